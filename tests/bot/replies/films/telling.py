"""What the tests of replies about films share: answers are told over these choices."""

from __future__ import annotations

from datetime import date
from typing import Any

from bot.questions import Question
from bot.replies import Reply, answer_reply
from bot.terminal import plain
from engine import FilmCard, FilmSuggestion, Form, Reason, ReasonKind, Streaming
from engine.answers import Answer
from tests.bot.replies.erring import CHOICES
from tests.bot.replies.telling import FROM

FACTS: dict[str, Any] = {
    "film_id": "m27205",
    "title": "Inception",
    "year": 2010,
    "form": Form.FILM,
    "minutes": 148,
    "seasons": None,
    "genres": ("Action", "Science Fiction"),
    "directors": ("Christopher Nolan",),
    "cast": ("Leonardo DiCaprio", "Elliot Page", "Tom Hardy"),
    "countries": ("United States",),
    "rating": "PG-13",
    "description": "A thief steals secrets from dreams.",
    "streams": (Streaming("Netflix", date(2021, 8, 1)),),
    "votes": 14075,
    "average": 8.1,
    "popularity": 29.0,
    "budget": 160_000_000,
    "revenue": 825_532_740,
    "money_back": 5.159,
    **FROM,
}
UNKNOWN = dict.fromkeys(
    ("year", "minutes", "rating", "description", "votes", "average", "popularity", "budget", "revenue", "money_back")
)
DARK = FilmSuggestion(
    "n1", "Dark", 2020, Form.SERIES, ("Netflix", "Hulu"), 0.9, (Reason(ReasonKind.SHARED, ("Mystery",)),)
)


def card(**facts: Any) -> FilmCard:
    return FilmCard(**{**FACTS, **facts})


def told(answer: Answer, asked: Question) -> Reply:
    return answer_reply(answer, asked, CHOICES)


def lines(answer: Answer, asked: Question) -> list[str]:
    return plain(told(answer, asked).text).splitlines()


def labels(answer: Answer, asked: Question) -> list[list[str]]:
    return [[button.label for button in row] for row in told(answer, asked).buttons]


def data(answer: Answer, asked: Question) -> list[str]:
    return [button.data for button in told(answer, asked).in_order]
