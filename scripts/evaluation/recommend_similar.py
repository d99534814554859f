"""How good similar games are: by a hand-made list, and by what players of the one game play beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from engine import schemas as s
from engine.building.company import company
from engine.building.families import series_key, work_key
from engine.building.kinds import Kind
from engine.building.marks import described
from engine.building.popularity import popularity
from engine.building.similar import Blend, similar_index
from evaluation.recommend_measures import error
from evaluation.recommend_world import Tables, World, split

SET = Path(__file__).with_name("similar_games.tsv")
"""Games, what a player who knows them would accept beside them, and what they would laugh at."""

SHOWN = 5
ANY_OF_SERIES = "*"
"""At the end of a listed title: any game of the series."""

Five = Callable[[int], Sequence[int]]
"""Entry → the entries that are shown beside it."""

BLENDS = {
    "content only": Blend(content=1.0, series=0.0, fame=0.0),
    "company only": Blend(content=0.0, series=0.0, fame=0.0),
    "half and half": Blend(series=0.0, fame=0.0),
    "Playwise": Blend(),
}


@dataclass(frozen=True, slots=True)
class Listed:
    """A game of the hand-made set, and the listed names beside it."""

    game: str
    accepted: frozenset[str]
    laughable: frozenset[str]


def measured(folder: Path, seed: int) -> dict[str, dict[str, float]]:
    """Return the figures of every blend; what is hidden by the seed is not seen."""
    world = split(Tables.load(folder), seed)
    return {name: figures(world, neighbours(world, blend), seed) for name, blend in BLENDS.items()}


def neighbours(world: World, blend: Blend) -> Five:
    """Return what is shown beside an entry: one of each work, two of a series."""
    fame = popularity(world.known).astype(np.float32)
    told = described(world.tables.catalogue)
    index = similar_index(world.vectors, told, company(world.known.played), world.together, fame, world.allowed, blend)

    def five(entry: int) -> Sequence[int]:
        near = (int(other) for other in index.ids[entry] if other >= 0)
        varied = world.together.varied(world.together.once(near, _itself, [entry]), _itself, 2)
        return [other for _, other in zip(range(SHOWN), varied, strict=False)]

    return five


def _itself(entry: int) -> int:
    return entry


def figures(world: World, five: Five, seed: int) -> dict[str, float]:
    """Return how a way to find similar games does on the hand-made set and on players."""
    titles = world.tables.catalogue[s.TITLE].to_list()
    found = {listed: [titles[other] for other in five(entry)] for listed, entry in _entries(world).items()}
    accepted = [sum(_is_in(title, listed.accepted) for title in shown) / SHOWN for listed, shown in found.items()]
    laughed = [any(_is_in(title, listed.laughable) for title in shown) for listed, shown in found.items()]
    sequels = [
        series_key(shown[0]) == series_key(listed.game) for listed, shown in found.items() if _has_sequel(listed)
    ]
    next_game = _next_games(world, five, seed)
    return {
        "accepted_of_five": float(np.mean(accepted)),
        "sequel_first": float(np.mean(sequels)),
        "games_laughed_at": float(sum(laughed)),
        "next_game": float(np.mean(next_game)),
        "next_game_error": error(next_game),
    }


def read(path: Path = SET) -> list[Listed]:
    """Return the hand-made set."""
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:])
    return [Listed(game, frozenset(good.split("|")), frozenset(bad.split("|"))) for game, good, bad in rows]


def _entries(world: World) -> Mapping[Listed, int]:
    """Return the entry of each listed game: the most played one of that name."""
    catalogue = world.tables.catalogue
    people = popularity(world.known)
    best: dict[str, int] = {}
    for entry in np.argsort(people, kind="stable"):
        if catalogue[s.KIND][int(entry)] == Kind.GAME:
            best[work_key(catalogue[s.TITLE][int(entry)])] = int(entry)
    return {listed: best[work_key(listed.game)] for listed in read()}


def _is_in(title: str, names: Iterable[str]) -> bool:
    return any(_matches(title, name) for name in names)


def _matches(title: str, name: str) -> bool:
    if not name.endswith(ANY_OF_SERIES):
        return work_key(title) == work_key(name)
    series = series_key(name.removesuffix(ANY_OF_SERIES))
    return series_key(title) == series or (" " in series and series_key(title).startswith(f"{series} "))


def _has_sequel(listed: Listed) -> bool:
    own = series_key(listed.game)
    return any(
        name.endswith(ANY_OF_SERIES) and series_key(name.removesuffix(ANY_OF_SERIES)) == own for name in listed.accepted
    )


def _next_games(world: World, five: Five, seed: int) -> list[bool]:
    """Return for each reporting player whether a hidden game is shown beside a known one; both are drawn."""
    chance = np.random.default_rng(seed)
    played, hidden = world.libraries.played, world.hidden
    shown: dict[int, Sequence[int]] = {}
    hits = []
    for player in world.reporting.tolist():
        one = int(chance.choice(played.indices[played.indptr[player] : played.indptr[player + 1]]))
        following = int(chance.choice(hidden.indices[hidden.indptr[player] : hidden.indptr[player + 1]]))
        if one not in shown:
            shown[one] = five(one)
        hits.append(following in shown[one])
    return hits
