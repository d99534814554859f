"""What lies far from everything else: prices, hours, libraries and years."""

from __future__ import annotations

import polars as pl

from engine import schemas as s
from report import say
from report.blocks import Section, Table
from report.evidence import HOURS, Evidence, middle

PLACES = 5
LEAST_PLAYERS = 20
"""From which the hours of a game's median player are no one person's."""

HOURS_A_YEAR = 24 * 365


def outliers(evidence: Evidence) -> Section:
    """Return the section."""
    return Section(
        "outliers",
        "Outliers",
        (_dear(evidence), _long(evidence), _absorbing(evidence), _large(evidence), _old(evidence)),
    )


def _dear(evidence: Evidence) -> Table:
    top = evidence.catalogue.drop_nulls(s.PRICE).sort(s.PRICE, s.TITLE, descending=[True, False]).head(PLACES)
    usual = middle(evidence.catalogue[s.PRICE])
    sentence = (
        f"{top[s.TITLE][0]} costs ${top[s.PRICE][0]:,.2f}, where the median entry costs ${usual:.2f}."
        if top.height
        else "No entry has a price."
    )
    rows = ((title, kind, f"${price:,.2f}") for title, kind, price in top.select(s.TITLE, s.KIND, s.PRICE).iter_rows())
    return Table("Dearest", sentence, ("entry", "kind", "price"), tuple(rows), words=2)


def _long(evidence: Evidence) -> Table:
    titles = evidence.catalogue.select(s.ENTRY, s.TITLE)
    top = evidence.plays.top_k(PLACES, by=[s.MINUTES, s.ENTRY]).sort(s.MINUTES, s.ENTRY, descending=[True, False])
    top = top.with_columns(pl.col(s.ENTRY).cast(titles.schema[s.ENTRY])).join(titles, on=s.ENTRY, maintain_order="left")
    years = top[HOURS][0] / HOURS_A_YEAR
    rows = (
        (title, say.number(hours), f"{hours / HOURS_A_YEAR:.1f}")
        for title, hours in top.select(s.TITLE, HOURS).iter_rows()
    )
    return Table(
        "Longest in one game",
        f"One player has spent {years:.1f} years of days and nights in {top[s.TITLE][0]}: the game was left running.",
        ("game", "hours", "years"),
        tuple(rows),
    )


def _absorbing(evidence: Evidence) -> Table:
    medians = evidence.played.group_by(s.ENTRY).agg(pl.col(HOURS).median(), pl.len())
    many = medians.filter(pl.col("len") >= LEAST_PLAYERS)
    titles = evidence.catalogue.select(pl.col(s.ENTRY).cast(many.schema[s.ENTRY]), s.TITLE)
    top = many.join(titles, on=s.ENTRY).sort(HOURS, s.TITLE, descending=[True, False]).head(PLACES)
    sentence = (
        f"Half of those who started {top[s.TITLE][0]} played it for {say.hours(top[HOURS][0])} or more; "
        f"the median game with at least {LEAST_PLAYERS} players is played for {say.hours(middle(many[HOURS]))}."
        if top.height
        else f"No game has {LEAST_PLAYERS} players."
    )
    rows = (
        (title, say.number(hours, 1), say.number(players))
        for title, hours, players in top.select(s.TITLE, HOURS, "len").iter_rows()
    )
    return Table("Most absorbing", sentence, ("game", "hours of its median player", "players"), tuple(rows))


def _large(evidence: Evidence) -> Table:
    sizes = evidence.plays.group_by(s.PLAYER).agg(pl.len(), (pl.col(s.MINUTES) > 0).sum().alias("started"))
    top = sizes.sort("len", s.PLAYER, descending=[True, False]).head(PLACES)
    shares = top["started"] / top["len"]
    return Table(
        "Largest libraries",
        f"The owner of the largest library has started {say.share(shares[0])} of its "
        f"{say.number(top['len'][0])} games.",
        ("place", "games", "started"),
        tuple(
            (str(place), say.number(size), say.number(started))
            for place, (size, started) in enumerate(top.select("len", "started").iter_rows(), 1)
        ),
    )


def _old(evidence: Evidence) -> Table:
    dated = evidence.games.drop_nulls(s.YEAR).sort(s.YEAR, s.TITLE)
    edges = pl.concat([dated.head(PLACES), dated.tail(PLACES)]).unique(s.ITEM, maintain_order=True)
    ends = evidence.manifest.data_as_of.year
    later = dated.filter(pl.col(s.YEAR) > ends).height
    sentence = f"{say.count(later, 'game')} are dated after {ends}, in which the reviews end: the store was read later."
    return Table(
        "Oldest and newest",
        sentence if later else "No game is dated after the reviews end.",
        ("game", "year"),
        tuple((title, str(year)) for title, year in edges.select(s.TITLE, s.YEAR).iter_rows()),
    )
