"""Answers counted straight from the clean tables, for a snapshot to be tested with."""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from engine import schemas as s
from engine.answers import Basis, plain
from engine.building.sentiment import NEGATIVE
from engine.building.tables import Tables
from engine.selftest import Known
from engine.spelling import spelling_key

EACH = 3
"""Genres and developers that are counted: enough to notice a mistake, few enough to cost nothing."""

HOUR = 60
WHEN = "when"


def known_answers(tables: Tables) -> tuple[Known, ...]:
    """Return what the most played genres, the most reviewed developers and years must be answered with.

    They are counted anew rather than read from the aggregates, whose mistakes they are to find.
    """
    dated = tables.genres().drop_nulls(s.YEAR).join(_by(s.ENTRY, tables.plays), on=s.ENTRY)
    most = _most(dated, s.GENRE, pl.col(s.MINUTES).sum())
    genres = ((genre, dated.filter(pl.col(s.GENRE) == genre)) for genre in most)
    by_genre = (known for genre, games in genres for known in _of_genre(genre, tables.plays, games))
    by_year = (known for basis in Basis for known in _of_years(tables, basis))
    return (*by_genre, *_of_developers(tables), *by_year)


def _by(column: str, plays: pl.DataFrame) -> pl.DataFrame:
    return _summed(column, plays.lazy())


def _summed(column: str, plays: pl.LazyFrame) -> pl.DataFrame:
    minutes = pl.col(s.MINUTES).cast(pl.Int64).sum()
    return plays.group_by(column).agg(minutes).collect(engine="streaming")  # five million rows, and few come out


def _most(rows: pl.DataFrame, name: str, amount: pl.Expr) -> list[str]:
    """Return the names with the largest amount that cannot be mistyped: plain letters, digits and spaces."""
    plain_names = rows.filter(pl.col(name).str.contains(r"^[A-Za-z][A-Za-z0-9 ]{2,}$"))
    counted = plain_names.group_by(name).agg(amount.alias(s.COUNT)).filter(pl.col(s.COUNT) > 0)
    return counted.sort(s.COUNT, name, descending=[True, False])[name].head(EACH).to_list()


def _of_genre(genre: str, plays: pl.DataFrame, games: pl.DataFrame) -> Iterator[Known]:
    years = games.group_by(s.YEAR).agg(pl.col(s.MINUTES).sum()).sort(s.MINUTES, s.YEAR).row(-1, named=True)
    yield Known("playtime_by_genre", genre, {"year": years[s.YEAR], "hours": plain(years[s.MINUTES] / HOUR)})
    of_genre = plays.lazy().filter(pl.col(s.ENTRY).is_in(games[s.ENTRY].implode()))
    longest = _summed(s.PLAYER, of_genre)[s.MINUTES].to_list()
    yield Known("top_player", genre, {"hours": plain(max(longest) / HOUR)})


def _of_developers(tables: Tables) -> Iterator[Known]:
    credited = tables.reviews.join(tables.makers(), on=s.ENTRY)
    for name in _most(credited, s.DEVELOPER, pl.len()):
        rows = credited.filter(pl.col(s.DEVELOPER_KEY) == spelling_key(name))
        yield Known("developer_sentiment", name, {"reviews": rows.height, "recommended": int(rows[s.RECOMMEND].sum())})


def _of_years(tables: Tables, basis: Basis) -> Iterator[Known]:
    """Count what is most recommended and most complained of in the year where that is most."""
    year = {Basis.POSTED: pl.col(s.POSTED_YEAR), Basis.RELEASE: pl.col(s.YEAR)}[basis].alias(WHEN)
    rows = tables.reviews.join(tables.entries(), on=s.ENTRY).with_columns(year).drop_nulls(WHEN)
    warm = rows.filter(pl.col(s.RECOMMEND) & (pl.col(s.LABEL) > NEGATIVE))
    angry = rows.filter(~pl.col(s.RECOMMEND) & (pl.col(s.LABEL) == NEGATIVE))
    own = tables.makers().filter(~pl.col(s.PORT))
    for question, figure, counted, by in (
        ("recommended_games", "recommendations", warm, s.ENTRY),
        ("worst_developers", "complaints", angry.join(own, on=s.ENTRY), s.DEVELOPER_KEY),
    ):
        for when, most in counted.group_by(WHEN, by).len().sort("len", WHEN)[-1:].select(WHEN, "len").rows():
            yield Known(question, f"{when} {basis.value}", {figure: most})
