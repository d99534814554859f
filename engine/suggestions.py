"""Games put forward, with reasons in words: like a game, or for a person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

import numpy as np

from engine.answers import Source, Suggestion
from engine.catalogue import Catalogue
from engine.families import Families
from engine.index import SimilarIndex
from engine.reason import Reason, ReasonKind
from engine.recommender import UNKNOWN, Recommendation, Recommender
from engine.taste import Taste
from engine.wanted import Wanted

SHARED_NAMES = 3
"""What two games share that a reason names."""

COMPANY_WORTH_SAYING = 0.05
"""Closeness by players from which "played by the same people" is true of two games."""

SPARE = 60
"""Recommendations looked at beyond those asked for: some are other editions, some wait for their series' turn."""


@dataclass(frozen=True, slots=True)
class Suggestions:
    """Turns neighbours and recommendations into suggestions; `rarity` counts the entries that carry a label."""

    catalogue: Catalogue
    similar_index: SimilarIndex
    recommender: Recommender
    families: Families
    rarity: Mapping[str, int]

    def similar(self, entry: int, wanted: Wanted) -> tuple[Suggestion, ...]:
        """Return the nearest games of an entry, the closest first."""
        near = self.families.once(self._near(entry, wanted.adventure), _place_entry, [entry])
        varied = self.families.varied(near, _place_entry, wanted.per_series)
        return tuple(self._neighbour(entry, place) for place, _ in _window(varied, wanted))

    def _near(self, entry: int, adventure: float) -> Iterator[tuple[int, int]]:
        """Yield (place, entry) of the neighbours; adventure turns to those that fewer people know."""
        ids = np.asarray(self.similar_index.ids[entry])
        found = ids[ids >= 0]
        known = UNKNOWN - self.recommender.fame[found]
        scores = self.similar_index.scores[entry, : len(found)].astype(np.float32) * known ** np.float32(adventure)
        order = np.argsort(-scores, kind="stable")
        return ((int(place), int(found[place])) for place in order)

    def _neighbour(self, entry: int, place: int) -> Suggestion:
        other = int(self.similar_index.ids[entry, place])
        reasons = []
        if shared := self._shared(entry, other):
            reasons.append(Reason(ReasonKind.SHARED, shared))
        if self.similar_index.company[entry, place] >= COMPANY_WORTH_SAYING:
            reasons.append(Reason(ReasonKind.COMPANY))
        return self._suggestion(other, float(self.similar_index.scores[entry, place]), reasons)

    def _shared(self, entry: int, other: int) -> tuple[str, ...]:
        """Return what both entries carry: a developer first, then the rarest labels."""
        makers = [name for name in self.catalogue.makers(entry) if name in self.catalogue.makers(other)]
        labels = self._labels(entry) & self._labels(other)
        rarest = sorted(labels, key=lambda label: (self.rarity[label], label))
        return (*makers, *rarest)[:SHARED_NAMES]

    def _labels(self, entry: int) -> set[str]:
        return {*self.catalogue.tags(entry), *self.catalogue.genres(entry)}

    def for_taste(self, taste: Taste, wanted: Wanted) -> tuple[Source, tuple[Suggestion, ...]]:
        """Return what a person was served from, and the games for them."""
        count = wanted.offset + wanted.limit + SPARE
        if self.recommender.knows(taste):
            pulled = tuple(self._varied(self.recommender.recommend(taste, count, wanted.adventure), taste, wanted))
            causes = self.recommender.causes(taste, (one.entry for one in pulled))
            return Source.LIBRARY, tuple(map(self._recommended, pulled, causes))
        found = self._varied(self.recommender.most_popular(taste, count), taste, wanted)
        return Source.POPULAR, tuple(map(self._popular, found))

    def _varied(self, found: Iterable[Recommendation], taste: Taste, wanted: Wanted) -> Iterator[Recommendation]:
        """Leave out other editions of what the person has, and let no series crowd out the rest."""
        new = self.families.once(found, _entry, taste.known)
        return _window(self.families.varied(new, _entry, wanted.per_series), wanted)

    def _recommended(self, found: Recommendation, causes: Iterable[int]) -> Suggestion:
        titles = tuple(self.catalogue.titles[cause] for cause in causes)
        reason = Reason(ReasonKind.OWNED, titles) if titles else Reason(ReasonKind.POPULAR)
        return self._suggestion(found.entry, found.score, [reason])

    def _popular(self, found: Recommendation) -> Suggestion:
        return self._suggestion(found.entry, found.score, [Reason(ReasonKind.POPULAR)])

    def _suggestion(self, entry: int, score: float, reasons: Iterable[Reason]) -> Suggestion:
        catalogue = self.catalogue
        return Suggestion(
            catalogue.items[entry], catalogue.titles[entry], catalogue.years[entry], score, tuple(reasons)
        )


def _entry(found: Recommendation) -> int:
    return found.entry


def _place_entry(found: tuple[int, int]) -> int:
    return found[1]


def _window[T](found: Iterable[T], wanted: Wanted) -> Iterator[T]:
    return islice(found, wanted.offset, wanted.offset + wanted.limit)
