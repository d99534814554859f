"""Which words tell which answer about films."""

from __future__ import annotations

from bot.choices import Choices
from bot.filmquestions import SimilarToFilmQuestion
from bot.questions import Question
from bot.replies.films import (
    actors,
    cards,
    directors,
    lengths,
    platforms,
    releases,
    scores,
    suggestions,
    watching,
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


def film_reply(answer: Answer, asked: Question, choices: Choices) -> Reply | None:
    """Return the words and buttons for an `answer` about films; None for one about anything else."""
    match answer:
        case FilmCard():
            return cards.film_card_reply(answer)
        case SimilarFilms():
            offset = asked.offset if isinstance(asked, SimilarToFilmQuestion) else 0
            return suggestions.similar_films_reply(answer, offset, choices)
        case FilmsToWatch():
            return watching.films_to_watch_reply(answer, choices)
        case FilmScore():
            return scores.film_score_reply(answer)
        case FilmPopularity():
            return scores.film_popularity_reply(answer)
    return _counted(answer, choices)


def _counted(answer: Answer, choices: Choices) -> Reply | None:
    match answer:
        case LongestFilms():
            return lengths.longest_films_reply(answer, choices)
        case PlatformTitles():
            return platforms.platform_titles_reply(answer, choices)
        case ActorTitles():
            return actors.actor_titles_reply(answer, choices)
        case DirectorFilms():
            return directors.director_films_reply(answer)
        case Released():
            return releases.released_reply(answer)
    return None
