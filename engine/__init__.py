"""The engine of Playwise: questions about games and about films, and their answers.

Example:
    >>> from pathlib import Path
    >>> from engine import Engine, current
    >>> engine = Engine.open(current(Path("data")))  # doctest: +SKIP
    >>> engine.similar_games("Portal 2").games[0].title  # doctest: +SKIP
    'Portal'

What answers is loaded when it is first asked for: who only refreshes, or catches an error, needs none of it.
"""

from pkgutil import resolve_name
from typing import TYPE_CHECKING

from engine.about import About
from engine.answers import (
    Answer,
    Basis,
    Candidate,
    CriticisedDeveloper,
    DeveloperSentiment,
    GamesForUser,
    GenrePlaytime,
    RecommendedGame,
    SimilarGames,
    Source,
    Suggestion,
    TopGames,
    TopPlayer,
    WorstDevelopers,
    YearHours,
)
from engine.errors import (
    AmbiguousFilm,
    AmbiguousGame,
    BuildError,
    DamagedSnapshot,
    ForeignSnapshot,
    NoDataForYear,
    NoSnapshot,
    PlaywiseError,
    QuestionError,
    RefreshLost,
    RefreshRunning,
    SnapshotError,
    SourceError,
    UnknownActor,
    UnknownDeveloper,
    UnknownDirector,
    UnknownFilm,
    UnknownGame,
    UnknownGenre,
    UnknownMonth,
    UnknownName,
    UnknownPlatform,
    UnknownUser,
)
from engine.films.about import FilmAbout
from engine.films.answers import (
    FEW_VOTES,
    ActorTitles,
    DirectorFilms,
    FilmCard,
    FilmPopularity,
    FilmScore,
    FilmsToWatch,
    LongestFilms,
    PlatformTitles,
    Released,
    SimilarFilms,
)
from engine.films.folder import film_folder
from engine.films.form import Form
from engine.films.parts import (
    DirectedFilm,
    FilmSuggestion,
    GenreTitles,
    Length,
    PeriodFilms,
    Streaming,
    Titled,
    Unit,
    YearTitles,
)
from engine.films.platforms import PLATFORMS
from engine.found import Certainty, Found
from engine.game import GameCard, RandomGame
from engine.player import PlayerCard
from engine.reason import Reason, ReasonKind
from engine.snapshot import current
from engine.wanted import Manner, Opinions, Personal

if TYPE_CHECKING:
    from engine.engine import Engine
    from engine.films.engine import FilmEngine
    from engine.films.names import FilmName
    from engine.films.selftest import opened as opened_films
    from engine.names import EntryKind
    from engine.served import Served

__all__ = [
    "FEW_VOTES",
    "PLATFORMS",
    "About",
    "ActorTitles",
    "AmbiguousFilm",
    "AmbiguousGame",
    "Answer",
    "Basis",
    "BuildError",
    "Candidate",
    "Certainty",
    "CriticisedDeveloper",
    "DamagedSnapshot",
    "DeveloperSentiment",
    "DirectedFilm",
    "DirectorFilms",
    "Engine",
    "EntryKind",
    "FilmAbout",
    "FilmCard",
    "FilmEngine",
    "FilmName",
    "FilmPopularity",
    "FilmScore",
    "FilmSuggestion",
    "FilmsToWatch",
    "ForeignSnapshot",
    "Form",
    "Found",
    "GameCard",
    "GamesForUser",
    "GenrePlaytime",
    "GenreTitles",
    "Length",
    "LongestFilms",
    "Manner",
    "NoDataForYear",
    "NoSnapshot",
    "Opinions",
    "PeriodFilms",
    "Personal",
    "PlatformTitles",
    "PlayerCard",
    "PlaywiseError",
    "QuestionError",
    "RandomGame",
    "Reason",
    "ReasonKind",
    "RecommendedGame",
    "RefreshLost",
    "RefreshRunning",
    "Released",
    "Served",
    "SimilarFilms",
    "SimilarGames",
    "SnapshotError",
    "Source",
    "SourceError",
    "Streaming",
    "Suggestion",
    "Titled",
    "TopGames",
    "TopPlayer",
    "Unit",
    "UnknownActor",
    "UnknownDeveloper",
    "UnknownDirector",
    "UnknownFilm",
    "UnknownGame",
    "UnknownGenre",
    "UnknownMonth",
    "UnknownName",
    "UnknownPlatform",
    "UnknownUser",
    "WorstDevelopers",
    "YearHours",
    "YearTitles",
    "current",
    "film_folder",
    "opened_films",
]

_ANSWERING = {
    "Engine": "engine.engine:Engine",
    "EntryKind": "engine.names:EntryKind",
    "FilmEngine": "engine.films.engine:FilmEngine",
    "FilmName": "engine.films.names:FilmName",
    "Served": "engine.served:Served",
    "opened_films": "engine.films.selftest:opened",
}
"""Where what answers lies."""


def __getattr__(name: str) -> object:
    if name not in _ANSWERING:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return resolve_name(_ANSWERING[name])
