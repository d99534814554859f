"""Ready answers: pure functions from lazy tables to lazy tables, in narwhals so that any engine can run them.

Minutes stay integers. Every ranking is explicit: larger count, larger share, then name, never the order of a
table. The tables that go in:

    plays     player, entry, minutes
    entries   entry, year, sort_name
    genres    entry, genre, year                 one row a genre of an entry
    makers    entry, developer_key, sort_name, port   one row a developer of an entry
    reviews   entry, recommend, label, posted_year
"""

from __future__ import annotations

from typing import Any

import narwhals as nw

from engine import schemas as s
from engine.answers import Basis
from engine.building.sentiment import NEGATIVE, POSITIVE

Table = nw.LazyFrame[Any]

SHOWN = 3
"""Places of a ranking that are kept: what `/recommended` and `/worstdev` show."""

SHARE = "share"
LAST_FIRST = "last_first_"
ONE = "one"


def genre_years(plays: Table, genres: Table) -> Table:
    """Return (genre, year, minutes): all minutes of all players; the year is null where none is known."""
    played = plays.group_by(s.ENTRY).agg(nw.col(s.MINUTES).cast(nw.Int64).sum())
    return _minutes_by(played.join(genres, on=s.ENTRY), s.GENRE, s.YEAR)


def top_players(plays: Table, genres: Table) -> Table:
    """Return (genre, player, year, minutes) of each genre's top player, games of no known year left out.

    Players are numbered in the order of their ids, so the lower number wins a tie.
    """
    dated = genres.filter(~nw.col(s.YEAR).is_null())
    played = plays.filter(nw.col(s.MINUTES) > 0)
    best = _best(_minutes_by(played.join(dated, on=s.ENTRY), s.GENRE, s.PLAYER))
    own = played.join(best.select(s.PLAYER).unique(), on=s.PLAYER, how="semi")
    by_year = _minutes_by(own.join(dated, on=s.ENTRY), s.GENRE, s.PLAYER, s.YEAR)
    return by_year.join(best.select(s.GENRE, s.PLAYER), on=[s.GENRE, s.PLAYER], how="semi")


def best_players(found: Table) -> Table:
    """Return what `top_players` returns, from its answers about some players and about the others."""
    best = _best(_minutes_by(found, s.GENRE, s.PLAYER))
    return found.join(best.select(s.GENRE, s.PLAYER), on=[s.GENRE, s.PLAYER], how="semi")


def _best(totals: Table) -> Table:
    return ranked(totals, [s.GENRE], [s.MINUTES], [s.PLAYER]).filter(nw.col(s.RANK) == 1)


def top_games(reviews: Table, entries: Table, basis: Basis) -> Table:
    """Return (year, rank, entry, recommended, reviews): the games of each year with most recommended reviews."""
    liked = nw.col(s.RECOMMEND) & (nw.col(s.LABEL) > NEGATIVE)
    dated = _dated(reviews, entries, basis)
    counts = _counted(dated, liked, s.RECOMMENDED, s.YEAR, s.ENTRY)
    named = counts.join(entries.select(s.ENTRY, s.SORT_NAME), on=s.ENTRY)
    return _shown(named, s.RECOMMENDED, [s.SORT_NAME, s.ENTRY])


def worst_developers(reviews: Table, entries: Table, makers: Table, basis: Basis) -> Table:
    """Return (year, rank, developer_key, complaints, reviews): the developers of each year with most complaints.

    A review of a game with two developers counts for both; port credits never rank.
    """
    complaint = ~nw.col(s.RECOMMEND) & (nw.col(s.LABEL) == NEGATIVE)
    own = makers.filter(~nw.col(s.PORT))
    dated = _dated(reviews, entries, basis).join(own, on=s.ENTRY)
    counts = _counted(dated, complaint, s.COMPLAINTS, s.YEAR, s.DEVELOPER_KEY, s.SORT_NAME)
    return _shown(counts, s.COMPLAINTS, [s.SORT_NAME, s.DEVELOPER_KEY])


def developer_sentiment(reviews: Table, makers: Table) -> Table:
    """Return (developer_key, negative, neutral, positive, reviews, recommended), port credits included."""
    return _flag_counts(_credited(reviews, makers), _labels_and_recommended(), s.DEVELOPER_KEY)


def developer_years(reviews: Table, makers: Table) -> Table:
    """Return (developer_key, year, negative, neutral, positive) by the year of posting, undated reviews left out."""
    dated = reviews.filter(~nw.col(s.POSTED_YEAR).is_null()).with_columns(nw.col(s.POSTED_YEAR).alias(s.YEAR))
    return _flag_counts(_credited(dated, makers), _labels(), s.DEVELOPER_KEY, s.YEAR).drop(s.REVIEW_COUNT)


def entry_reviews(reviews: Table) -> Table:
    """Return (entry, reviews, negative, neutral, positive, recommended): what was written of each entry."""
    return _flag_counts(reviews, _labels_and_recommended(), s.ENTRY)


def entry_plays(plays: Table) -> Table:
    """Return (entry, owners, players, minutes): who owns each entry, who played it, and for how long."""
    started = nw.when(nw.col(s.MINUTES) > 0).then(1).otherwise(0).cast(nw.Int64)
    return (
        plays.with_columns(started.alias(s.ENTRY_PLAYERS))
        .group_by(s.ENTRY)
        .agg(
            nw.len().cast(nw.Int64).alias(s.OWNERS),
            nw.col(s.ENTRY_PLAYERS).sum().cast(nw.Int64),
            nw.col(s.MINUTES).cast(nw.Int64).sum().cast(nw.Int64),
        )
    )


def ranked(table: Table, within: list[str], highest: list[str], first: list[str]) -> Table:
    """Return `table` with `rank` (1 is best) inside each group of `within`.

    Args:
        table: Must hold at least one numeric column for each name of `highest`.
        within: The columns that make a group.
        highest: Numbers by which the largest ranks first.
        first: Columns that break ties, in ascending order.
    """
    descending = [LAST_FIRST + name for name in highest]
    order = descending + first
    return (
        table.with_columns(nw.lit(1).alias(ONE), *[(-nw.col(n)).alias(LAST_FIRST + n) for n in highest])
        .with_columns(nw.col(ONE).cum_sum().over(*within, order_by=order).cast(nw.Int32).alias(s.RANK))
        .drop([ONE, *descending])
    )


def _minutes_by(played: Table, *keys: str) -> Table:
    minutes = nw.col(s.MINUTES).cast(nw.Int64).sum().cast(nw.Int64)
    return played.group_by(*keys).agg(minutes).filter(nw.col(s.MINUTES) > 0)


def _labels() -> dict[str, nw.Expr]:
    label = nw.col(s.LABEL)
    return {
        s.NEGATIVE: label == NEGATIVE,
        s.NEUTRAL: (label > NEGATIVE) & (label < POSITIVE),
        s.POSITIVE: label == POSITIVE,
    }


def _credited(reviews: Table, makers: Table) -> Table:
    """Give each review a row for each developer of its entry, those of ports included."""
    return reviews.join(makers.select(s.ENTRY, s.DEVELOPER_KEY).unique(), on=s.ENTRY)


def _dated(reviews: Table, entries: Table, basis: Basis) -> Table:
    """Give each review the year that `basis` means; leave out those that have none."""
    if basis is Basis.POSTED:
        dated = reviews.with_columns(nw.col(s.POSTED_YEAR).alias(s.YEAR))
    else:
        dated = reviews.join(entries.select(s.ENTRY, s.YEAR), on=s.ENTRY)
    return dated.filter(~nw.col(s.YEAR).is_null())


def _counted(reviews: Table, flag: nw.Expr, name: str, *keys: str) -> Table:
    counts = _flag_counts(reviews, {name: flag}, *keys).filter(nw.col(name) > 0)
    share = nw.col(name).cast(nw.Float64) / nw.col(s.REVIEW_COUNT).cast(nw.Float64)
    return counts.with_columns(share.alias(SHARE))


def _labels_and_recommended() -> dict[str, nw.Expr]:
    return {**_labels(), s.RECOMMENDED: nw.col(s.RECOMMEND)}


def _flag_counts(reviews: Table, flags: dict[str, nw.Expr], *keys: str) -> Table:
    ones = [nw.when(flag).then(1).otherwise(0).cast(nw.Int64).alias(name) for name, flag in flags.items()]
    sums = [nw.col(name).sum().cast(nw.Int64) for name in flags]
    return reviews.with_columns(*ones).group_by(*keys).agg(nw.len().cast(nw.Int64).alias(s.REVIEW_COUNT), *sums)


def _shown(counts: Table, by: str, names: list[str]) -> Table:
    best = ranked(counts, [s.YEAR], [by, SHARE], names).filter(nw.col(s.RANK) <= SHOWN)
    return best.drop([SHARE, s.SORT_NAME])
