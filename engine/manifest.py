"""What a snapshot says of itself: where it came from, what it holds, and the checksum of every file."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from engine.errors import DamagedSnapshot, ForeignSnapshot
from engine.remedy import refreshing

FORMAT = 4
"""The version of the snapshot's layout; raised whenever the code of one version could not read another's files."""

NAME = "manifest.json"

Shape = tuple[int, tuple[str, ...]]
"""Rows and columns of a stored table."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A raw file: `size` in bytes, how many of its `lines` were `unreadable`, and when it was last written."""

    name: str
    size: int
    sha256: str
    lines: int
    unreadable: int
    modified_ns: int = 0


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file of the snapshot: `size` in bytes; `rows` and `columns` where it holds a table."""

    name: str
    size: int
    sha256: str
    rows: int | None = None
    columns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """Everything a snapshot says of itself.

    Attributes:
        format: The version of the layout.
        id: The snapshot's name, also of its folder; it begins with the time.
        created: When it was built, in UTC.
        data_as_of: The last day that the data speaks of.
        sample: Whether it was built from the bundled sample, whose players and reviews are invented.
        sources: The raw files.
        settings: What the builder was told, as text.
        versions: Library → version.
        files: Every other file of the snapshot.
        rejected: Rule → rows turned away by it.
        observed: Rule → rows that are odd and were kept or mended.
        metrics: Name → figure, such as the number of players.
        number: How many snapshots the data folder had seen with this one: larger is newer, whatever clocks say.
        accepted: The checks that failed and were overruled by whoever published it all the same.
    """

    format: int
    id: str
    created: datetime
    data_as_of: date
    sample: bool
    sources: tuple[SourceFile, ...]
    settings: Mapping[str, str]
    versions: Mapping[str, str]
    files: tuple[StoredFile, ...]
    rejected: Mapping[str, int]
    observed: Mapping[str, int]
    metrics: Mapping[str, float]
    number: int = 0
    accepted: tuple[str, ...] = ()

    @property
    def size(self) -> int:
        """Bytes of all files together."""
        return sum(file.size for file in self.files)


def sha256(path: Path) -> str:
    """Return the SHA-256 of a file's bytes, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def describe(folder: Path, shapes: Mapping[str, Shape]) -> tuple[StoredFile, ...]:
    """Return every file of `folder` with its checksum; `shapes` gives rows and columns by file name."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return tuple(stored(folder, path.relative_to(folder).as_posix(), shapes) for path in paths)


def stored(folder: Path, name: str, shapes: Mapping[str, Shape] | None = None) -> StoredFile:
    """Return the file of `folder` called `name` with its checksum; see `describe`."""
    rows, columns = (shapes or {}).get(name, (None, ()))
    return StoredFile(name, (folder / name).stat().st_size, sha256(folder / name), rows, tuple(columns))


def write(folder: Path, manifest: Manifest) -> None:
    """Write the manifest into its snapshot's folder."""
    (folder / NAME).write_bytes(_manifests().dump_json(manifest, indent=2))


def read(folder: Path) -> Manifest:
    """Return the manifest of the snapshot in `folder`.

    Raises:
        DamagedSnapshot: There is none, or it cannot be read.
        ForeignSnapshot: Another format version wrote it.
    """
    remedy = f"run `{refreshing(folder.parent.parent)}`"
    try:
        text = (folder / NAME).read_bytes()
        version = _versions().validate_json(text).format
    except (OSError, ValidationError) as error:
        raise DamagedSnapshot(f"{folder} has no readable {NAME}: {remedy}.") from error
    if version != FORMAT:
        raise ForeignSnapshot(f"Snapshot {folder.name} has format {version}, this version reads {FORMAT}: {remedy}.")
    try:
        return _manifests().validate_json(text)
    except ValidationError as error:
        raise DamagedSnapshot(f"{folder / NAME} is not what it should be: {remedy}.") from error


@dataclass(frozen=True, slots=True)
class _Versioned:
    format: int


# Made once, because that takes milliseconds, and a refresh reads over a dozen manifests.
@cache
def _manifests() -> TypeAdapter[Manifest]:
    return TypeAdapter(Manifest)


@cache
def _versions() -> TypeAdapter[_Versioned]:
    return TypeAdapter(_Versioned)
