"""What was built before, and what of it can be used again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from engine import snapshot
from engine.building.shaping import versions
from engine.building.sources import RawFile
from engine.errors import SnapshotError
from engine.manifest import Manifest, SourceFile, read


@dataclass(frozen=True, slots=True)
class Last:
    """The snapshots of a data folder, as a refresh finds them.

    Attributes:
        folder: Where the served one lies; None when nothing can be served.
        served: What it says of itself; when nothing can be served, what the newest one says.
        newest: What was built last; after somebody went back, that is another one than the served.
    """

    folder: Path | None
    served: Manifest
    newest: Manifest

    @classmethod
    def of(cls, data: Path) -> Self | None:
        """Return the snapshots of the data folder, or None where there are none."""
        built = snapshot.listing(data)
        try:
            folder = snapshot.current(data)
            snapshot.verify(folder)
        except SnapshotError:
            return cls(None, built[0], built[0]) if built else None
        served = read(folder)
        return cls(folder, served, built[0] if built else served)

    @property
    def sources(self) -> tuple[SourceFile, ...]:
        """The raw files as they were when something was built last."""
        return self.newest.sources

    def says_all(self, files: tuple[RawFile, ...], settings: Mapping[str, str]) -> bool:
        """Whether building from `files` with those settings would give nothing new.

        The newest snapshot decides rather than the served one: who went back does not want tonight's refresh
        to build again, from the same files, what they went back from.
        """
        same_files = {source.sha256 for source in self.newest.sources} == {file.sha256 for file in files}
        same_way = self.newest.settings == settings and self.newest.versions == versions()
        return self.folder is not None and same_files and same_way
