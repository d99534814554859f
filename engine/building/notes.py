"""What the parts of a refresh leave for each other besides tables: faults, sources, shapes of what is stored."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from pydantic import TypeAdapter

from engine.building.faults import Faults
from engine.building.store import Shape
from engine.manifest import SourceFile

NAME = "notes.json"


@dataclass(slots=True)
class Notes:
    """What was wrong with the raw rows, which files they came from, and (rows, columns) by stored file."""

    faults: Faults = field(default_factory=Faults)
    sources: list[SourceFile] = field(default_factory=list)
    shapes: dict[str, Shape] = field(default_factory=dict)

    def write(self, folder: Path) -> None:
        """Leave them in a folder for the next part."""
        (folder / NAME).write_bytes(TypeAdapter(Notes).dump_json(self))


def notes_in(folder: Path) -> Notes:
    """Return what the parts before have left in a folder; nothing yet for the first."""
    if not (folder / NAME).exists():
        return Notes()
    return TypeAdapter(Notes).validate_json((folder / NAME).read_bytes())
