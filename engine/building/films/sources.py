"""The raw files about films: which there are, and where they lie."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from engine.building.sources import RawFile, check_folders, described
from engine.errors import SourceError
from engine.films.platforms import PLATFORMS
from engine.manifest import SourceFile

FACTS, GENRES, METADATA, CREDITS = "facts", "genres", "metadata", "credits"
LISTS = {f"{platform.key} titles": platform for platform in PLATFORMS}
"""The lists of the platforms, by kind of file."""

CSV = (".csv", ".csv.gz")
NAMES = {
    METADATA: tuple(f"movies_metadata{ending}" for ending in CSV),
    CREDITS: tuple(f"credits{ending}" for ending in CSV),
    FACTS: tuple(f"movies{ending}" for ending in CSV),
    GENRES: ("movie_genres.parquet",),
    **{kind: tuple(f"{platform.key}_titles{ending}" for ending in CSV) for kind, platform in LISTS.items()},
}
"""The names under which the data sets are published, in the order in which they are read."""

NEEDED = frozenset({METADATA, FACTS, *LISTS})
"""Kinds of which one at least must be there; the others only add to them."""


def find_files(*folders: Path, known: Iterable[SourceFile] = ()) -> tuple[RawFile, ...]:
    """Return the raw files of `folders` that are there, each from the first that has it, with their SHA-256.

    Args:
        folders: Where to look.
        known: The files as they were last time; one of the same name, size and time is not read again.

    Raises:
        SourceError: A folder is missing, a file cannot be read, or there is no list of films at all.
    """
    check_folders(folders)
    found = tuple(described(kind, path, known) for kind, path in _located(folders))
    if not NEEDED.intersection(file.kind for file in found):
        wanted = ", ".join(sorted(names[0] for kind, names in NAMES.items() if kind in NEEDED))
        raise SourceError(f"{' and '.join(map(str, folders))} has no list of films: put one of {wanted} there.")
    return found


def _located(folders: tuple[Path, ...]) -> Iterator[tuple[str, Path]]:
    for kind, names in NAMES.items():
        paths = (folder / name for folder in folders for name in names)
        path = next((path for path in paths if path.is_file()), None)
        if path:
            yield kind, path
