"""The words of the card of a film or series."""

from __future__ import annotations

import pytest

from bot.filmquestions import Detail, FilmQuestion
from bot.language import language_of, speaking
from engine import Form, Streaming
from engine.answers import Candidate

from .telling import UNKNOWN, card, data, labels, lines, told

ASKED = FilmQuestion("inception")


def test_a_card_tells_what_it_is_who_made_it_where_it_streams_and_how_it_did() -> None:
    assert lines(card(), ASKED) == [
        "Inception (2010)",
        "Film · 2 h 28 min · PG-13 · Action, Science Fiction",
        "Directed by Christopher Nolan.",
        "With Leonardo DiCaprio, Elliot Page and Tom Hardy.",
        "",
        "A thief steals secrets from dreams.",
        "",
        "📺 It was on Netflix when this data was collected.",
        "⭐ 8.1 of 10, from 14,075 votes.",
        "💰 It cost $160 million and earned $825.5 million: $5.16 for each dollar.",
    ]


def test_a_card_speaks_spanish() -> None:
    with speaking(language_of("es")):
        said = lines(card(), ASKED)
    assert said[1] == "Película · 2 h 28 min · PG-13 · Acción, Ciencia ficción"
    assert said[-1] == ("💰 Costó 160 millones de dólares y recaudó 825.5 millones de dólares: $5.16 por cada dólar.")


def test_what_was_wanted_and_is_not_known_is_said() -> None:
    directed, long = FilmQuestion("it", Detail.DIRECTOR), FilmQuestion("it", Detail.LENGTH)
    assert lines(card(directors=()), directed)[:2] == ["Inception (2010)", "I do not know who directed it."]
    assert lines(card(minutes=None), long)[1] == "I do not know how long it is."
    assert lines(card(), directed) == lines(card(), long) == lines(card(), ASKED)
    assert lines(card(minutes=None, seasons=3), long)[1].startswith("Film · 3 seasons")
    assert "I do not know" not in "".join(lines(card(directors=(), minutes=None), ASKED))


def test_a_card_leads_on() -> None:
    assert labels(card(), ASKED) == [
        ["More like this", "⭐ Votes", "📈 Popularity"],
        ["🎬 Christopher Nolan"],
        ["🎭 Leonardo DiCaprio", "🎭 Elliot Page"],
    ]
    assert told(card(), ASKED).shows == "m27205"


def test_a_card_says_only_what_is_known() -> None:
    bare = card(form=Form.SERIES, film_id="n7", genres=(), directors=(), cast=(), streams=(), **UNKNOWN)
    assert lines(bare, ASKED) == ["Inception", "Series", "", "📺 On none of the platforms I know."]
    assert data(bare, ASKED) == ["v1:alike:n7:::0"]


@pytest.mark.parametrize(("seasons", "said"), [(1, "Series · 1 season"), (9, "Series · 9 seasons")])
def test_a_series_has_seasons(seasons: int, said: str) -> None:
    series = card(form=Form.SERIES, minutes=None, seasons=seasons, rating=None, genres=())
    assert lines(series, ASKED)[1] == said


@pytest.mark.parametrize(
    ("known", "said"),
    [
        ({"revenue": None, "money_back": None}, "💰 It cost $160 million; what it earned is unknown."),
        ({"budget": None, "money_back": None}, "💰 It earned $825.5 million; what it cost is unknown."),
    ],
)
def test_half_known_money_is_told_as_that(known: dict[str, None], said: str) -> None:
    assert lines(card(**known), ASKED)[-1] == said


def test_a_long_description_is_cut_behind_a_word() -> None:
    assert lines(card(description="Once <upon> a time, " * 40), ASKED)[5].endswith("time, Once <upon> a time…")


def test_crowds_are_cut_to_a_few_names() -> None:
    crowd = card(directors=tuple("abcdefgh"), cast=tuple("ABCDEFGH"), genres=tuple("KLMNOPQR"))
    assert lines(crowd, ASKED)[1:4] == [
        "Film · 2 h 28 min · PG-13 · K, L, M, N, O",
        "Directed by a, b, c, d and e.",
        "With A, B, C, D and E.",
    ]


def test_a_title_that_ends_in_its_year_is_not_given_it_twice() -> None:
    twice = card(title="Ben 10 (2005)", year=2005, alternatives=(Candidate("h1", "Ben 10 (2016)", 2016),))
    assert lines(twice, ASKED)[0] == "Ben 10 (2005)"
    assert labels(twice, ASKED)[-1] == ["Ben 10 (2016)"]


def test_platforms_are_listed() -> None:
    both = card(streams=(Streaming("Disney+", None), Streaming("Hulu", None)))
    assert "📺 It was on Disney+ and Hulu when this data was collected." in lines(both, ASKED)


def test_other_readings_of_a_title_are_offered() -> None:
    unsure = card(alternatives=(Candidate("m5", "Inception <II>", 2030),))
    assert lines(unsure, ASKED)[-1] == "Not the one you meant? There is also Inception <II> (2030)."
    assert data(unsure, ASKED)[-1] == "h1:film:m5"


def test_a_name_that_fits_no_button_gets_none() -> None:
    assert data(card(directors=("D" * 60,), cast=()), ASKED)[-1] == "v1:fame:m27205"
