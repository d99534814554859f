"""What the data is: its sources, what was made of them, and what kinds of entries there are."""

from __future__ import annotations

import polars as pl

from engine import schemas as s
from report import say
from report.blocks import Section, Table
from report.evidence import HOURS, Evidence, total

MEGA = 1_000_000
DIGITS = 12
"""Of a checksum: enough to compare by eye."""


def overview(evidence: Evidence) -> Section:
    """Return the section."""
    return Section("data", "What the data is", (_sources(evidence), _tables(evidence), _kinds(evidence)))


def _sources(evidence: Evidence) -> Table:
    sources = evidence.manifest.sources
    unreadable = sum(source.unreadable for source in sources)
    told = "every line could be read" if not unreadable else f"{say.count(unreadable, 'line')} could not be read"
    lines = say.count(sum(source.lines for source in sources), "line")
    invented = " The players and reviews of this sample are invented." if evidence.manifest.sample else ""
    return Table(
        "Sources",
        f"{say.count(len(sources), 'raw file')} with {lines}; {told}.{invented}",
        ("file", "SHA-256", "MB", "lines", "unreadable"),
        tuple(
            (f.name, f.sha256[:DIGITS], say.number(f.size / MEGA, 1), say.number(f.lines), say.number(f.unreadable))
            for f in sources
        ),
        words=2,
    )


def _tables(evidence: Evidence) -> Table:
    games, reviews = evidence.games, evidence.reviews
    years = games[s.YEAR].drop_nulls().sort()
    rows = (
        ("entries of the catalogue", evidence.catalogue.height),
        ("of these games", games.height),
        ("games in libraries", evidence.plays.height),
        ("of these started", evidence.played.height),
        ("hours played", total(evidence.plays[HOURS])),
        ("players", evidence.manifest.metrics["players"]),
        ("reviews", reviews.height),
        ("reviewers", reviews[s.USER].n_unique()),
        ("developers", evidence.developers.height),
    )
    span = f", released from {years[0]} to {years[-1]}" if len(years) else ""
    return Table(
        "What was made of them",
        f"{say.count(games.height, 'game')}{span}; the data ends on {evidence.manifest.data_as_of.isoformat()}.",
        ("what", "how many"),
        tuple((name, say.number(amount)) for name, amount in rows),
    )


def _kinds(evidence: Evidence) -> Table:
    kinds = (
        evidence.catalogue.group_by(s.KIND)
        .agg(pl.len().alias(s.COUNT), pl.col(HOURS).sum())
        .sort(s.COUNT, s.KIND, descending=[True, False])
    )
    rows = list(kinds.iter_rows())
    played = sum(row[2] for row in rows) or 1
    commonest, entries, hours = rows[0]
    return Table(
        "Kinds of entries",
        f"{say.share(entries / evidence.catalogue.height)} of the entries are of the kind {say.title(commonest)}, "
        f"and {say.share(hours / played)} of the hours were played in them.",
        ("kind", "entries", "hours played"),
        tuple((kind, say.number(entries), say.number(hours)) for kind, entries, hours in rows),
    )
