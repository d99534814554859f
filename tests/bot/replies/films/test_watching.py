"""The words for what to watch tonight."""

from __future__ import annotations

from typing import Any

import pytest

from bot.filmquestions import WatchQuestion
from engine import FilmsToWatch, FilmSuggestion, Form
from tests.bot.replies.telling import FROM

from .telling import DARK, data, labels, lines

ASKED = WatchQuestion()


def watch(*films: FilmSuggestion, **facts: Any) -> FilmsToWatch:
    return FilmsToWatch(**{"genre": None, "platform": None, "only": None, "year": None, **facts}, films=films, **FROM)


def test_what_to_watch_comes_with_where_and_why() -> None:
    assert lines(watch(DARK), ASKED) == [
        "What to watch tonight",
        "",
        "1. Dark (2020) · series · 📺 Netflix, Hulu",
        "Mystery",
    ]


def test_what_to_watch_is_drawn_again_and_narrowed_in_place() -> None:
    assert labels(watch(DARK), ASKED) == [
        ["#1"],
        ["Something else"],
        ["Netflix", "Amazon Prime Video"],
        ["Disney+", "Hulu"],
        ["Only films", "Only series"],
        ["Drama", "Comedy", "Science Fiction"],
    ]
    assert data(watch(DARK), ASKED)[1:3] == ["h1:watch::::0", "h1:watch::Netflix::0"]


def test_what_was_chosen_is_said_and_kept() -> None:
    answer = watch(DARK, genre="Anime", platform="Hulu", only=Form.SERIES)
    assert lines(answer, ASKED)[:4] == [
        "What to watch tonight: Anime",
        "Only series on Hulu.",
        "",
        "1. Dark (2020) · 📺 Netflix, Hulu",
    ]
    assert labels(answer, ASKED)[3:] == [
        ["Disney+", "✓ Hulu"],
        ["Only films", "✓ Only series", "All of them"],
        ["✓ Anime", "Drama", "Comedy"],
        ["Science Fiction"],
    ]
    assert data(answer, ASKED)[1] == "h1:watch:Anime:Hulu:series:0"
    assert data(answer, ASKED)[-1] == "h1:watch:Science Fiction:Hulu:series:0"


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ({}, "Only from 2010."),
        ({"only": Form.FILM}, "Only films from 2010."),
        ({"platform": "Hulu"}, "Only on Hulu, from 2010."),
        ({"platform": "Hulu", "only": Form.SERIES}, "Only series from 2010 on Hulu."),
    ],
)
def test_a_year_is_said_and_leads_to_the_years_beside_it(facts: dict[str, Any], told: str) -> None:
    answer = watch(DARK, year=2010, **facts)
    assert lines(answer, ASKED)[1] == told
    assert ["‹ 1995", "2014 ›"] in labels(answer, ASKED)


def test_where_nothing_fits_the_ways_stay() -> None:
    assert lines(watch(genre="Faith", platform="Hulu"), ASKED) == [
        "I know nothing of that kind to watch: Faith.",
        "Only on Hulu.",
    ]
    assert lines(watch(genre="Faith"), ASKED) == ["I know nothing of the genre Faith to watch."]
    assert lines(watch(only=Form.SERIES), ASKED)[0] == "I know nothing of that kind to watch."
    assert ["Only films", "✓ Only series", "All of them"] in labels(watch(only=Form.SERIES), ASKED)
