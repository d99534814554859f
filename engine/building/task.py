"""What a refresh is to build: the same for each of its parts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Self

from pydantic import TypeAdapter

from engine.building.last import Last
from engine.building.sources import RawFile
from engine.options import BuildOptions

NAME = "task.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What to build.

    Attributes:
        files: The raw files, in the order in which they are read.
        data: The data folder.
        folder: The workshop: the folder that becomes the snapshot.
        options: How to build.
        last: What was built before.
        created: When this build began.
        sample: Whether the raw files are the bundled ones.
        accept: Publish even if the new snapshot is implausible beside the last one.
    """

    files: tuple[RawFile, ...]
    data: Path
    folder: Path
    options: BuildOptions
    last: Last | None
    created: datetime
    sample: bool = False
    accept: bool = False

    def file(self, kind: str) -> RawFile:
        """Return the raw file of a kind."""
        return next(file for file in self.files if file.kind == kind)

    def write(self, folder: Path) -> None:
        """Leave the task in a folder, for the process of a part."""
        (folder / NAME).write_bytes(TypeAdapter(Task).dump_json(self))

    @classmethod
    def read(cls, folder: Path) -> Self:
        """Return the task that was left in a folder."""
        return TypeAdapter(cls).validate_json((folder / NAME).read_bytes())
