"""What the tests of replies about films share: answers are told over these choices."""

from __future__ import annotations

import dataclasses
from datetime import date
from typing import Any

from bot.choices import FilmChoices
from bot.questions import Question
from bot.replies import Reply, answer_reply
from bot.terminal import plain
from engine import PLATFORMS, FilmCard, FilmSuggestion, Form, Reason, ReasonKind, Streaming
from engine.answers import Answer, Candidate
from tests.bot.replies.telling import CHOICES as OF_GAMES
from tests.bot.replies.telling import FROM

CHOICES = dataclasses.replace(
    OF_GAMES,
    films=FilmChoices(
        platforms=tuple(platform.name for platform in PLATFORMS),
        genres=("Drama", "Comedy", "Science Fiction"),
        years=(1995, 2010, 2014),
        films=(Candidate("m27205", "Inception", 2010),),
        actors=(Candidate("Tom Hanks", "Tom Hanks"),),
        directors=(Candidate("Ron Howard", "Ron Howard"),),
    ),
)
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
