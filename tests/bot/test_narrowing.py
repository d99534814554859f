"""What narrows a question down, before and behind a name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.arguments import clean
from bot.commands import understand
from bot.errors import BadUsage, Problem
from bot.filmquestions import ActorQuestion, LongestQuestion, WatchQuestion
from bot.narrowing import Narrowed, narrowed


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("tom hanks", Narrowed("tom hanks")),
        ("tom hanks netflix 2016", Narrowed("tom hanks", "Netflix", year=2016)),
        ("tom hanks 2016 on prime video", Narrowed("tom hanks", "Amazon Prime Video", year=2016)),
        ("robert de niro en disney+ del 2010", Narrowed("robert de niro", "Disney+", year=2010)),
        ("De Niro", Narrowed("De Niro")),
        ("netflix comedy", Narrowed("comedy", "Netflix")),
        ("science fiction movies on hulu", Narrowed("science fiction", "Hulu", "film")),
        ("películas de terror en netflix", Narrowed("terror", "Netflix", "film")),
        ("on netflix", Narrowed("", "Netflix")),
        ("2016 series", Narrowed("", "", "series", 2016)),
        ("", Narrowed("")),
    ],
)
def test_what_narrows_down_is_taken_off_the_name(typed: str, expected: Narrowed) -> None:
    assert narrowed(typed) == expected


def test_the_second_of_a_kind_stays_with_the_name() -> None:
    assert narrowed("tom hanks 2015 2016") == Narrowed("tom hanks 2015", year=2016)


@given(st.text())
def test_any_text_is_taken_apart(typed: str) -> None:
    assert set(narrowed(typed).name.split()) <= set(clean(typed).split())


@pytest.mark.parametrize(
    ("message", "question"),
    [
        ("/longest 2016", LongestQuestion(2016)),
        ("/longest 1895", LongestQuestion(1895)),
        ("/longest series 2016 on hulu", LongestQuestion(2016, "Hulu", "series")),
        ("/longest 2016 blockbuster", LongestQuestion(2016, "blockbuster")),
        ("/longest 2016 netflix series foo", LongestQuestion(2016, "foo", "series")),
        ("/actor Tom Hanks netflix 2016", ActorQuestion("Tom Hanks", "Netflix", 2016)),
        ("/watch", WatchQuestion()),
        ("/watch terror en netflix", WatchQuestion("terror", "Netflix")),
        ("/watch series", WatchQuestion(only="series")),
        ("/watch 2016 comedy hulu films", WatchQuestion("comedy", "Hulu", "film", 2016)),
    ],
)
def test_commands_take_it_in_any_order(message: str, question: object) -> None:
    assert understand(message) == question


@pytest.mark.parametrize(
    ("message", "problem"),
    [
        ("/longest", Problem.MISSING),
        ("/longest netflix", Problem.MISSING),
        ("/longest ages", Problem.NOT_A_YEAR),
        ("/actor", Problem.MISSING),
        ("/actor netflix", Problem.MISSING),
    ],
)
def test_a_name_or_year_that_is_missing_is_asked_for(message: str, problem: Problem) -> None:
    with pytest.raises(BadUsage) as raised:
        understand(message)
    assert raised.value.problem is problem
