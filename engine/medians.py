"""The medians of every genre, counted over a catalogue."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from engine import schemas as s
from engine.columns import Table, filled, lists, texts
from engine.usual import MINUTES_AN_HOUR, Usual

FEWEST = 5
"""Games of a genre from which there is a usual one: the middle of fewer says little."""


def usual_by_genre(table: Table, game: str) -> Mapping[str, Usual]:
    """Return what is usual in each genre with enough games.

    Args:
        table: The catalogue: kinds, genres, players and minutes.
        game: The kind that is a game.
    """
    players, minutes = (filled(table[name], 0) for name in (s.ENTRY_PLAYERS, s.MINUTES))
    played = np.zeros(len(players), np.bool_)
    played[texts(table[s.KIND]).called(game)] = True
    played &= players > 0
    genres = lists(table[s.GENRES])
    kept = {genre: (of := genres.holding(genre))[played[of]] for genre in dict.fromkeys(genres.items)}
    return {
        genre: Usual(genre, float(np.median(players[of])), float(np.median(minutes[of])) / MINUTES_AN_HOUR)
        for genre, of in kept.items()
        if len(of) >= FEWEST
    }
