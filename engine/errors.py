"""Everything that can go wrong on purpose.

PlaywiseError
├── QuestionError            a question that cannot be answered; has a kind and a JSON form
│   ├── UnknownName          a name that is not in the data, with candidates
│   │   ├── UnknownGame
│   │   ├── AmbiguousGame
│   │   ├── UnknownGenre
│   │   ├── UnknownDeveloper
│   │   ├── UnknownUser
│   │   ├── UnknownFilm
│   │   ├── AmbiguousFilm
│   │   ├── UnknownActor
│   │   ├── UnknownDirector
│   │   ├── UnknownPlatform
│   │   └── UnknownMonth
│   └── NoDataForYear
├── SourceError              a raw file that is missing, cut off, corrupt or unreadable
├── BuildError               a table or a check that stops a refresh
├── RefreshRunning           another refresh is at work on the same data folder
├── RefreshLost              a refreshing process that ended without a word
└── SnapshotError            nothing to serve
    ├── NoSnapshot           none was published yet
    ├── DamagedSnapshot      a file is missing or not what its manifest says
    └── ForeignSnapshot      written by another format version
"""

from __future__ import annotations

from typing import Any, ClassVar

from engine.answers import Basis, Candidate, plain


class PlaywiseError(Exception):
    """The root: its text is one sentence for a person, with what to do next."""


class QuestionError(PlaywiseError):
    """A question that cannot be answered; `as_json` is what `ask --json` prints."""

    kind: ClassVar[str]

    def details(self) -> dict[str, Any]:
        """Return the keys of the JSON form besides `kind`."""
        return {}

    def as_json(self) -> dict[str, Any]:
        """Return the JSON object of this error, its `kind` first."""
        return {"kind": self.kind, **self.details()}


class UnknownName(QuestionError):
    """A typed name that is not in the data; `candidates` may be what was meant, likeliest first."""

    def __init__(self, query: str, candidates: tuple[Candidate, ...] = ()) -> None:
        super().__init__(f"no {self.kind.removeprefix('unknown_')} is called {query!r}")
        self.query = query
        self.candidates = candidates

    def details(self) -> dict[str, Any]:
        """Return the query and the candidates."""
        return {"query": self.query, "candidates": plain(self.candidates)}


class UnknownGame(UnknownName):
    """No game goes by that name; `known_as` is set when the name is that of a well-known game that is not here."""

    kind = "unknown_game"

    def __init__(self, query: str, candidates: tuple[Candidate, ...] = (), known_as: str | None = None) -> None:
        super().__init__(query, candidates)
        self.known_as = known_as


class AmbiguousGame(UnknownName):
    """Several games could be meant; ask which."""

    kind = "ambiguous_game"


class UnknownGenre(UnknownName):
    """No genre that anyone played goes by that name.

    `tag` is set when a tag does, and the candidates are its genres; `unplayed` when that is a genre all the same.
    """

    kind = "unknown_genre"

    def __init__(
        self, query: str, candidates: tuple[Candidate, ...] = (), tag: str | None = None, *, unplayed: bool = False
    ) -> None:
        super().__init__(query, candidates)
        self.tag = tag
        self.unplayed = unplayed


class UnknownDeveloper(UnknownName):
    """No developer goes by that name."""

    kind = "unknown_developer"


class UnknownUser(UnknownName):
    """No player has that id."""

    kind = "unknown_user"


class UnknownFilm(UnknownName):
    """No film or series goes by that title."""

    kind = "unknown_film"


class AmbiguousFilm(UnknownName):
    """Several films or series could be meant; ask which."""

    kind = "ambiguous_film"


class UnknownActor(UnknownName):
    """Nobody of that name plays in anything here."""

    kind = "unknown_actor"


class UnknownDirector(UnknownName):
    """Nobody of that name directed anything here."""

    kind = "unknown_director"


class UnknownPlatform(UnknownName):
    """No platform goes by that name."""

    kind = "unknown_platform"


class UnknownMonth(UnknownName):
    """No month and no weekday goes by that name."""

    kind = "unknown_month"


class NoDataForYear(QuestionError):
    """A year with nothing to count; `years` are the years that have something, ascending."""

    kind = "no_data_for_year"

    def __init__(self, year: int, basis: Basis, years: tuple[int, ...]) -> None:
        super().__init__(f"nothing is known of {year} by {basis} year")
        self.year = year
        self.basis = basis
        self.years = years

    def details(self) -> dict[str, Any]:
        """Return the year, its basis and the years that have data."""
        return {"year": self.year, "basis": self.basis, "years": list(self.years)}


class SourceError(PlaywiseError):
    """A raw file that cannot be used; the text names the file and the remedy."""


class BuildError(PlaywiseError):
    """A refresh that must stop; the text names the step and the reason."""


class RefreshRunning(PlaywiseError):
    """Another refresh is at work on the same data folder; the text names its process."""


class RefreshLost(PlaywiseError):
    """A refreshing process ended without a word: it was killed, or broke down."""


class SnapshotError(PlaywiseError):
    """There is nothing that can be served."""


class NoSnapshot(SnapshotError):
    """No snapshot was published yet."""


class DamagedSnapshot(SnapshotError):
    """A file of the snapshot is missing or differs from what its manifest says."""


class ForeignSnapshot(SnapshotError):
    """The snapshot was written by a version whose format this one does not read."""
