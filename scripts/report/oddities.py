"""What was missing, duplicate and odd: fields that games lack, and the rules that raw rows broke."""

from __future__ import annotations

import polars as pl
from matplotlib.axes import Axes

from engine import schemas as s
from report import plot, say
from report.blocks import Figure, Section, Table
from report.evidence import Evidence, total

FIELDS = {
    "developer": pl.col(s.MAKERS).list.len() + pl.col(s.PORTERS).list.len() == 0,
    "genres": pl.col(s.GENRES).list.len() == 0,
    "release year": pl.col(s.YEAR).is_null(),
    "price": pl.col(s.PRICE).is_null(),
    "tags": pl.col(s.TAGS).list.len() == 0,
    "publisher": pl.col(s.PUBLISHER).is_null(),
    "title": ~pl.col(s.NAMED),
}
"""What an entry can lack → whether it does."""


def oddities(evidence: Evidence) -> Section:
    """Return the section."""
    return Section(
        "faults", "What was missing, duplicate and odd", (_missing(evidence), _rejected(evidence), _kept(evidence))
    )


def _missing(evidence: Evidence) -> Figure:
    catalogue = evidence.catalogue
    lacking = {name: catalogue.filter(lacks).height for name, lacks in FIELDS.items()}
    ordered = sorted(lacking.items(), key=lambda item: -item[1])
    names, counts = [name for name, _ in ordered], [count for _, count in ordered]

    def draw(axes: Axes) -> None:
        told = [f"{say.number(count)} · {say.share(count / catalogue.height)}" for count in counts]
        plot.bars(axes, names, counts, told)

    whole = catalogue.filter(~pl.any_horizontal(*FIELDS.values())).height
    return Figure(
        "missing",
        "What entries lack",
        f"Most often an entry lacks its {names[0]} ({say.share(counts[0] / catalogue.height)}); "
        f"{say.share(whole / catalogue.height)} of the entries lack nothing.",
        plot.svg("missing", 210, draw),
    )


def _rejected(evidence: Evidence) -> Table:
    faults = _sorted(evidence, kept=False)
    most = faults.row(0, named=True) if faults.height else None
    sentence = (
        f"{say.count(round(total(faults[s.ROWS])), 'raw row')} were turned away, most of them by the rule "
        f"{say.title(most[s.RULE])}."
        if most
        else "No raw row was turned away."
    )
    return _table("Turned away", sentence, faults)


def _kept(evidence: Evidence) -> Table:
    faults = _sorted(evidence, kept=True)
    sentence = (
        f"{say.count(faults.height, 'kind')} of oddity were kept as they are or mended; a row can be odd in "
        "several ways."
        if faults.height
        else "Nothing odd was kept."
    )
    return _table("Kept, as they are or mended", sentence, faults)


def _sorted(evidence: Evidence, *, kept: bool) -> pl.DataFrame:
    return evidence.faults.filter(pl.col(s.KEPT) == kept).sort(s.ROWS, s.RULE, descending=[True, False])


def _table(title: str, sentence: str, faults: pl.DataFrame) -> Table:
    rows = (
        (row[s.RULE], " · ".join(row[s.EXAMPLES]) or "–", say.number(row[s.ROWS]))
        for row in faults.iter_rows(named=True)
    )
    return Table(title, sentence, ("rule", "for example", "rows"), tuple(rows), words=2)
