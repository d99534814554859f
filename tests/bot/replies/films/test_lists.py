"""The words for what a platform shows, an actor is in, and a director made."""

from __future__ import annotations

from typing import Any

import pytest

from bot.filmquestions import ActorQuestion, DirectorQuestion, PlatformQuestion
from engine import (
    ActorTitles,
    DirectedFilm,
    DirectorFilms,
    Form,
    GenreTitles,
    PlatformTitles,
    Titled,
    YearTitles,
)
from tests.bot.replies.telling import FROM

from .telling import data, labels, lines, told

ASKED = PlatformQuestion("netflix")
HANKS = ActorQuestion("tom hanks")
HOWARD = DirectorQuestion("ron howard")


def platform(**facts: Any) -> PlatformTitles:
    usual: dict[str, Any] = {"platform": "Netflix", "titles": 3, "films": 2, "series": 1, "genres": (), "years": ()}
    return PlatformTitles(**{**usual, **facts}, **FROM)


def actor(count: int, **facts: Any) -> ActorTitles:
    titles = tuple(Titled(f"m{n}", f"Film {n}", 2000 + n, Form.FILM, ("Hulu",)) for n in range(count))
    usual = {"actor": "Tom Hanks", "platform": None, "year": None, "partner": None, "together": 0}
    return ActorTitles(**{**usual, **facts}, count=count, titles=titles, **FROM)


def director(*films: DirectedFilm, **facts: Any) -> DirectorFilms:
    usual = {"director": "Ron Howard", "known": 0, "budget": 0, "revenue": 0, "money_back": None}
    return DirectorFilms(**{**usual, **facts}, count=len(films), films=films, **FROM)


def film(number: int, budget: int | None = None, revenue: int | None = None) -> DirectedFilm:
    back = revenue / budget if revenue and budget else None
    return DirectedFilm(f"m{number}", f"Film {number}", 2000, Form.FILM, budget, revenue, back)


def test_a_platform_tells_its_titles_by_form_genre_and_year() -> None:
    genres = tuple(GenreTitles(name, 10 - n) for n, name in enumerate(("Drama", "Comedy", *"abcdefgh")))
    years = tuple(YearTitles(2021 - n, 2, 1 if n else 0) for n in range(12))
    assert lines(platform(genres=genres, years=years), ASKED) == [
        "Netflix had 3 titles when this data was collected: 2 films and 1 series.",
        "",
        "By genre:",
        "Drama 10 · Comedy 9 · a 8 · b 7 · c 6 · d 5 · e 4 · f 3",
        "and 2 more genres",
        "",
        "By release year:",
        "2021: 2 films",
        *(f"{year}: 2 films, 1 series" for year in range(2020, 2011, -1)),
        "and 4 films, 2 series of 2 earlier years",
    ]


def test_a_platform_of_one_form_or_of_nothing_says_that() -> None:
    assert lines(platform(films=0, titles=1), ASKED) == ["Netflix had 1 series when this data was collected."]
    empty = platform(titles=0, films=0, series=0)
    assert lines(empty, ASKED) == ["Netflix had 0 titles when this data was collected."]


def test_a_platform_leads_to_something_to_watch_and_to_the_others() -> None:
    answer = platform(years=(YearTitles(2021, 0, 3), YearTitles(2020, 1, 0)))
    assert labels(answer, ASKED) == [
        ["What to watch on Netflix"],
        ["The longest films of 2020 there"],
        ["Amazon Prime Video", "Disney+", "Hulu"],
    ]
    assert data(answer, ASKED)[:3] == ["v1:watch::Netflix::0", "v1:long:2020:Netflix:film", "h1:on:Amazon Prime Video"]


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (actor(2), "Tom Hanks is in 2 titles that I know."),
        (actor(1), "Tom Hanks is in 1 title that I know."),
        (actor(1, platform="Hulu"), "Tom Hanks is in 1 title on Hulu."),
        (actor(2, year=1995), "Tom Hanks is in 2 titles from 1995."),
        (actor(2, year=1995, platform="Hulu"), "Tom Hanks is in 2 titles from 1995 on Hulu."),
        (actor(0), "I know nothing that Tom Hanks is in."),
        (actor(0, platform="Hulu"), "I know nothing on Hulu that Tom Hanks is in."),
        (actor(0, year=1995), "I know nothing from 1995 that Tom Hanks is in."),
        (actor(0, year=1995, platform="Hulu"), "I know nothing from 1995 on Hulu that Tom Hanks is in."),
    ],
)
def test_an_actor_is_in_so_many_titles(answer: ActorTitles, said: str) -> None:
    assert lines(answer, HANKS)[0] == said


def test_an_actor_is_told_with_whom_they_play_most() -> None:
    answer = actor(2, partner="Tim Allen", together=2)
    assert lines(answer, HANKS)[1:] == [
        "Most often beside Tim Allen: 2 titles together.",
        "",
        "1. Film 0 (2000) · 📺 Hulu",
        "2. Film 1 (2001) · 📺 Hulu",
    ]
    assert labels(answer, HANKS)[:2] == [["#1", "#2"], ["🎭 Tim Allen"]]


def test_a_busy_actor_is_paged_in_place_and_keeps_what_was_chosen() -> None:
    answer = actor(23, platform="Hulu")
    assert lines(answer, HANKS)[-1] == "10. Film 9 (2009) · 📺 Hulu"
    assert labels(answer, HANKS)[:3] == [
        ["#1", "#2", "#3", "#4", "#5"],
        ["#6", "#7", "#8", "#9", "#10"],
        ["10 more ›"],
    ]
    last = ActorQuestion("Tom Hanks", "Hulu", 0, 20)
    assert lines(answer, last)[2] == "21. Film 20 (2020) · 📺 Hulu"
    assert labels(answer, last)[:2] == [["#21", "#22", "#23"], ["‹ 10 before"]]
    assert "h1:actor:Tom Hanks:Hulu:0:10" in data(answer, last)
    assert labels(actor(23), ActorQuestion("Tom Hanks", offset=10))[2] == ["‹ 10 before", "3 more ›"]


def test_an_actor_of_nothing_there_leads_back_to_everything() -> None:
    nothing = actor(0, platform="Hulu", year=1995)
    assert labels(nothing, HANKS)[-2:] == [["All of them"], ["What to watch tonight"]]
    assert data(nothing, HANKS)[-2] == "h1:actor:Tom Hanks::0:0"
    assert data(nothing, HANKS)[3] == "h1:actor:Tom Hanks::1995:0"


def test_a_director_is_told_film_by_film_and_together() -> None:
    films = (film(1, 10_000_000, 25_000_000), film(2, 5_000_000), film(3, None, 7_000_000), film(4))
    answer = director(*films, known=1, budget=10_000_000, revenue=25_000_000, money_back=2.5)
    assert lines(answer, HOWARD) == [
        "Ron Howard directed 4 titles that I know.",
        "💰 The 1 whose figures I know cost $10 million and earned $25 million: $2.50 for each dollar.",
        "",
        "1. Film 1 (2000)",
        "cost $10 million, earned $25 million: $2.50 for each dollar",
        "2. Film 2 (2000)",
        "cost $5 million",
        "3. Film 3 (2000)",
        "earned $7 million",
        "4. Film 4 (2000)",
    ]


def test_a_director_of_one_film_is_told_once() -> None:
    one = director(film(1, 1_000_000, 2_000_000), known=1, budget=1_000_000, revenue=2_000_000, money_back=2.0)
    assert lines(one, HOWARD)[:3] == ["Ron Howard directed 1 title that I know.", "", "1. Film 1 (2000)"]
    assert lines(director(film(1)), HOWARD)[1] == "💰 I know of no title both what it cost and what it earned."


def test_a_directors_series_is_told_as_one() -> None:
    series = DirectedFilm("n1", "Dark", 2017, Form.SERIES, None, None, None)
    assert lines(director(series), HOWARD)[-1] == "1. Dark (2017) · series"


def test_a_busy_director_is_paged_in_place() -> None:
    many = director(*(film(number) for number in range(19)))
    assert labels(many, HOWARD)[-1] == ["8 more ›"]
    assert data(many, DirectorQuestion("Ron Howard", 8))[-2:] == ["h1:maker:Ron Howard:0", "h1:maker:Ron Howard:16"]
    assert lines(many, DirectorQuestion("Ron Howard", 16))[-1] == "19. Film 18 (2000)"


def test_the_longest_lists_fit_in_a_message() -> None:
    titles = tuple(
        Titled("m1", "<" * 300, 2000, Form.SERIES, ("Netflix", "Amazon Prime Video", "Disney+", "Hulu"))
        for _ in range(99)
    )
    who: dict[str, Any] = {"actor": "T" * 99, "platform": None, "year": None, "partner": "P" * 99, "together": 9}
    answer = ActorTitles(**who, count=99, titles=titles, **FROM)
    assert len(lines(answer, HANKS)) == 13
    assert sum(map(len, lines(answer, HANKS))) < 4096
    assert "<<" not in told(answer, HANKS).text
