"""The medians of every genre, counted over a catalogue."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pyarrow as pa

from engine import schemas as s
from engine.stored import values
from engine.usual import MINUTES_AN_HOUR, Usual

FEWEST = 5
"""Games of a genre from which there is a usual one: the middle of fewer says little."""


def usual_by_genre(table: pa.Table, game: str) -> Mapping[str, Usual]:
    """Return what is usual in each genre with enough games.

    Args:
        table: The catalogue: kinds, genres, players and minutes.
        game: The kind that is a game.
    """
    kinds, players, minutes = (table[name].to_numpy() for name in (s.KIND, s.ENTRY_PLAYERS, s.MINUTES))
    played = (kinds == game) & (players > 0)
    genres = table[s.GENRES].combine_chunks()
    entries = np.repeat(np.arange(len(table)), genres.value_lengths().fill_null(0).to_numpy())
    names = np.array(values(genres.flatten()), dtype=object)
    return {
        str(genre): Usual(str(genre), float(np.median(players[of])), float(np.median(minutes[of])) / MINUTES_AN_HOUR)
        for genre in dict.fromkeys(names)
        if len(of := entries[(names == genre) & played[entries]]) >= FEWEST
    }
