"""What changed since the last snapshot, and how counts went over all that are known."""

from __future__ import annotations

import polars as pl

from engine import schemas as s
from engine.manifest import Manifest
from report import say
from report.blocks import Section, Table
from report.evidence import MINUTES_AN_HOUR, Evidence

COUNTED = {
    "entries": "entries",
    "games": "games to recommend",
    "players": "players",
    "reviews": "reviews",
    "plays": "games in libraries",
    "reviews labelled 0": "negative reviews",
    "reviews labelled 1": "neutral reviews",
    "reviews labelled 2": "positive reviews",
}
"""Metric of a manifest → what it counts."""

LAST = 8
"""Snapshots in the table of the trend: what fits on a page."""


def changes(evidence: Evidence) -> Section:
    """Return the section."""
    tables = [_difference(evidence)] if evidence.earlier else [_first(evidence)]
    return Section("changes", "What changed", (*tables, _trend(evidence)))


def _first(evidence: Evidence) -> Table:
    return Table(
        "Since the last snapshot",
        "This is the first snapshot that is known here.",
        ("snapshot",),
        ((evidence.manifest.id,),),
    )


def _difference(evidence: Evidence) -> Table:
    now, last = evidence.manifest, evidence.earlier[-1]
    rows = [
        (
            what,
            say.number(last.metrics.get(name, 0)),
            say.number(now.metrics.get(name, 0)),
            say.change(now.metrics.get(name, 0), last.metrics.get(name, 0)),
        )
        for name, what in COUNTED.items()
    ]
    return Table(
        "Since the last snapshot",
        f"Compared with {last.id}: {_told(now, last)} {_entries(evidence)}",
        ("count", "before", "now", "change"),
        tuple(rows),
    )


def _told(now: Manifest, last: Manifest) -> str:
    same = {source.sha256 for source in now.sources} == {source.sha256 for source in last.sources}
    files = "the raw files are the same" if same else "the raw files are others"
    changed = [what for name, what in COUNTED.items() if now.metrics.get(name) != last.metrics.get(name)]
    return f"{files}, and {'no count' if not changed else 'the number of ' + say.listing(changed)} changed."


def _entries(evidence: Evidence) -> str:
    if evidence.before is None:
        return "Its tables are no longer kept."
    now, before = evidence.catalogue, evidence.before
    new = now.join(before, on=s.ITEM, how="anti")
    gone = before.join(now, on=s.ITEM, how="anti")
    both = now.join(before, on=s.ITEM, suffix="_before").with_columns(
        (pl.col(s.MINUTES) - pl.col(f"{s.MINUTES}_before")).alias("grown")
    )
    most = both.sort("grown", s.TITLE, descending=[True, False]).head(1)
    parts = [f"{say.number(new.height)} entries are new and {say.number(gone.height)} are gone"]
    if most.height and most["grown"][0] > 0:
        parts.append(f"{most[s.TITLE][0]} gained the most hours, {say.number(most['grown'][0] / MINUTES_AN_HOUR)}")
    return f"{'; '.join(parts)}."


def _trend(evidence: Evidence) -> Table:
    known = [*evidence.earlier, evidence.manifest][-LAST:]
    rows = [
        (
            manifest.id,
            *(say.number(manifest.metrics.get(name, 0)) for name in ("games", "players", "reviews")),
            say.number(sum(manifest.rejected.values())),
            say.number(sum(manifest.observed.values())),
        )
        for manifest in known
    ]
    rejected = [sum(manifest.rejected.values()) for manifest in known]
    steady = len(set(rejected)) == 1
    sentence = f"{say.count(len(known), 'snapshot')} are known; " + (
        "all turned away the same number of rows."
        if steady
        else f"rows turned away went from {say.number(rejected[0])} to {say.number(rejected[-1])}."
    )
    return Table(
        "Over all snapshots",
        sentence if len(known) > 1 else "A trend needs a second snapshot.",
        ("snapshot", "games", "players", "reviews", "rows turned away", "oddities kept"),
        tuple(rows),
    )
