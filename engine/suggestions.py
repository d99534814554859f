"""Games put forward, with reasons in words: like a game, or for a library."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from engine.answers import Reason, ReasonKind, Source, Suggestion
from engine.catalogue import Catalogue
from engine.index import SimilarIndex
from engine.recommender import Recommendation, Recommender

SHARED_NAMES = 3
"""What two games share that a reason names."""

COMPANY_WORTH_SAYING = 0.05
"""Closeness by players from which "played by the same people" is true of two games."""


@dataclass(frozen=True, slots=True)
class Suggestions:
    """Turns neighbours and recommendations into suggestions; `rarity` counts the entries that carry a label."""

    catalogue: Catalogue
    similar_index: SimilarIndex
    recommender: Recommender
    rarity: Mapping[str, int]

    def similar(self, entry: int, limit: int, offset: int) -> tuple[Suggestion, ...]:
        """Return the nearest games of an entry, the closest first."""
        places = range(*slice(offset, offset + limit).indices(self.similar_index.ids.shape[1]))
        return tuple(self._neighbour(entry, place) for place in places if self.similar_index.ids[entry, place] >= 0)

    def _neighbour(self, entry: int, place: int) -> Suggestion:
        other = int(self.similar_index.ids[entry, place])
        company = float(self.similar_index.company[entry, place])
        score = (float(self.similar_index.content[entry, place]) + company) / 2
        reasons = []
        if shared := self._shared(entry, other):
            reasons.append(Reason(ReasonKind.SHARED, shared))
        if company >= COMPANY_WORTH_SAYING:
            reasons.append(Reason(ReasonKind.COMPANY))
        return self._suggestion(other, score, reasons)

    def _shared(self, entry: int, other: int) -> tuple[str, ...]:
        """Return what both entries carry: a developer first, then the rarest labels."""
        makers = [name for name in self.catalogue.makers(entry) if name in self.catalogue.makers(other)]
        labels = self._labels(entry) & self._labels(other)
        rarest = sorted(labels, key=lambda label: (self.rarity[label], label))
        return (*makers, *rarest)[:SHARED_NAMES]

    def _labels(self, entry: int) -> set[str]:
        return {*self.catalogue.tags(entry), *self.catalogue.genres(entry)}

    def for_library(self, library: Mapping[int, int], limit: int, offset: int) -> tuple[Source, tuple[Suggestion, ...]]:
        """Return what a library (entry → minutes) was served from, and the games for it."""
        if self.recommender.knows(library):
            found = self.recommender.recommend(library, limit, offset)
            return Source.LIBRARY, tuple(map(self._recommended, found))
        return Source.POPULAR, tuple(map(self._popular, self.recommender.most_popular(library, limit, offset)))

    def _recommended(self, found: Recommendation) -> Suggestion:
        causes = tuple(self.catalogue.titles[cause] for cause in found.causes)
        return self._suggestion(found.entry, found.score, [Reason(ReasonKind.OWNED, causes)] if causes else [])

    def _popular(self, found: Recommendation) -> Suggestion:
        return self._suggestion(found.entry, found.score, [Reason(ReasonKind.POPULAR)])

    def _suggestion(self, entry: int, score: float, reasons: Iterable[Reason]) -> Suggestion:
        catalogue = self.catalogue
        return Suggestion(
            catalogue.items[entry], catalogue.titles[entry], catalogue.years[entry], score, tuple(reasons)
        )
