"""How well a snapshot recommends and finds names: two figures that a refresh can afford every time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import polars as pl

from engine import schemas as s
from engine.building.marks import presentable
from engine.building.tables import Tables
from engine.engine import Engine
from engine.errors import QuestionError, UnknownName

HIT_RATE = "hit rate at 10"
TITLES_FOUND = "titles found"

PLAYERS = 200
"""Players who are asked about: the standard error of the figure is then 0.035 at most."""

TITLES = 100
SHORTLIST = 10

FEWEST_PLAYED = 5
"""Games that a player must have played: with one held out, the others must still say something."""


def measured(engine: Engine, tables: Tables) -> dict[str, float]:
    """Return the figures by name; one that nothing can be said about is left out.

    The model has seen what is held out, so these figures compare one snapshot with the next and praise none.
    Everything is chosen by number: the same tables give the same figures.
    """
    libraries = [_recommends(engine, held, library) for held, library in _held_out(tables)]
    titles = [_finds(engine, item, title) for item, title in _titles(tables)]
    return {name: sum(hits) / len(hits) for name, hits in ((HIT_RATE, libraries), (TITLES_FOUND, titles)) if hits}


def _recommends(engine: Engine, held: str, library: Mapping[str, int]) -> bool:
    return held in {game.item_id for game in engine.games_for_library(library, SHORTLIST).games}


def _held_out(tables: Tables) -> Iterator[tuple[str, dict[str, int]]]:
    """Yield (item held out, the rest of the library) of players evenly spread over all who played enough."""
    shown = presentable(tables.catalogue)
    entries = tables.catalogue.select(pl.int_range(pl.len(), dtype=pl.Int32).alias(s.ENTRY), s.ITEM)
    games = entries.filter(pl.Series(shown))
    played = tables.plays.filter(pl.col(s.MINUTES) > 0).join(games, on=s.ENTRY)
    enough = played.group_by(s.PLAYER).len().filter(pl.col("len") >= FEWEST_PLAYED)[s.PLAYER].sort()
    chosen = enough.gather_every(max(len(enough) // PLAYERS, 1)).head(PLAYERS)
    rows = played.filter(pl.col(s.PLAYER).is_in(chosen.implode())).sort(s.PLAYER, s.ENTRY)
    for (player,), library in rows.group_by(s.PLAYER, maintain_order=True):
        minutes = dict(library.select(s.ITEM, s.MINUTES).iter_rows())
        held = list(minutes)[int(str(player)) % len(minutes)]
        yield held, {item: spent for item, spent in minutes.items() if item != held}


def _titles(tables: Tables) -> Iterator[tuple[str, str]]:
    """Yield (item, title) of the most played games."""
    games = tables.catalogue.filter(pl.Series(presentable(tables.catalogue)))
    yield from games.sort(s.MINUTES, s.ITEM, descending=[True, False]).head(TITLES).select(s.ITEM, s.TITLE).iter_rows()


def _finds(engine: Engine, item: str, title: str) -> bool:
    """Whether a title typed in small letters leads to its game, or offers it."""
    try:
        answer = engine.similar_games(title.lower(), limit=1)
    except UnknownName as error:
        return item in {candidate.id for candidate in error.candidates}
    except QuestionError:
        return False
    return item in {answer.item_id, *(candidate.id for candidate in answer.alternatives)}
