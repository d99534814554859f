"""Which words tell which answer about films."""

from __future__ import annotations

from bot.choices import Choices, FilmChoices
from bot.errors import NoFilms
from bot.filmquestions import (
    ActorQuestion,
    DirectorQuestion,
    FilmCardQuestion,
    FilmQuestion,
    LongestQuestion,
    PopularityOfQuestion,
    ScoreOfQuestion,
    SimilarToFilmQuestion,
    WatchQuestion,
)
from bot.filmwhy import FilmWhyPage
from bot.questions import Question
from bot.replies import misreadings
from bot.replies.films import (
    actors,
    cards,
    directors,
    lengths,
    platforms,
    problems,
    releases,
    scores,
    suggestions,
    watching,
    why,
)
from bot.replies.reply import Reply
from engine import (
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
from engine.answers import Answer
from engine.errors import (
    AmbiguousFilm,
    NoDataForYear,
    QuestionError,
    UnknownActor,
    UnknownDirector,
    UnknownFilm,
    UnknownGenre,
    UnknownMonth,
    UnknownPlatform,
)

BY_ID = (FilmCardQuestion, SimilarToFilmQuestion, ScoreOfQuestion, PopularityOfQuestion)

OF_FILMS = (NoFilms, UnknownFilm, AmbiguousFilm, UnknownActor, UnknownDirector, UnknownPlatform, UnknownMonth)


def film_reply(answer: Answer, asked: Question, choices: Choices) -> Reply | None:
    """Return the words and buttons for an `answer` about films; None for one about anything else."""
    match answer:
        case FilmCard():
            return cards.film_card_reply(answer, asked.detail if isinstance(asked, FilmQuestion) else None)
        case SimilarFilms():
            return suggestions.similar_films_reply(answer, _offset(asked), choices)
        case FilmsToWatch():
            return watching.films_to_watch_reply(answer, choices)
        case FilmScore():
            return scores.film_score_reply(answer)
        case FilmPopularity():
            return scores.film_popularity_reply(answer)
        case FilmWhyPage():
            return why.film_why_reply(answer)
    return _counted(answer, asked, choices)


def _offset(asked: Question) -> int:
    return asked.offset if isinstance(asked, SimilarToFilmQuestion | ActorQuestion | DirectorQuestion) else 0


def film_error(error: QuestionError, asked: Question | None, choices: Choices) -> Reply | None:
    """Return the words and buttons for an expected `error` about films; None for one about anything else."""
    if isinstance(error, UnknownFilm) and isinstance(asked, BY_ID):
        # Nobody types an id: the film left the data after the button was made.
        return misreadings.stale_button_reply(choices)
    if isinstance(error, NoFilms) or choices.films is None:
        return problems.no_films_reply(choices) if isinstance(error, OF_FILMS) else None
    return _error(error, asked, choices.films)


def _error(error: QuestionError, asked: Question | None, choices: FilmChoices) -> Reply | None:
    match error:
        case UnknownFilm() | AmbiguousFilm():
            return problems.unknown_film_reply(error, asked, choices)
        case UnknownActor():
            return problems.unknown_actor_reply(error, asked, choices)
        case UnknownDirector():
            return problems.unknown_director_reply(error, choices)
        case UnknownPlatform():
            return problems.unknown_platform_reply(error, asked, choices)
        case UnknownMonth():
            return problems.unknown_month_reply(error)
        case UnknownGenre() if isinstance(asked, WatchQuestion):
            return problems.unknown_genre_reply(error, asked, choices)
        case NoDataForYear() if isinstance(asked, LongestQuestion):
            return problems.no_length_reply(error, asked, choices)
    return None


def _counted(answer: Answer, asked: Question, choices: Choices) -> Reply | None:
    match answer:
        case LongestFilms():
            return lengths.longest_films_reply(answer, choices)
        case PlatformTitles():
            return platforms.platform_titles_reply(answer, choices)
        case ActorTitles():
            return actors.actor_titles_reply(answer, _offset(asked), choices)
        case DirectorFilms():
            return directors.director_films_reply(answer, _offset(asked))
        case Released():
            return releases.released_reply(answer)
    return None
