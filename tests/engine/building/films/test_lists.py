"""The lists of the platforms, cleaned."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.building.faults import Faults
from engine.building.films import lists
from engine.building.films.names import names_in
from engine.building.films.record import Record
from engine.films.form import Form
from engine.films.platforms import PLATFORMS
from tests.engine.films.world import Row, listed, series

NETFLIX = PLATFORMS[0]


def cleaned(*rows: Row) -> tuple[list[Record], Faults]:
    faults = Faults()
    return list(lists.listed([dict(row) for row in rows], NETFLIX, faults)), faults


def test_a_row_becomes_a_record() -> None:
    row = listed(7, "Roma", 2018, date_added=" December 14, 2018", country=", Mexico", rating="R")
    [record], _ = cleaned({**row, "date_added": row["date_added"].strip()})
    assert (record.id, record.title, record.form, record.year) == ("n7", "Roma", Form.FILM, 2018)
    assert (record.minutes, record.countries, record.rating) == (100, ("Mexico",), "R")
    assert record.added == {"Netflix": date(2018, 12, 14)}


@pytest.mark.parametrize(
    ("duration", "seasons"), [("1 Season", 1), ("12 Seasons", 12), ("", None), ("0 Seasons", None)]
)
def test_seasons_are_read_in_one_and_many(duration: str, seasons: int | None) -> None:
    [record], _ = cleaned(series(1, "Any", duration=duration))
    assert (record.seasons, record.minutes) == (seasons, None)


def test_a_length_under_the_rating_is_moved_and_counted() -> None:
    [record], faults = cleaned(listed(1, "Hilarious", rating="84 min", duration=""))
    assert (record.minutes, record.rating) == (84, None)
    assert faults.observed[lists.MOVED] == 1
    assert faults.examples[lists.MOVED] == ["Hilarious: 84 min"]


def test_a_title_that_a_spreadsheet_took_for_a_day_is_mended() -> None:
    [record], faults = cleaned(listed(1, "22-Jul"))
    assert record.title == "22 July"
    assert faults.observed[lists.SPREAD] == 1


@pytest.mark.parametrize("title", ["37-Teen", "49-O", "9-1-1", "22-July"])
def test_other_titles_with_a_number_and_a_hyphen_stay(title: str) -> None:
    [record], _ = cleaned(listed(1, title))
    assert record.title == title


@pytest.mark.parametrize("wrong", [{"title": ""}, {"type": "Game"}])
def test_what_is_no_film_and_no_series_is_turned_away(wrong: Row) -> None:
    found, faults = cleaned({**listed(1, "Any"), **wrong})
    assert found == []
    assert faults.rejected[lists.NO_TITLE] == 1


@pytest.mark.parametrize(("written", "meant"), [("AGES_18_", "18+"), ("UNRATED", "NR"), ("TV-14", "TV-14"), ("", None)])
def test_ratings_have_one_spelling(written: str, meant: str | None) -> None:
    [record], _ = cleaned(listed(1, "Any", rating=written))
    assert record.rating == meant


@pytest.mark.parametrize("year", ["", "19", "0", "2200", "MMXX"])
def test_a_year_without_films_is_unknown_and_counted(year: str) -> None:
    [record], faults = cleaned({**listed(1, "Any"), "release_year": year})
    assert record.year is None
    assert faults.observed[lists.NO_YEAR] == 1


def test_genres_are_unified_over_the_words_of_the_sources() -> None:
    words = "TV Sci-Fi & Fantasy, International TV Shows, Arts, Entertainment, and Culture, Wonder"
    [record], faults = cleaned(listed(1, "Any", listed_in=words))
    assert record.genres == ("Science Fiction", "Fantasy", "Lifestyle")
    assert faults.examples["films: words that are no genre"] == ["Wonder"]


def test_mojibake_is_mended() -> None:
    [record], _ = cleaned(listed(1, "Dead Bodies", description="Tommyâ€™s world"))
    assert record.description == "Tommy’s world"


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Tom Hanks, Tim Allen", ("Tom Hanks", "Tim Allen")),
        ("Robert Downey, Jr., Tom Hanks", ("Robert Downey Jr.", "Tom Hanks")),
        ("1", ()),
        (",Ana Sol,,Ana Sol", ("Ana Sol",)),
        ("A sentence that slipped into the cell and tells what happens in the film at length", ()),
        ("Test Actor 1, more!", ()),
    ],
)
def test_a_cell_of_names_is_taken_apart(cell: str, names: tuple[str, ...]) -> None:
    assert names_in(cell) == names


@given(st.dictionaries(st.sampled_from(lists.COLUMNS), st.text(max_size=30)))
def test_whatever_stands_in_a_row_it_is_cleaned_or_turned_away(cells: dict[str, str]) -> None:
    found, faults = cleaned({**listed(1, "Any"), **cells})
    assert len(found) + faults.rejected[lists.NO_TITLE] == 1
