"""What the tests of errors share: errors are told over these choices."""

from __future__ import annotations

from types import MappingProxyType

from bot.choices import Choices, FilmChoices
from bot.questions import Question
from bot.replies import Reply, error_reply
from bot.terminal import plain
from engine import Basis, Form
from engine.answers import Candidate, Suggestion
from engine.errors import QuestionError

CHOICES = Choices(
    genres=("Action", "RPG", "Indie", "Casual"),
    years=MappingProxyType({Basis.RELEASE: (2010, 2012, 2015), Basis.POSTED: (2012, 2013)}),
    developers=(Candidate("valve", "Valve"),),
    games=(Suggestion("620", "Portal 2", 2011, 1.0, ()),),
    films=FilmChoices(
        platforms=("Netflix", "Amazon Prime Video", "Disney+", "Hulu"),
        genres=("Drama", "Comedy", "Science Fiction"),
        years=(1995, 2010, 2014),
        lengths=MappingProxyType({Form.FILM: (1900, 1995, 2010, 2014), Form.SERIES: (1900, 1995, 2010, 2014)}),
        films=(Candidate("m27205", "Inception", 2010),),
        actors=(Candidate("Tom Hanks", "Tom Hanks"),),
        directors=(Candidate("Ron Howard", "Ron Howard"),),
    ),
)


def told(error: QuestionError, asked: Question | None = None) -> Reply:
    return error_reply(error, asked, CHOICES)


def lines(error: QuestionError, asked: Question | None = None) -> list[str]:
    return plain(told(error, asked).text).splitlines()


def data(error: QuestionError, asked: Question | None = None) -> list[str]:
    return [button.data for button in told(error, asked).in_order]


def labels(error: QuestionError, asked: Question | None = None) -> list[str]:
    return [button.label for button in told(error, asked).in_order]
