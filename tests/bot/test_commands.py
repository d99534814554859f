"""The command table and how a message becomes a question."""

from __future__ import annotations

import contextlib
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.calls import Call, call
from bot.command import Command, Takes
from bot.commands import BY_NAME, understand
from bot.errors import BadUsage, NotUnderstood, Problem
from bot.questions import (
    AboutQuestion,
    ForUserQuestion,
    GameQuestion,
    GenreQuestion,
    LanguageQuestion,
    PicturesQuestion,
    Question,
    RandomQuestion,
    RecommendedQuestion,
    SentimentQuestion,
    SimilarQuestion,
    StartQuestion,
    TopPlayerQuestion,
    WorstDeveloperQuestion,
)
from bot.table import COMMANDS, HelpQuestion
from engine import Basis


@pytest.mark.parametrize(
    ("message", "question"),
    [
        ("/genre Action", GenreQuestion("Action")),
        ("/topplayer Action", TopPlayerQuestion("Action")),
        ("/recommended 2012", RecommendedQuestion(2012, Basis.RELEASE)),
        ("/recommended 2012 posted", RecommendedQuestion(2012, Basis.POSTED)),
        ("/worstdev 2012", WorstDeveloperQuestion(2012, Basis.RELEASE)),
        ("/worstdev 2012 posted", WorstDeveloperQuestion(2012, Basis.POSTED)),
        ("/sentiment Valve", SentimentQuestion("Valve")),
        ("/similar Portal 2", SimilarQuestion("Portal 2")),
        ("/forme 76561197970982479", ForUserQuestion("76561197970982479")),
        ("/game Portal 2", GameQuestion("Portal 2")),
        ("/random", RandomQuestion("")),
        ("/random RPG", RandomQuestion("RPG")),
        ("/start", StartQuestion()),
        ("/start whatever", StartQuestion()),
        ("/help", HelpQuestion()),
        ("/about", AboutQuestion()),
        ("/text", PicturesQuestion()),
        ("/language", LanguageQuestion("")),
        ("/language es", LanguageQuestion("es")),
        ("/idioma español", LanguageQuestion("español")),
        ("/recommended 2012 escritas", RecommendedQuestion(2012, Basis.POSTED)),
    ],
)
def test_a_command_becomes_its_question(message: str, question: Question) -> None:
    assert understand(message) == question


@pytest.mark.parametrize(
    "message",
    [
        "/GENRE Action",
        "  /genre   Action ",
        "/genre@playwise_bot Action",
        "/ genre Action",
        "／ｇｅｎｒｅ Action",
        "/genre\nAction",
        '/genre "Action"',
    ],
)
def test_a_command_is_understood_however_it_is_written(message: str) -> None:
    assert understand(message) == GenreQuestion("Action")


@pytest.mark.parametrize("message", ["help", "Help", " HELP "])
def test_help_needs_no_slash(message: str) -> None:
    assert understand(message) == HelpQuestion()


@pytest.mark.parametrize("word", ["español", "ESPANOL", "Spanish", "english", " inglés "])
def test_the_name_of_a_language_alone_asks_for_it(word: str) -> None:
    assert understand(word) == LanguageQuestion(word.strip())


@pytest.mark.parametrize("word", ["language", "Idioma"])
def test_the_word_for_language_alone_asks_which(word: str) -> None:
    assert understand(word) == LanguageQuestion("")


def test_the_bot_that_is_addressed_is_told() -> None:
    assert call("/genre@playwise_bot Action") == Call("genre", "Action", "playwise_bot")
    assert call("/genre Action") == Call("genre", "Action", None)
    assert call("genre Action") is None


OPTIONAL = {Takes.MAYBE_FILM_GENRE, Takes.NOTHING, Takes.MAYBE_GENRE, Takes.MAYBE_PLAYER, Takes.MAYBE_LANGUAGE}


@pytest.mark.parametrize("command", [c for c in COMMANDS if c.takes not in OPTIONAL], ids=lambda c: c.name)
def test_a_command_without_its_argument_says_how_it_is_used(command: Command) -> None:
    with pytest.raises(BadUsage) as caught:
        understand(f"/{command.name}")
    assert caught.value.problem is Problem.MISSING
    assert caught.value.as_json() == {"kind": "bad_usage", "usage": command.usage, "example": command.example}


@pytest.mark.parametrize("message", ["/recommended twelve", "/worstdev 99999", "/recommended 1869"])
def test_a_wrong_year_says_how_the_command_is_used(message: str) -> None:
    with pytest.raises(BadUsage) as caught:
        understand(message)
    assert caught.value.problem is Problem.NOT_A_YEAR


@pytest.mark.parametrize(
    ("message", "near"),
    [
        ("/gnre Action", "/genre Action"),
        ("/recomended 2012", "/recommended 2012"),
        ("/worst_dev 2012", "/worstdev 2012"),
        ("/top_player Action", "/topplayer Action"),
        ("/for_me x", "/forme x"),
    ],
)
def test_a_mistyped_command_gives_near_ones(message: str, near: str) -> None:
    with pytest.raises(NotUnderstood) as caught:
        understand(message)
    assert caught.value.near[0] == near


@pytest.mark.parametrize("message", ["/xyzzy", "/", "hello", "", "👋", "2012"])
def test_what_is_no_question_is_not_understood(message: str) -> None:
    with pytest.raises(NotUnderstood) as caught:
        understand(message)
    assert caught.value.near == ()
    assert caught.value.as_json() == {"kind": "not_understood"}


@pytest.mark.parametrize("command", COMMANDS, ids=lambda c: c.name)
def test_the_example_of_every_command_is_understood(command: Command) -> None:
    understand(command.example)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda c: c.name)
def test_every_command_is_one_that_telegram_takes(command: Command) -> None:
    assert re.fullmatch("[a-z0-9_]{1,32}", command.name)
    assert 0 < len(command.summary) <= 256
    assert command.usage.split()[0] == f"/{command.name}"


@given(st.sampled_from(sorted(BY_NAME)), st.text())
def test_any_argument_gives_a_question_or_a_question_error(name: str, argument: str) -> None:
    with contextlib.suppress(BadUsage, NotUnderstood):
        understand(f"/{name} {argument}")


@given(st.text(st.characters(exclude_characters="/／")))
def test_any_other_text_is_not_understood(text: str) -> None:
    if text.strip().casefold() in BY_NAME:
        return
    with pytest.raises(NotUnderstood):
        understand(text)
