"""Asking a question, with a look into the other catalogue where a title is in none of the one that was asked."""

from __future__ import annotations

from bot.engines import Engines
from bot.errors import FoundElsewhere
from bot.filmquestions import FilmQuestion, SimilarFilmQuestion
from bot.questions import GameQuestion, Question, SimilarQuestion
from engine import Certainty, EntryKind, FilmName
from engine.answers import Answer, Candidate
from engine.errors import AmbiguousFilm, AmbiguousGame, UnknownFilm, UnknownGame, UnknownName
from engine.found import NOT_FOUND, Found


def answered(asked: Question, engines: Engines) -> Answer:
    """Return the answer to a question.

    Raises:
        QuestionError: It has none; `FoundElsewhere` where the other catalogue surely has what it is about.
    """
    try:
        return asked.ask(engines)
    except (UnknownGame, AmbiguousGame, UnknownFilm, AmbiguousFilm) as error:
        found = _elsewhere(asked, error, engines)
        if found is None:
            raise
        raise FoundElsewhere(error, found) from error


def _elsewhere(asked: Question, error: UnknownName, engines: Engines) -> Candidate | None:
    match asked:
        case GameQuestion() | SimilarQuestion() if engines.other:
            return _surely(engines.other.find(FilmName.FILM, error.query), error)
        case FilmQuestion() | SimilarFilmQuestion():
            return _surely(engines.games.find(EntryKind.GAME, error.query), error)
    return None


def _surely(found: Found, error: UnknownName) -> Candidate | None:
    """Return what a name surely is: it is called so, or there is nothing nearer in the catalogue that was asked."""
    certain = {Certainty.EXACT} if error.candidates else {Certainty.EXACT, Certainty.SURE}
    return found.candidates[0] if found is not NOT_FOUND and found.certainty in certain else None
