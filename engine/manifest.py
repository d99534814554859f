"""What a snapshot says of itself: where it came from, what it holds, and the checksum of every file."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import TypeAdapter, ValidationError

from engine.errors import DamagedSnapshot, ForeignSnapshot

if TYPE_CHECKING:
    from collections.abc import Iterable

FORMAT = 2
"""The version of the snapshot's layout; raised whenever the code of one version could not read another's files."""

NAME = "manifest.json"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A raw file: `size` in bytes, and how many of its `lines` were `unreadable`."""

    name: str
    size: int
    sha256: str
    lines: int
    unreadable: int


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
        id: The snapshot's name, also of its folder; ids sort by time.
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

    @property
    def size(self) -> int:
        """Bytes of all files together."""
        return sum(file.size for file in self.files)


def sha256(path: Path) -> str:
    """Return the SHA-256 of a file's bytes, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def describe(folder: Path, shapes: Mapping[str, tuple[int, Iterable[str]]]) -> tuple[StoredFile, ...]:
    """Return every file of `folder` with its checksum; `shapes` gives rows and columns by file name."""
    described = []
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        name = path.relative_to(folder).as_posix()
        rows, columns = shapes.get(name, (None, ()))
        described.append(StoredFile(name, path.stat().st_size, sha256(path), rows, tuple(columns)))
    return tuple(described)


def write(folder: Path, manifest: Manifest) -> None:
    """Write the manifest into its snapshot's folder."""
    (folder / NAME).write_bytes(TypeAdapter(Manifest).dump_json(manifest, indent=2))


def read(folder: Path) -> Manifest:
    """Return the manifest of the snapshot in `folder`.

    Raises:
        DamagedSnapshot: There is none, or it cannot be read.
        ForeignSnapshot: Another format version wrote it.
    """
    try:
        text = (folder / NAME).read_bytes()
        version = TypeAdapter(_Versioned).validate_json(text).format
    except (OSError, ValidationError) as error:
        raise DamagedSnapshot(f"{folder} has no readable {NAME}: run `playwise refresh`.") from error
    if version != FORMAT:
        raise ForeignSnapshot(
            f"Snapshot {folder.name} has format {version}, this version reads {FORMAT}: run `playwise refresh`."
        )
    try:
        return TypeAdapter(Manifest).validate_json(text)
    except ValidationError as error:
        raise DamagedSnapshot(f"{folder / NAME} is not what it should be: run `playwise refresh`.") from error


@dataclass(frozen=True, slots=True)
class _Versioned:
    format: int
