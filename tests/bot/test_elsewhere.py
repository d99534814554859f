"""A title that one catalogue has not, and the other has."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.conversation import Conversation
from bot.elsewhere import answered
from bot.engines import Engines
from bot.errors import FoundElsewhere
from bot.filmquestions import FilmQuestion, SimilarFilmQuestion
from bot.questions import GameQuestion, Question, SimilarQuestion
from bot.status import UNANSWERED
from bot.terminal import plain
from engine.errors import QuestionError

PlayWise = Callable[..., tuple[int, str, str]]


@pytest.mark.parametrize(
    ("message", "offered"),
    [
        ("/similar inception", ["Inception (2010)", "Films and series like it"]),
        ("/game inception", ["Inception (2010)", "Films and series like it"]),
        ("games like inception", ["Inception (2010)", "Films and series like it"]),
        ("/film portal 2", ["Portal 2 (2011)", "Games like it"]),
        ("movies like terraria", ["Terraria (2011)", "Games like it"]),
    ],
)
def test_what_the_other_catalogue_has_is_offered(message: str, offered: list[str], talk: Conversation) -> None:
    reply = talk.say(message)
    assert "by that name" in reply.text
    assert [button.label for button in reply.in_order] == offered


def test_the_offer_opens_the_film(talk: Conversation) -> None:
    card, like = talk.say("/similar inception").in_order
    assert plain(talk.press(card.data).text).startswith("Inception (2010)")
    assert plain(talk.press(like.data).text).startswith("Films and series like Inception (2010)")


def test_games_that_may_have_been_meant_stay_beside_it(talk: Conversation) -> None:
    labels = [button.label for button in talk.say("/game frozen").in_order]
    assert labels == ["Frozen (2013)", "Films and series like it", "Frozen Synapse (2011)"]


@pytest.mark.parametrize(
    "asked", [GameQuestion("qqqqqq"), SimilarFilmQuestion("qqqqqq"), FilmQuestion("qqqqqq"), SimilarQuestion("qqqqqq")]
)
def test_what_neither_has_is_refused_as_before(asked: Question, engines: Engines) -> None:
    with pytest.raises(QuestionError) as raised:
        answered(asked, engines)
    assert not isinstance(raised.value, FoundElsewhere)


def test_without_films_nothing_is_offered(engines: Engines) -> None:
    with pytest.raises(QuestionError) as raised:
        answered(SimilarQuestion("inception"), Engines(engines.games))
    assert raised.value.as_json() == {"kind": "unknown_game", "query": "inception", "candidates": []}


def test_the_json_is_that_of_the_error_with_a_key_more(engines: Engines) -> None:
    with pytest.raises(FoundElsewhere) as raised:
        answered(FilmQuestion("portal 2"), engines)
    assert raised.value.as_json() == {
        "kind": "unknown_film",
        "query": "portal 2",
        "candidates": [],
        "elsewhere": {"id": "620", "name": "Portal 2"},
    }


def test_ask_writes_it_out(own_data: Path, playwise: PlayWise) -> None:
    status, printed, _ = playwise("ask", "--data", own_data, "/similar inception")
    assert (status, printed.splitlines()[1:]) == (
        UNANSWERED,
        [
            "I know a film or series by that name: Inception (2010).",
            "  · Inception (2010)",
            "  · Films and series like it",
        ],
    )
    _, printed, _ = playwise("ask", "--json", "--data", own_data, "/similar inception")
    assert json.loads(printed)["elsewhere"]["name"] == "Inception"
