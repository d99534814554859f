"""One record for each film, whatever lists tell of it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.building.films.identity import same, title_key, unqualified
from engine.building.films.merging import merged
from engine.building.films.record import Record
from engine.films.form import Form


def record(number: str = "n1", title: str = "Roma", year: int | None = 2000, **more: Any) -> Record:
    """Return a record of a list; one whose number begins with m is of the facts."""
    usual = {"form": Form.FILM, "added": {} if number.startswith("m") else {"Netflix": None}}
    return Record(**{**usual, "id": number, "title": title, "year": year, **more})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Spider-Man", "Spiderman"),
        ("Amélie", "AMELIE"),
        ("Master (Telugu) [4K UHD]", "Master"),
        ("Marvel Studios' Avengers: Endgame", "Avengers: Endgame"),
        ("The Thing (2011)", "The Thing"),
        ("Balto II: Wolf Quest", "Balto 2: Wolf Quest"),
        ("Boy & the World", "Boy and the World"),
    ],
)
def test_spellings_of_one_title_share_a_key(one: str, other: str) -> None:
    assert title_key(one) == title_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Alien", "Aliens"), ("Kill Bill: Vol. 1", "Kill Bill: Vol. 2"), ("The Office (U.K.)", "The Office (U.S.)")],
)
def test_other_titles_have_other_keys(one: str, other: str) -> None:
    assert title_key(one) != title_key(other)


@given(st.text(min_size=1))
def test_every_title_has_a_key_and_loses_nothing_twice(title: str) -> None:
    assert title_key(title)
    assert unqualified(unqualified(title)) == unqualified(title)


@pytest.mark.parametrize(
    ("other", "alike"),
    [
        (record(year=2001), True),
        (record(year=2002), False),
        (record(year=None), False),
        (record(form=Form.SERIES), False),
        (record(title="Rome"), False),
        (record(directors=("Ana Sol",)), True),
        (record(minutes=110), True),
        (record(minutes=140), False),
    ],
)
def test_one_film_has_one_title_form_and_length_and_nearly_one_year(other: Record, alike: bool) -> None:
    one = record(minutes=100)
    assert same(one, other) is same(other, one) is alike


def test_a_common_director_proves_more_than_the_length() -> None:
    one, other = record(minutes=100, directors=("Ana Sol",)), record(minutes=140, directors=("ANA SÓL", "Bo Ray"))
    assert same(one, other)


def test_two_directors_are_two_films() -> None:
    assert not same(record(directors=("Ana Sol",)), record(directors=("Bo Ray",)))


def test_shorts_may_differ_by_a_few_minutes() -> None:
    assert same(record(minutes=7), record(minutes=9))


def test_the_first_source_decides_and_the_next_adds() -> None:
    [film] = merged(
        [
            record("m1", genres=("Drama",), votes=9, minutes=100),
            record("n1", genres=("Drama", "Cult"), directors=("Ana Sol",), rating="R", minutes=101),
            record("h1", rating="PG", added={"Hulu": date(2020, 1, 1)}, directors=("Ana Sol",)),
        ]
    )
    assert (film.id, film.votes, film.minutes, film.rating) == ("m1", 9, 100, "R")
    assert film.genres == ("Drama", "Cult")
    assert film.added == {"Netflix": None, "Hulu": date(2020, 1, 1)}


def test_the_title_without_additions_is_shown_and_the_other_is_kept() -> None:
    [film] = merged([record("a1", "Roma (4K UHD)"), record("a2", "Roma")])
    assert (film.title, film.others) == ("Roma", ("Roma (4K UHD)",))


def test_two_films_of_the_facts_are_two_films() -> None:
    assert len(merged([record("m1"), record("m2")])) == 2


def test_of_two_films_of_one_title_the_one_with_the_same_director_is_meant() -> None:
    told = [record("m1", directors=("Bo Ray",), votes=9), record("m2", directors=("Ana Sol",))]
    found = merged([*told, record("n1", directors=("Ana Sol",))])
    assert [bool(film.added) for film in found] == [False, True]


def test_of_two_films_of_one_title_the_one_of_the_same_year_is_meant() -> None:
    found = merged([record("m1", year=1999, votes=99), record("m2", year=2000), record("n1", year=2000)])
    assert [bool(film.added) for film in found] == [False, True]


def test_a_title_twice_on_one_platform_keeps_its_first_day() -> None:
    days = (date(2020, 1, 1), None, date(2019, 1, 1))
    [film] = merged([record(f"n{n}", added={"Netflix": day}) for n, day in enumerate(days)])
    assert film.added == {"Netflix": date(2019, 1, 1)}
