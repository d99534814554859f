"""Films and series put forward because they are like one, with reasons."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice, takewhile
from pathlib import Path
from typing import Self

from engine import families
from engine.families import Families
from engine.films import nearby
from engine.films import schemas as fs
from engine.films.catalogue import Films
from engine.films.form import Form
from engine.films.nearby import EVERYWHERE, Nearby
from engine.films.parts import FilmSuggestion
from engine.films.platforms import BY_NAME, PLATFORMS
from engine.films.themes import Themes
from engine.normalise import words
from engine.reason import Reason, ReasonKind
from engine.spelling import spelling_key

MOST_REASONS = 4
"""Reasons that fit on a line of a phone."""

MOST_NAMES = 2
"""Names or words of one reason."""

PER_SERIES = 2
"""Of one series among any five."""

Near = tuple[int, float]
"""An entry, and how near it is."""


@dataclass(frozen=True, slots=True)
class Similar:
    """Turns neighbours into suggestions.

    Attributes:
        films: The entries.
        shelves: The lists of neighbours, by platform key, and that of all.
        together: Which entries are of one series.
        themes: The words that two descriptions may share.
        genres: Genre → titles, to name the rarest first.
    """

    films: Films
    shelves: Mapping[str, Nearby]
    together: Families
    themes: Themes
    genres: Mapping[str, int]

    @classmethod
    def load(cls, folder: Path, films: Films, genres: Mapping[str, int]) -> Self:
        """Map the lists of the snapshot in `folder`."""
        index = folder / nearby.FOLDER
        names = (EVERYWHERE, *(platform.key for platform in PLATFORMS))
        shelves = {name: Nearby.load(index / name) for name in names if (index / name).is_dir()}
        return cls(films, shelves, Families.load(folder / families.FOLDER), Themes.load(folder), genres)

    def to(
        self, entry: int, limit: int, offset: int, platform: str | None, form: Form | None
    ) -> tuple[FilmSuggestion, ...]:
        """Return what is like an entry, the closest first, of one platform or form where one is given."""
        near = self._near(entry, platform, form)
        varied = self.together.varied(near, _entry, PER_SERIES)
        return tuple(self._suggestion(entry, *found) for found in islice(varied, offset, offset + limit))

    def _near(self, entry: int, platform: str | None, form: Form | None) -> list[Near]:
        found = dict(self._of(entry, EVERYWHERE))
        if platform is not None:
            found |= self._of(entry, BY_NAME[platform].key)
        elif form is not None:  # few series are near a film: those on the platforms' lists are more
            found |= {other: score for name in self.shelves for other, score in self._of(entry, name)}
        wanted = self.films.where(platform, form) if platform or form else None
        kept = ((other, score) for other, score in found.items() if wanted is None or wanted[other])
        return sorted(kept, key=lambda near: (-near[1], near[0]))

    def _of(self, entry: int, shelf: str) -> list[Near]:
        return self.shelves[shelf].of(entry) if shelf in self.shelves else []

    def _suggestion(self, entry: int, other: int, score: float) -> FilmSuggestion:
        return suggestion(self.films, other, score, islice(self._reasons(entry, other), MOST_REASONS))

    def _reasons(self, entry: int, other: int) -> Iterator[Reason]:
        """Yield what two entries share, what says most first."""
        directors, cast = (self._people(column, entry, other) for column in (fs.DIRECTED_BY, fs.CAST))
        if self._is_of_its_series(entry, other, known=bool(directors or cast)):
            yield Reason(ReasonKind.SERIES)
        shared = (
            (ReasonKind.DIRECTOR, directors),
            (ReasonKind.CAST, cast),
            (ReasonKind.SHARED, self._genres(entry, other)),
            (ReasonKind.THEME, self._themes(entry, other)),
            (ReasonKind.DECADE, self._decade(entry, other)),
        )
        yield from (Reason(kind, names) for kind, names in shared if names)

    def _is_of_its_series(self, entry: int, other: int, *, known: bool) -> bool:
        """Whether two titles that go by one name are of one series; one word may be the title of many films.

        Args:
            entry: One of them.
            other: The other.
            known: Whether somebody made both, or is in both.
        """
        if self.together.same_work(entry, other) or not self.together.same_series(entry, other):
            return False
        one, two = (_unarticled(words(self.films.title(each))) for each in (entry, other))
        begin_alike = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, two, strict=False)))
        told_on = len(one) != len(two)  # by a number, or a subtitle
        return known or begin_alike > 1 or (told_on and bool(self._genres(entry, other)))

    def _people(self, column: str, entry: int, other: int) -> tuple[str, ...]:
        known = set(map(spelling_key, self.films.names(column, entry)))
        return tuple(name for name in self.films.names(column, other) if spelling_key(name) in known)[:MOST_NAMES]

    def _genres(self, entry: int, other: int) -> tuple[str, ...]:
        both = set(self.films.names(fs.GENRES, entry)).intersection(self.films.names(fs.GENRES, other))
        return tuple(sorted(both, key=lambda genre: (self.genres[genre], genre))[:MOST_NAMES])

    def _themes(self, entry: int, other: int) -> tuple[str, ...]:
        one, two = (self.films.value(fs.DESCRIPTION, each) or "" for each in (entry, other))
        return self.themes.shared(one, two, MOST_NAMES)

    def _decade(self, entry: int, other: int) -> tuple[str, ...]:
        one, two = (int(self.films.years[each]) // 10 * 10 for each in (entry, other))
        return (f"{one}s",) if one and one == two else ()


def suggestion(films: Films, entry: int, score: float, reasons: Iterable[Reason]) -> FilmSuggestion:
    """Return an entry as it is put forward."""
    shown = films.titled(entry)
    return FilmSuggestion(shown.film_id, shown.title, shown.year, shown.form, shown.platforms, score, tuple(reasons))


def _unarticled(title: list[str]) -> list[str]:
    return title[1:] if title[:1] == ["the"] else title


def _entry(near: Near) -> int:
    return near[0]
