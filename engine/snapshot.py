"""Snapshots on disk: publish one, find the served one, verify, list, go back, forget the oldest."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import chain, count
from pathlib import Path

from engine.errors import BuildError, DamagedSnapshot, NoSnapshot, SnapshotError
from engine.files import flush, replace_text
from engine.lock import pointing
from engine.manifest import Manifest, read, sha256
from engine.remedy import mending, refreshing, snapshots, using

FOLDER = "snapshots"
POINTER = "current.json"
ABSENT = (FileNotFoundError, NotADirectoryError)
"""What is raised where there is nothing to read; any other error means that there may be."""

UNFINISHED = ".building-"
"""What the name of a folder under construction begins with; the number behind it is its process."""
REMOVED = ".removed-"
"""What the name of a folder begins with that is on its way out."""


def current(data: Path) -> Path:
    """Return the folder of the served snapshot of the data folder `data`.

    Raises:
        NoSnapshot: None was published yet.
        DamagedSnapshot: The pointer is gone, cannot be read or leads nowhere.
        SnapshotError: The folder of snapshots cannot be read.
    """
    pointer = data / POINTER
    try:
        name = json.loads(pointer.read_bytes())["snapshot"]
        folder = _folder(data, name)
        there = folder.is_dir()
    except ABSENT as error:
        if not listing(data):
            raise NoSnapshot(f"{data} holds no snapshot yet: run `{refreshing(data)}`.") from error
        remedy = f"run `{_pointing_again(data)}`"
        raise DamagedSnapshot(f"{pointer} is gone, though there are snapshots: {remedy}.") from error
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise DamagedSnapshot(f"{pointer} cannot be read: run `{_pointing_again(data)}`.") from error
    if not there:
        raise DamagedSnapshot(f"{pointer} leads to {name}, which is not there: run `{_pointing_again(data)}`.")
    return folder


def _pointing_again(data: Path) -> str:
    """Return the command that serves the newest snapshot, or builds one where there is none."""
    newest = next(iter(listing(data)), None)
    return using(data, newest.id) if newest else refreshing(data)


def _folder(data: Path, name: str) -> Path:
    """Return where the snapshot called `name` lies; a name is never a path."""
    if not isinstance(name, str) or not name or Path(name).name != name or name.startswith("."):
        raise ValueError(f"{name!r} is no snapshot's name")
    return data / FOLDER / name


def verify(folder: Path) -> Manifest:
    """Return the manifest of `folder` after comparing every file with its checksum.

    Raises:
        DamagedSnapshot: A file is missing or is not the one that was published.
        ForeignSnapshot: Another format version wrote it.
    """
    manifest = read(folder)
    for file in manifest.files:
        path = folder / file.name
        try:
            whole = path.stat().st_size == file.size and sha256(path) == file.sha256
        except OSError:
            whole = False
        if not whole:
            raise DamagedSnapshot(
                f"Snapshot {folder.name} is damaged ({file.name}): run {mending(folder.parent.parent)}."
            )
    return manifest


def listing(data: Path) -> tuple[Manifest, ...]:
    """Return the manifests of the finished snapshots, newest first.

    The newest is the one that was built last: by number, because a clock may go back. Folders without a readable
    manifest are left out, and so are copies under another name.

    Raises:
        SnapshotError: Their folder cannot be read.
    """
    found = []
    for folder in _finished(data / FOLDER):
        try:
            manifest = read(folder)
        except SnapshotError:
            continue
        if manifest.id == folder.name:
            found.append(manifest)
    return tuple(sorted(found, key=lambda manifest: (manifest.number, manifest.id), reverse=True))


def _finished(snapshots: Path) -> list[Path]:
    try:
        return [path for path in snapshots.iterdir() if not path.name.startswith(".")]
    except ABSENT:
        return []
    except OSError as error:
        raise SnapshotError(f"{snapshots} cannot be read ({error.strerror}): check its permissions.") from error


def next_number(data: Path) -> int:
    """Return the number of the next snapshot: one more than any that is kept has."""
    return max((manifest.number for manifest in listing(data)), default=0) + 1


def unused(snapshots: Path, name: str) -> str:
    """Return `name`, numbered where a snapshot in the folder `snapshots` is called so already."""
    names = chain([name], (f"{name}-{number}" for number in count(2)))
    return next(free for free in names if not (snapshots / free).exists())


def use(data: Path, snapshot_id: str) -> None:
    """Serve the snapshot called `snapshot_id` from now on.

    Raises:
        SnapshotError: It is not there, or not whole; the served one stays.
    """
    try:
        folder = _folder(data, snapshot_id)
    except ValueError:
        folder = None
    if folder is None or not folder.is_dir():
        raise NoSnapshot(f"There is no snapshot {snapshot_id!r}: `{snapshots(data)}` lists them.")
    try:
        with pointing(data):
            verify(folder)
            _point(data, snapshot_id)
    except OSError as error:
        raise SnapshotError(f"{data / POINTER} cannot be written ({error.strerror}): check its permissions.") from error


def _point(data: Path, snapshot_id: str) -> None:
    replace_text(data / POINTER, json.dumps({"snapshot": snapshot_id}) + "\n")


@contextmanager
def workshop(data: Path) -> Iterator[Path]:
    """A folder to build a snapshot in, beside the finished ones; gone afterwards unless it was published.

    Raises:
        BuildError: Something cannot be written.
    """
    folder = data / FOLDER / f"{UNFINISHED}{os.getpid()}"
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        folder.mkdir()
        yield folder
    except OSError as error:
        raise BuildError(
            f"{data / FOLDER} cannot be written ({error}): check the room on the disk, and its permissions."
        ) from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def sweep(data: Path) -> None:
    """Remove what refreshes left behind that were killed; for whoever holds the lock of the data folder."""
    for litter in unfinished(data):
        shutil.rmtree(litter, ignore_errors=True)
    for half in half_written(data):
        with suppress(OSError):
            half.unlink()


def unfinished(data: Path) -> tuple[Path, ...]:
    """Return the folders that are being built or removed; nobody's, when no refresh runs."""
    return tuple(sorted(path for prefix in (UNFINISHED, REMOVED) for path in (data / FOLDER).glob(f"{prefix}*")))


def half_written(data: Path) -> tuple[Path, ...]:
    """Return small files of the data folder that were about to take another's place."""
    return tuple(sorted(data.glob("*.json.[0-9]*")))


def publish(data: Path, built: Path, keep: int) -> Manifest:
    """Make the snapshot in `built` the served one and return its manifest.

    Everything is flushed and read back before the pointer moves; on any error the served one stays.

    Args:
        data: The data folder.
        built: A complete snapshot in a `workshop` of the same data folder.
        keep: How many snapshots stay, the served one among them.
    """
    manifest = verify(built)
    for path in (*built.rglob("*"), built):
        flush(path)
    with pointing(data):
        _place(data, built, manifest.id)
        _forget(data, manifest.id, keep)
    return manifest


def _place(data: Path, built: Path, name: str) -> None:
    final = built.rename(_folder(data, name))
    try:
        flush(final.parent)
        _point(data, name)
    except OSError:
        if _served(data) != final:
            remove(final)  # a full disk has no room for what nobody serves
        raise


def _served(data: Path) -> Path | None:
    try:
        return current(data)
    except SnapshotError:
        return None


def _forget(data: Path, served: str, keep: int) -> None:
    others = [manifest.id for manifest in listing(data) if manifest.id != served]
    for old in others[max(keep, 1) - 1 :]:
        remove(_folder(data, old))


def remove(folder: Path) -> None:
    """Remove a snapshot: it loses its name first, so that half of one is never taken for one."""
    with suppress(OSError):
        shutil.rmtree(folder.rename(folder.with_name(f"{REMOVED}{folder.name}")))
