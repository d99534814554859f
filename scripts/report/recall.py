"""How many hidden games recommendations find again, beside what the most popular would find."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import polars as pl

from engine import schemas as s
from report.evidence import Evidence

PLAYERS = 400
"""Asked one by one: a second or two, and a standard error of some .015."""

LEAST_PLAYED = 5
HIDDEN = 0.2
OFFERED = 20
SEED = 8


@dataclass(frozen=True, slots=True)
class Recalled:
    """Shares of the hidden games that were found again, the mean over `players`."""

    players: int
    own: float
    popular: float


def measured(evidence: Evidence) -> Recalled | None:
    """Return how many hidden games are found; None where nobody played enough."""
    items = evidence.catalogue[s.ITEM]
    libraries = evidence.played.group_by(s.PLAYER, maintain_order=True).agg(s.ENTRY, s.MINUTES)
    enough = libraries.filter(pl.col(s.ENTRY).list.len() >= LEAST_PLAYED).sort(s.PLAYER)
    chance = np.random.default_rng(SEED)
    asked = enough[np.sort(chance.choice(enough.height, min(PLAYERS, enough.height), replace=False))]
    if asked.is_empty():
        return None
    popular = [game.item_id for game in evidence.engine.popular_games(limit=OFFERED * 10).games]
    shares = []
    for entries, minutes in asked.select(s.ENTRY, s.MINUTES).iter_rows():
        library = {items[entry]: played for entry, played in zip(entries, minutes, strict=True)}
        hidden = set(chance.choice(list(library), max(round(len(library) * HIDDEN), 1), replace=False))
        rest = {item: played for item, played in library.items() if item not in hidden}
        own = [game.item_id for game in evidence.engine.games_for_library(rest, limit=OFFERED).games]
        most = [item for item in popular if item not in rest][:OFFERED]
        shares.append([len(hidden.intersection(found)) / min(OFFERED, len(hidden)) for found in (own, most)])
    found = np.mean(shares, axis=0)
    return Recalled(len(shares), float(found[0]), float(found[1]))
