"""The engine of Playwise: questions about a catalogue, its reviews and its players, and their answers.

Example:
    >>> from pathlib import Path
    >>> from engine import Engine, current
    >>> engine = Engine.open(current(Path("data")))  # doctest: +SKIP
    >>> engine.similar_games("Portal 2").games[0].title  # doctest: +SKIP
    'Portal'
"""

from engine.about import About
from engine.answers import (
    Answer,
    Basis,
    Candidate,
    CriticisedDeveloper,
    DeveloperSentiment,
    GameCard,
    GamesForUser,
    GenrePlaytime,
    RandomGame,
    RecommendedGame,
    SimilarGames,
    Source,
    Suggestion,
    TopGames,
    TopPlayer,
    WorstDevelopers,
    YearHours,
)
from engine.engine import Engine
from engine.errors import (
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
    UnknownDeveloper,
    UnknownGame,
    UnknownGenre,
    UnknownName,
    UnknownUser,
)
from engine.found import Certainty, Found
from engine.names import EntryKind
from engine.player import PlayerCard
from engine.reason import Reason, ReasonKind
from engine.served import Served
from engine.snapshot import current
from engine.wanted import Manner, Opinions, Personal

__all__ = [
    "About",
    "AmbiguousGame",
    "Answer",
    "Basis",
    "BuildError",
    "Candidate",
    "Certainty",
    "CriticisedDeveloper",
    "DamagedSnapshot",
    "DeveloperSentiment",
    "Engine",
    "EntryKind",
    "ForeignSnapshot",
    "Found",
    "GameCard",
    "GamesForUser",
    "GenrePlaytime",
    "Manner",
    "NoDataForYear",
    "NoSnapshot",
    "Opinions",
    "Personal",
    "PlayerCard",
    "PlaywiseError",
    "QuestionError",
    "RandomGame",
    "Reason",
    "ReasonKind",
    "RecommendedGame",
    "RefreshLost",
    "RefreshRunning",
    "Served",
    "SimilarGames",
    "SnapshotError",
    "Source",
    "SourceError",
    "Suggestion",
    "TopGames",
    "TopPlayer",
    "UnknownDeveloper",
    "UnknownGame",
    "UnknownGenre",
    "UnknownName",
    "UnknownUser",
    "WorstDevelopers",
    "YearHours",
    "current",
]
