"""What the parts of a refresh leave for each other besides tables."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from pydantic import TypeAdapter

from engine.building.faults import Faults
from engine.building.trial import Trial
from engine.manifest import Manifest, Shape, SourceFile

NAME = "notes.json"


@dataclass(slots=True)
class Notes:
    """What is known so far.

    Attributes:
        faults: What was wrong with the raw rows.
        sources: The raw files that were read.
        shapes: Rows and columns, by stored file.
        made: What the snapshot says of itself; None until everything is built.
        trial: What it is to be tried with.
    """

    faults: Faults = field(default_factory=Faults)
    sources: list[SourceFile] = field(default_factory=list)
    shapes: dict[str, Shape] = field(default_factory=dict)
    made: Manifest | None = None
    trial: Trial = field(default_factory=Trial)

    def write(self, folder: Path) -> None:
        """Leave them in a folder for the next part."""
        (folder / NAME).write_bytes(TypeAdapter(Notes).dump_json(self))


def notes_in(folder: Path) -> Notes:
    """Return what the parts before have left in a folder; nothing yet for the first."""
    if not (folder / NAME).exists():
        return Notes()
    return TypeAdapter(Notes).validate_json((folder / NAME).read_bytes())
