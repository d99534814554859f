"""The questions about films that are answered with counts, lengths, votes and money."""

from __future__ import annotations

import pytest

from engine.errors import NoDataForYear, UnknownActor, UnknownDirector, UnknownMonth, UnknownPlatform
from engine.films.engine import FilmEngine
from engine.films.form import Form
from engine.films.parts import PeriodFilms, Unit


def test_the_longest_film_of_a_year_comes_first(films: FilmEngine) -> None:
    assert [film.title for film in films.longest(2001).films] == ["The Big Heist", "Little Star"]


def test_the_longest_series_has_the_most_seasons(films: FilmEngine) -> None:
    assert [(film.title, film.seasons) for film in films.longest(2015, form=Form.SERIES).films] == [
        ("Long Haul", 7),
        ("Night Shift", 3),
    ]


def test_the_longest_film_can_be_asked_for_on_a_platform(films: FilmEngine) -> None:
    assert [film.title for film in films.longest(2001, "disney").films] == ["Little Star"]


def test_a_year_without_films_says_which_years_have_some(films: FilmEngine) -> None:
    with pytest.raises(NoDataForYear) as caught:
        films.longest(1999, "hulu")
    assert caught.value.years == (2012,)


def test_a_platform_is_counted_by_form_year_and_genre(films: FilmEngine) -> None:
    answer = films.platform("netflix")
    assert (answer.titles, answer.films, answer.series) == (5, 3, 2)
    assert [year.year for year in answer.years] == [2015, 2010, 2004, 2001]
    assert (answer.years[0].films, answer.years[0].series) == (0, 2)
    assert answer.genres[0].genre == "Drama"


@pytest.mark.parametrize("typed", ["prime", "amazon", "Prime Video", "AMAZON PRIME"])
def test_a_platform_goes_by_several_names(films: FilmEngine, typed: str) -> None:
    assert films.platform(typed).platform == "Amazon Prime Video"


def test_an_actor_is_found_without_accents_and_with_a_slip(films: FilmEngine) -> None:
    assert films.actor("pia luz").actor == films.actor("PÍA  LUZ").actor == "Pía Luz"


def test_an_actor_has_titles_newest_first_and_a_partner(films: FilmEngine) -> None:
    answer = films.actor("Bo Ray")
    assert [title.title for title in answer.titles] == [
        "Night Shift",
        "The Big Heist 2",
        "Casino Nights",
        "The Big Heist",
    ]
    assert (answer.count, answer.partner, answer.together) == (4, "Pía Luz", 3)


def test_an_actor_can_be_asked_about_on_a_platform_and_in_a_year(films: FilmEngine) -> None:
    answer = films.actor("Bo Ray", "amazon", 2003)
    assert [title.title for title in answer.titles] == ["Casino Nights"]
    assert (answer.partner, answer.together) == (None, 0)


def test_an_actor_with_nothing_in_a_year_has_a_count_of_zero(films: FilmEngine) -> None:
    assert films.actor("Bo Ray", year=1950).count == 0


def test_an_unknown_actor_and_platform_are_errors(films: FilmEngine) -> None:
    with pytest.raises(UnknownActor):
        films.actor("Ana Sol")
    with pytest.raises(UnknownPlatform):
        films.actor("Bo Ray", "betamax")


def test_a_director_is_judged_by_films_whose_money_is_known(films: FilmEngine) -> None:
    answer = films.director("ana sol")
    assert [film.title for film in answer.films] == ["The Big Heist 2", "The Big Heist", "Little Star"]
    assert (answer.count, answer.known) == (3, 2)
    assert (answer.budget, answer.revenue, answer.money_back) == (30_000_000, 60_000_000, 2.0)


def test_a_director_of_whom_no_money_is_known_has_no_money_back(films: FilmEngine) -> None:
    assert films.director("Zoe Hill").money_back is None


def test_an_unknown_director_is_an_error(films: FilmEngine) -> None:
    with pytest.raises(UnknownDirector):
        films.director("qqqqzzzz")


@pytest.mark.parametrize(("title", "votes", "few"), [("The Big Heist", 5000, False), ("Dread House", 40, True)])
def test_few_votes_are_said_to_be_few(films: FilmEngine, title: str, votes: int, few: bool) -> None:
    answer = films.score(title)
    assert (answer.votes, answer.few_votes) == (votes, few)


def test_a_film_without_votes_has_no_average(films: FilmEngine) -> None:
    answer = films.score("Night Shift")
    assert (answer.votes, answer.average, answer.few_votes) == (None, None, True)


def test_popularity_has_a_place_among_all(films: FilmEngine) -> None:
    assert [(films.popularity(t).place, films.popularity(t).of) for t in ("The Big Heist", "Dread House")] == [
        (1, 4),
        (4, 4),
    ]
    assert films.popularity("Night Shift").place is None


@pytest.mark.parametrize("typed", ["May", "mayo", "MAYO"])
def test_a_month_is_counted_over_all_years_in_both_languages(films: FilmEngine, typed: str) -> None:
    answer = films.released(typed)
    assert (answer.unit, answer.number, answer.films, answer.of) == (Unit.MONTH, 5, 2, 5)
    assert answer.periods[4] == PeriodFilms(5, 2)


@pytest.mark.parametrize("typed", ["friday", "viernes", "Fridays"])
def test_a_weekday_is_counted_over_all_years_in_both_languages(films: FilmEngine, typed: str) -> None:
    answer = films.released(typed)
    assert (answer.unit, answer.number, answer.films) == (Unit.WEEKDAY, 5, 3)
    assert sum(period.films for period in answer.periods) == answer.of


def test_what_is_no_month_is_an_error(films: FilmEngine) -> None:
    with pytest.raises(UnknownMonth):
        films.released("brumaire")


def test_what_there_is_can_be_asked_for(films: FilmEngine) -> None:
    assert films.genres()[0] == "Drama"
    assert films.platforms() == ("Netflix", "Amazon Prime Video", "Disney+", "Hulu")
    assert films.years()[0] == 1901
    assert films.years_of_lengths(Form.SERIES) == (2015,)
    assert (films.about.films, films.about.series) == (9, 2)
