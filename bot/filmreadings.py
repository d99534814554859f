"""What a sentence asks about films → the typed question."""

from __future__ import annotations

from bot.filmquestions import (
    ActorQuestion,
    DirectorQuestion,
    FilmQuestion,
    LongestQuestion,
    PlatformQuestion,
    PopularityQuestion,
    ReleasedQuestion,
    ScoreQuestion,
    SimilarFilmQuestion,
    WatchQuestion,
)
from bot.intents.intent import Intent
from bot.intents.mentions import Kind
from bot.intents.reading import Reading
from bot.questions import Question
from engine import Form


def film_question(reading: Reading) -> Question | None:
    """Return the question of a sentence about films by itself; None when it is about something else."""
    name, said = reading.argument, reading.narrowed
    match reading.intent:
        case Intent.WATCH:
            return WatchQuestion(name, said.platform, said.only, said.year)
        case Intent.SIMILAR_FILM:
            return SimilarFilmQuestion(name, said.platform, said.only)
        case Intent.LONGEST:
            return LongestQuestion(int(name), said.platform, said.only or Form.FILM)
        case Intent.ACTOR:
            return ActorQuestion(name, said.platform, said.year)
        case Intent.RELEASED:
            return ReleasedQuestion(name)
        case Intent.PLATFORM:
            return PlatformQuestion(name)
        case Intent.AGAIN:
            return _said_alone(reading)
    return _of_a_name(reading, name)


def _of_a_name(reading: Reading, name: str) -> Question | None:
    match reading.intent:
        case Intent.FILM:
            return FilmQuestion(name, reading.detail)
        case Intent.DIRECTOR:
            return DirectorQuestion(name)
        case Intent.SCORE:
            return ScoreQuestion(name)
        case Intent.POPULARITY:
            return PopularityQuestion(name)
    return None


def _said_alone(reading: Reading) -> Question | None:
    """Return what is asked where only what narrows a question down is said, and there was no question before."""
    name, said = reading.argument, reading.narrowed
    match reading.kind:
        case Kind.FILM:
            return FilmQuestion(name)
        case Kind.FILM_GENRE:
            return WatchQuestion(name, said.platform, said.only, said.year)
        case Kind.ACTOR:
            return ActorQuestion(name)
        case Kind.DIRECTOR:
            return DirectorQuestion(name)
        case Kind.PLATFORM:
            return PlatformQuestion(name)
        case Kind.MONTH:
            return ReleasedQuestion(name)
        case None:
            return WatchQuestion("", said.platform, said.only, said.year)
    return None
