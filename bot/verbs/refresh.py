"""`playwise refresh`: raw files become the served snapshot."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Mapping

from rich.console import Console
from rich.filesize import decimal
from rich.table import Table

from bot.catalogue import Catalogue
from bot.configured import configured
from bot.progress import watched
from bot.rebuild import rebuild
from bot.sample import FILMS_NOTICE, SAMPLE_NOTICE
from bot.screen import screen
from bot.settings import ON, SAMPLE, Settings
from bot.status import DONE
from engine.building.report import Report

ARROW, PARQUET = ".arrow", ".parquet"


def run(arguments: Namespace, settings: Settings) -> int:
    """Build, publish and tell what was read, turned away and built."""
    console = screen()
    films = arguments.films is not None
    source = arguments.films or arguments.source or configured(settings, Catalogue.FILMS if films else Catalogue.GAMES)
    if arguments.low_memory:
        settings = settings.model_copy(update={"low_memory": ON})
    if source == SAMPLE:
        console.print(FILMS_NOTICE if films else SAMPLE_NOTICE)
    with watched(console) as watcher:
        report = rebuild(settings, source, watcher, force=arguments.force, accept=arguments.accept, films=films)
    tell(report, console)
    return DONE


def tell(report: Report, console: Console) -> None:
    """Print what a refresh did."""
    if report.unchanged:
        console.print(f"Nothing changed since snapshot {report.snapshot}; --force rebuilds.")
        return
    console.print(_built(report))
    if report.accepted:
        console.print(f"Accepted although it looked wrong: {', '.join(report.accepted)}.")
    console.print(
        f"Snapshot {report.snapshot}: {decimal(report.size_bytes)} in {report.seconds:.1f} s, now served.",
    )


def _built(report: Report) -> Table:
    table = Table("", "", "rows", box=None, show_header=False)
    table.columns[-1].justify = "right"
    for heading, rows in _sections(report):
        _section(table, heading, rows)
    return table


def _sections(report: Report) -> Iterable[tuple[str, Mapping[str, int]]]:
    reused = {name: amount for name, amount in report.reused.items() if amount}
    # A table that answers is kept as Parquet too, for other programs; it is told once.
    twice = {name.replace(PARQUET, ARROW) for name in report.built if PARQUET in name}
    built = {name: rows for name, rows in report.built.items() if name not in twice}
    yield from (("read", report.read), ("rejected", report.rejected), ("built", built), ("reused", reused))


def _section(table: Table, heading: str, rows: Mapping[str, int]) -> None:
    for label, (name, amount) in zip(_once(heading), rows.items(), strict=False):
        table.add_row(label, name, f"{amount:,}")


def _once(heading: str) -> Iterable[str]:
    yield heading
    while True:
        yield ""
