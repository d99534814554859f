"""A recommender fitted on any table of plays, with no snapshot: to measure it on data and splits of one's own."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass

import numpy as np
import polars as pl

from engine import schemas as s
from engine.building.ease import Settings
from engine.building.evidence import evidence
from engine.building.fitting import fit
from engine.recommender import Recommender
from engine.taste import Taste


@dataclass(frozen=True, slots=True)
class PlayModel[Item: Hashable]:
    """A fitted recommender over items of any kind; an item's number is its place in `items`."""

    items: tuple[Item, ...]
    recommender: Recommender

    def recommend(
        self,
        library: Mapping[Item, int],
        limit: int = 10,
        *,
        liked: Iterable[Item] = (),
        disliked: Iterable[Item] = (),
        adventure: float = 0.0,
    ) -> list[tuple[Item, float]]:
        """Return (item, score) of what a library pulls up, best first; nothing owned, nothing with an opinion.

        Args:
            library: Item → minutes; 0 is owned and not played. Items never seen are passed over.
            limit: How many to return.
            liked: Items that count twice what playing counts.
            disliked: Items that count against what goes with them.
            adventure: From 0, familiar, to 1, adventurous.
        """
        numbers = {item: number for number, item in enumerate(self.items)}
        known = {numbers[item]: minutes for item, minutes in library.items() if item in numbers}
        opinions = (frozenset(numbers[i] for i in each if i in numbers) for each in (liked, disliked))
        found = self.recommender.recommend(Taste(known, *opinions), limit, adventure)
        return [(self.items[one.entry], one.score) for one in found]


def fit_plays[Item: Hashable](
    plays: Iterable[tuple[Hashable, Item, int]], settings: Settings | None = None
) -> PlayModel[Item]:
    """Return a recommender fitted on plays.

    Args:
        plays: (person, item, minutes), each pair of person and item once; 0 minutes is owned and not played.
        settings: How to fit; the defaults, for tens of thousands of people, where None. Content takes no part.

    Raises:
        BuildError: The plays do not determine a model.
    """
    people: dict[Hashable, int] = {}
    items: dict[Item, int] = {}
    rows = [(people.setdefault(p, len(people)), items.setdefault(i, len(items)), m) for p, i, m in plays]
    types = {s.PLAYER: pl.Int32(), s.ENTRY: pl.Int32(), s.MINUTES: pl.Int32()}
    table = pl.DataFrame(rows, schema=types, orient="row").sort(s.PLAYER, s.ENTRY)
    known = evidence(table, len(items))
    unreviewed = pl.DataFrame({s.REVIEW_COUNT: [0] * len(items), s.RECOMMENDED: [0] * len(items)})
    return PlayModel(tuple(items), fit(known, unreviewed, None, np.ones(len(items), bool), settings))
