"""The words for films and series that are put forward."""

from __future__ import annotations

from typing import Any

import pytest

from bot.filmquestions import SimilarFilmQuestion, SimilarToFilmQuestion
from engine import FilmSuggestion, Form, Reason, ReasonKind, SimilarFilms
from engine.answers import Candidate
from tests.bot.replies.telling import FROM

from .telling import DARK, data, labels, lines, told

ASKED = SimilarFilmQuestion("inception")


def similar(*films: FilmSuggestion, **more: Any) -> SimilarFilms:
    facts = {"film_id": "m27205", "title": "Inception", "year": 2010, "form": Form.FILM, "platform": None, "only": None}
    return SimilarFilms(**{**facts, **FROM, **more}, films=films)


def why(*reasons: Reason) -> str:
    film = FilmSuggestion("m1", "Tenet", 2020, Form.FILM, (), 0.5, reasons)
    return lines(similar(film), ASKED)[-1]


def test_similar_films_come_with_reasons_and_where_they_stream() -> None:
    film = FilmSuggestion("m1", "Tenet", None, Form.FILM, (), 0.5, ())
    assert lines(similar(DARK, film), ASKED) == [
        "Films and series like Inception (2010)",
        "",
        "1. Dark (2020) · series · 📺 Netflix, Hulu",
        "Mystery",
        "2. Tenet",
    ]


def test_a_list_opens_cards_turns_pages_and_is_narrowed_in_place() -> None:
    assert labels(similar(*[DARK] * 5), ASKED) == [
        ["#1", "#2", "#3", "#4", "#5"],
        ["5 more ›"],
        ["Netflix", "Amazon Prime Video"],
        ["Disney+", "Hulu"],
        ["Only films", "Only series"],
    ]
    assert data(similar(*[DARK] * 5), ASKED)[5:] == [
        "h1:alike:m27205:::5",
        "h1:alike:m27205:Netflix::0",
        "h1:alike:m27205:Amazon Prime Video::0",
        "h1:alike:m27205:Disney+::0",
        "h1:alike:m27205:Hulu::0",
        "h1:alike:m27205::film:0",
        "h1:alike:m27205::series:0",
    ]


def test_a_narrowed_list_says_so_and_leads_back() -> None:
    narrowed = similar(DARK, platform="Netflix", only=Form.SERIES)
    asked = SimilarToFilmQuestion("m27205", "Netflix", "series")
    assert lines(narrowed, asked)[:4] == [
        "Series like Inception (2010)",
        "Only on Netflix.",
        "",
        "1. Dark (2020) · 📺 Netflix, Hulu",
    ]
    assert labels(narrowed, asked)[1:] == [
        ["✓ Netflix", "Amazon Prime Video"],
        ["Disney+", "Hulu"],
        ["Only films", "✓ Only series", "All of them"],
    ]
    assert "h1:alike:m27205::series:0" in data(narrowed, asked)
    assert data(narrowed, asked)[-2:] == ["h1:alike:m27205:Netflix::0", "h1:alike:m27205:::0"]


def test_the_next_page_counts_on_and_keeps_what_was_chosen() -> None:
    page = similar(*[DARK] * 5, platform="Hulu")
    asked = SimilarToFilmQuestion("m27205", "Hulu", "", 5)
    assert lines(page, asked)[0] == "More films and series like Inception (2010)"
    assert labels(page, asked)[:2] == [["#6", "#7", "#8", "#9", "#10"], ["‹ 5 before", "5 more ›"]]
    assert data(page, asked)[5:7] == ["h1:alike:m27205:Hulu::0", "h1:alike:m27205:Hulu::10"]


def test_where_nothing_is_like_it_the_ways_stay() -> None:
    assert lines(similar(), ASKED) == ["I know nothing like Inception (2010) yet."]
    nothing = similar(platform="Hulu", only=Form.SERIES)
    assert lines(nothing, ASKED) == ["Nothing like Inception (2010) is left.", "Only series on Hulu."]
    assert labels(nothing, ASKED)[-1] == ["Only films", "✓ Only series", "All of them"]


def test_the_end_of_a_list_leaves_the_list_in_its_place() -> None:
    assert told(similar(), SimilarToFilmQuestion("m27205", offset=40)).notice == (
        "I have nothing more like Inception (2010)."
    )
    assert told(similar(), ASKED).notice is None


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        (Reason(ReasonKind.DIRECTOR, ("A",)), "same director: A"),
        (Reason(ReasonKind.DIRECTOR, ("A", "B")), "same directors: A and B"),
        (Reason(ReasonKind.CAST, ("A", "B")), "with A and B"),
        (Reason(ReasonKind.SERIES), "same series"),
        (Reason(ReasonKind.THEME, ("heist", "dreams")), "heist, dreams"),
        (Reason(ReasonKind.DECADE, ("1990s",)), "1990s"),
        (Reason(ReasonKind.LIKED, ("7.7",)), "⭐ 7.7 of 10"),
    ],
)
def test_every_reason_is_told(reason: Reason, said: str) -> None:
    assert why(reason) == said


def test_several_reasons_stand_on_one_line() -> None:
    assert why(Reason(ReasonKind.DIRECTOR, ("A",)), Reason(ReasonKind.THEME, ("heist",))) == "same director: A · heist"


def test_other_readings_of_a_title_are_offered_in_place() -> None:
    unsure = similar(DARK, alternatives=(Candidate("m9", "Inception", 2030),))
    assert lines(unsure, ASKED)[-1] == "Not the one you meant? There is also Inception (2030)."
    assert data(unsure, ASKED)[-1] == "h1:alike:m9:::0"
