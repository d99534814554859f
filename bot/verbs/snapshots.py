"""`playwise snapshots`: which there are, which is served, and how to go back."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from rich.console import Console
from rich.filesize import decimal
from rich.table import Table

from bot.catalogue import Catalogue, catalogue_of
from bot.screen import screen
from bot.settings import Settings
from bot.status import DONE
from engine.errors import SnapshotError
from engine.manifest import Manifest
from engine.remedy import refreshing
from engine.snapshot import current, listing, use

SERVED = "●"
SOURCES = "read from"


def run(arguments: Namespace, settings: Settings) -> int:
    """List the snapshots, those of games unless told otherwise, or serve another one of either catalogue."""
    console, data = screen(), settings.data_dir
    if arguments.action == "use":
        use(catalogue_of(arguments.id, data).folder(data), arguments.id)
        console.print(f"Snapshot {arguments.id} is served from now on.", markup=False)
    else:
        _list(console, (Catalogue.FILMS if arguments.films else Catalogue.GAMES).folder(data))
    return DONE


def table(manifests: tuple[Manifest, ...], served: str | None) -> Table:
    """Return the snapshots as a table, the served one marked."""
    listed = Table("", "id", "built", SOURCES, "rows", "size", box=None)
    for column in listed.columns:
        # An id that is cut off cannot be copied; the names of files may go below each other.
        column.no_wrap, column.overflow = column.header != SOURCES, "fold"
    for numeric in listed.columns[-2:]:
        numeric.justify = "right"
    for manifest in manifests:
        mark = SERVED if manifest.id == served else ""
        built = f"{manifest.created:%Y-%m-%d}"
        listed.add_row(mark, manifest.id, built, _sources(manifest), f"{_rows(manifest):,}", decimal(manifest.size))
    return listed


def _list(console: Console, data: Path) -> None:
    manifests = listing(data)
    if not manifests:
        console.print(f"No snapshot in {data} yet: {refreshing(data)} builds one.")
        return
    console.print(table(manifests, _served(data)))


def _served(data: Path) -> str | None:
    try:
        return current(data).name
    except SnapshotError:
        return None


def _sources(manifest: Manifest) -> str:
    return "the sample" if manifest.sample else "\n".join(source.name for source in manifest.sources)


def _rows(manifest: Manifest) -> int:
    return sum(file.rows or 0 for file in manifest.files)
