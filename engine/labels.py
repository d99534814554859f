"""Names of genres and tags, in English and Spanish."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from engine.named import Named
from engine.normalise import normalised
from engine.resolver import Outcome, Resolver
from engine.shorthand import lines

TABLE = Path(__file__).with_name("genres.tsv")


class Labels:
    """Finds the genre or the tag that was typed; a name that is both is a genre."""

    def __init__(self, genres: Mapping[str, float], tags: Iterable[str]) -> None:
        """Index labels.

        Args:
            genres: Genre → how much it is played.
            tags: Every label that games carry, genres among them.
        """
        others = other_names()
        self._own = [tag for tag in tags if tag not in genres]
        self._exact = {normalised(name): tag for tag in self._own for name in (tag, *others[tag])}
        self.genres = Resolver(Named(g, g, weight=weight, others=others[g]) for g, weight in genres.items())
        self._tags = Resolver(Named(tag, tag, weight=1.0, others=others[tag]) for tag in self._own)

    def tag(self, name: str) -> str | None:
        """Return the tag called exactly `name`, where no genre is."""
        return self._exact.get(normalised(name))

    def likely_tag(self, name: str) -> str | None:
        """Return the tag that `name` means but for a slip."""
        found = self._tags.resolve(name)
        return found.candidates[0].id if found.outcome is Outcome.SURE else None


def other_names(table: Path = TABLE) -> Mapping[str, tuple[str, ...]]:
    """Return label → what else it is called, by a hand-kept table; none for a label that is not in it."""
    found: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for typed, label in lines(table):
        found[label] += (typed,)
    return found
