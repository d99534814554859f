"""The catalogue: the store's games united with those that only players or reviewers know."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import polars as pl

from engine import schemas as s
from engine.building.credits import common_spellings
from engine.building.kinds import kind_of
from engine.spelling import spelling_key

NAMELESS = "Steam app "
"""What an entry is called when no file gives it a title; such an entry is never put forward."""


def catalogue_table(games: pl.DataFrame, library_names: Mapping[str, str], items: Iterable[str]) -> pl.DataFrame:
    """Return every known entry, one row an id, in the order of their ids.

    Args:
        games: The store's games, as `games_table` returns them.
        library_names: Item id → the title that libraries give it.
        items: Every item id that libraries or reviews mention.
    """
    strangers = sorted(set(items) - set(games[s.ITEM]))
    added = pl.DataFrame({s.ITEM: strangers}, schema={s.ITEM: pl.String})
    frame = pl.concat([games, added], how="diagonal").with_columns(
        pl.col(s.ITEM).replace_strict(dict(library_names), default=None).alias(s.OTHER_TITLE)
    )
    frame = _titled(frame)
    frame = frame.with_columns(
        [pl.col(name).fill_null([]) for name in (s.GENRES, s.TAGS, s.SPECS, s.MAKERS, s.PORTERS)]
    )
    frame = _kinded(_spelled(frame))
    return frame.sort(pl.col(s.ITEM).str.len_chars(), s.ITEM)


def _titled(frame: pl.DataFrame) -> pl.DataFrame:
    known = pl.coalesce(s.TITLE, s.OTHER_TITLE)
    frame = frame.with_columns(
        known.is_not_null().alias(s.NAMED),
        pl.coalesce(known, pl.lit(NAMELESS) + pl.col(s.ITEM)).alias(s.TITLE),
        pl.when(pl.col(s.OTHER_TITLE) != pl.col(s.TITLE)).then(s.OTHER_TITLE).alias(s.OTHER_TITLE),
    )
    sort_name = pl.Series(s.SORT_NAME, [title.casefold() for title in frame[s.TITLE]], pl.String)
    return frame.with_columns(sort_name)


def _spelled(frame: pl.DataFrame) -> pl.DataFrame:
    """Write each developer the way most of its games do."""
    credited = pl.concat([frame[s.MAKERS].explode(), frame[s.PORTERS].explode()]).drop_nulls()
    spelling = common_spellings(credited)
    usual = {name: spelling[spelling_key(name)] for name in credited.unique()}
    respelled = [
        pl.col(column).list.eval(pl.element().replace(usual)).list.unique(maintain_order=True)
        for column in (s.MAKERS, s.PORTERS)
    ]
    return frame.with_columns(respelled)


def _kinded(frame: pl.DataFrame) -> pl.DataFrame:
    """Tell the kind of the entries that the store does not list, by their titles."""
    kinds = [kind or kind_of(title, (), (), ()).value for kind, title in frame.select(s.KIND, s.TITLE).iter_rows()]
    return frame.with_columns(pl.Series(s.KIND, kinds, pl.String))
