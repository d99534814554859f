"""What to watch tonight: well liked by many, varied, drawn anew."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np

from engine.families import ALONE, Families
from engine.films import schemas as fs
from engine.films.catalogue import Films
from engine.films.form import Form
from engine.films.parts import FilmSuggestion
from engine.films.suggestions import suggestion
from engine.reason import Reason, ReasonKind

Draw = Callable[[Sequence[int], int], Sequence[int]]
"""Picks that many of several entries, in an order of chance; `random.sample`, unless a test wants to know which."""

POOL = 150
"""Entries to draw from: enough for a surprise every night, none that is not good."""

ONE_IN = 20
"""Of so many entries of what is wanted one is drawn from: a year has forty films that many liked, not 150."""

LEAST = 15
"""Entries to draw from where there are so few of what is wanted: three evenings."""

PRIOR_VOTES = 500
"""Votes that an average must have before it weighs as much as what is expected of everything: IMDb's rule for lists."""

PER_GENRE = 2
"""Of one first genre among those that are drawn, as long as there are others."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wanted for an evening: of a genre, on a platform, of a form, of a year; anything where None."""

    genre: str | None = None
    platform: str | None = None
    form: Form | None = None
    year: int | None = None


class Evening:
    """Draws what to watch."""

    def __init__(self, films: Films, together: Families) -> None:
        """Rank everything that streams.

        Args:
            films: The entries.
            together: Which are of one series; one of each is drawn.
        """
        self._films, self._together = films, together
        self._worth = _worth(films)
        streamed = np.flatnonzero(np.logical_or.reduce(list(films.on.values())))
        order = np.lexsort((streamed, -films.weights[streamed], -self._worth[streamed]))
        self._best_first = streamed[order].astype(np.int32)

    def drawn(self, wish: Wish, seen: Collection[str], limit: int, draw: Draw) -> tuple[FilmSuggestion, ...]:
        """Return `limit` entries to watch; new ones as long as there are."""
        pool = self._pool(wish, seen, limit)
        chosen = self._varied(draw(pool, len(pool)), limit)
        return tuple(suggestion(self._films, e, float(self._worth[e]), self._reasons(e)) for e in chosen)

    def _pool(self, wish: Wish, seen: Collection[str], limit: int) -> list[int]:
        """Return the best of what streams and was not seen; of what nobody voted on, as no series was, the best known.

        Where fewer than `limit` are left, it begins anew.
        """
        wanted = self._films.where(wish.platform, wish.form, wish.year)
        if wish.genre is not None:
            wanted &= self._films.holding(fs.GENRES, wish.genre)
        found = self._best_first[wanted[self._best_first]]
        many = max(LEAST, min(POOL, len(found) // ONE_IN))
        best: list[int] = found[: many + len(seen)].tolist()
        unseen = list(islice((entry for entry in best if self._films.id(entry) not in seen), many))
        return unseen if len(unseen) >= min(limit, many, len(found)) else best[:many]

    def _varied(self, drawn: Sequence[int], limit: int) -> list[int]:
        """Return the first `limit` of what was drawn, one of a series, few of a genre unless there is nothing else."""
        chosen, passed, genres, series = list[int](), list[int](), Counter[str](), set[int]()
        for entry in drawn:
            if len(chosen) == limit:
                break
            first, family = self._films.names(fs.GENRES, entry)[:1], int(self._together.series[entry])
            if family in series or (first and genres[first[0]] >= PER_GENRE):
                passed.append(entry)
                continue
            chosen.append(entry)
            genres.update(first)
            series |= {family} - {ALONE}
        return (chosen + passed)[:limit]

    def _reasons(self, entry: int) -> Iterator[Reason]:
        genres = self._films.names(fs.GENRES, entry)
        if genres:
            yield Reason(ReasonKind.SHARED, genres[:2])
        if self._films.votes[entry]:
            yield Reason(ReasonKind.LIKED, (f"{self._films.averages[entry]:.1f}",))


def _worth(films: Films) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    """Return the averages, where few voted drawn towards a standard deviation below that of all.

    What nobody knows is expected to be less than usual, so that it comes behind what many found good enough.
    """
    votes, averages = films.votes, films.averages
    mean = float(np.average(averages, weights=votes)) if votes.any() else 0.0
    spread = float(np.sqrt(np.average((averages - mean) ** 2, weights=votes))) if votes.any() else 0.0
    return np.asarray((votes * averages + PRIOR_VOTES * (mean - spread)) / (votes + PRIOR_VOTES), np.float32)
