"""What refreshes left behind in a data folder that nobody uses, and who cleans it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from engine import lock, manifest, snapshot
from engine.errors import DamagedSnapshot, ForeignSnapshot

REJECTED = "rejected"
DOWNLOADS = "raw"
PART = ".part"
"""The ending of a file that is still being fetched."""


@dataclass(frozen=True, slots=True)
class Leftover:
    """Something that is left: where it lies, its size in bytes, what it is, and what cleans it."""

    path: Path
    size: int
    what: str
    remedy: str


def leftovers(data: Path) -> tuple[Leftover, ...]:
    """Return what is left to clean; what a running refresh works on is not."""
    idle = lock.holder(data) is None
    found = (*_rejected(data), *_unreadable(data), *(_killed(data) if idle else ()))
    return tuple(Leftover(path, _size(path), what, remedy) for path, what, remedy in found)


def _killed(data: Path) -> Iterator[tuple[Path, str, str]]:
    for path in (*snapshot.unfinished(data), *snapshot.half_written(data)):
        yield path, "left by a refresh that was killed", "the next refresh removes it"
    for path in sorted((data / DOWNLOADS).rglob(f"*{PART}")):
        yield path, "half a download", "the next refresh goes on with it; remove it if you want none"


def _rejected(data: Path) -> Iterator[tuple[Path, str, str]]:
    for path in sorted((data / REJECTED).glob("*")):
        yield path, "a snapshot that failed its checks", "read its validation.json, then remove the folder"


def _unreadable(data: Path) -> Iterator[tuple[Path, str, str]]:
    for folder in sorted((data / snapshot.FOLDER).glob("[!.]*")):
        try:
            manifest.read(folder)
        except DamagedSnapshot:
            yield folder, "a snapshot without a readable manifest", "remove the folder"
        except ForeignSnapshot:
            yield folder, "a snapshot of another version of Playwise", "remove the folder once you will not go back"


def _size(path: Path) -> int:
    files = path.rglob("*") if path.is_dir() else (path,)
    return sum(file.stat().st_size for file in files if file.is_file())
