"""Which words tell which answer about films."""

from __future__ import annotations

from bot.choices import Choices
from bot.filmquestions import SimilarToFilmQuestion
from bot.questions import Question
from bot.replies.films import cards, suggestions
from bot.replies.reply import Reply
from engine import FilmCard, SimilarFilms
from engine.answers import Answer


def film_reply(answer: Answer, asked: Question, choices: Choices) -> Reply | None:
    """Return the words and buttons for an `answer` about films; None for one about anything else."""
    match answer:
        case FilmCard():
            return cards.film_card_reply(answer)
        case SimilarFilms():
            offset = asked.offset if isinstance(asked, SimilarToFilmQuestion) else 0
            return suggestions.similar_films_reply(answer, offset, choices)
    return None
