"""How well someone is served of whom only a few played games are known."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np

from engine.building.ease import ease_weights
from engine.building.fitting import fit
from engine.taste import Taste
from evaluation.recommend_measures import Floats, Scores, quality
from evaluation.recommend_models import BELOW, FREQUENT, LOW, most_played
from evaluation.recommend_world import Tables, World, split

FEW = (1, 2, 3, 5)

Few = Mapping[int, list[int]]
"""Player → the entries that are known of them."""


def measured(folder: Path, seed: int) -> dict[str, dict[str, float]]:
    """Return NDCG@10 of the reporting players by how many of their played games are known, drawn by the seed."""
    world = split(Tables.load(folder), seed)
    ours = fit(world.known, world.tables.catalogue, world.vectors, world.candidates)
    learned = ease_weights(world.libraries, None, FREQUENT)
    rest = LOW * world.libraries.people.astype(np.float32) + BELOW
    row_of = {int(entry): row for row, entry in enumerate(learned.targets)}

    def plain(games: list[int]) -> Floats:
        scores = rest.copy()
        scores[learned.targets] = learned.matrix[[row_of[game] for game in games if game in row_of]].sum(axis=0)
        return scores

    def row(few: int) -> dict[str, float]:
        known = _known(world, few, np.random.default_rng(seed))
        models: dict[str, Scores] = {
            "most_played": most_played(world).scores,
            "ease_250": lambda players: np.stack([plain(known[int(p)]) for p in players]),
            "playwise": lambda players: np.stack(
                [ours.scores(Taste(dict.fromkeys(known[int(p)], 1))) for p in players]
            ),
        }
        found = {name: quality(scores, world, world.reporting) for name, scores in models.items()}
        return {name: each.ndcg for name, each in found.items()} | {"error": found["playwise"].ndcg_error}

    return {f"{few} known": row(few) for few in FEW}


def _known(world: World, few: int, chance: np.random.Generator) -> Few:
    """Return a few of the games that each reporting player is known to have played."""
    played = world.libraries.played
    games = {p: played.indices[played.indptr[p] : played.indptr[p + 1]] for p in world.reporting.tolist()}
    return {player: chance.permutation(own)[:few].tolist() for player, own in games.items()}
