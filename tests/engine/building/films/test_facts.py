"""The facts about films, in their cleaned and in their raw form."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest

from engine.building.faults import Faults
from engine.building.films import facts, nested
from engine.building.films.record import Record
from engine.building.sources import LineCount
from engine.errors import SourceError
from tests.engine.films.world import Row, fact

RAW: Row = {
    **dict.fromkeys(nested.COLUMNS, ""),
    "id": "862",
    "title": "Toy Story",
    "original_title": "Toy Story",
    "release_date": "1995-10-30",
    "vote_count": "5415",
    "vote_average": "7.7",
    "budget": "30000000",
    "runtime": "81.0",
    "genres": "[{'id': 16, 'name': 'Animation'}, {'id': 35, 'name': 'Comedy'}]",
    "production_countries": "[{'iso_3166_1': 'US', 'name': 'United States of America'}]",
    "overview": "Woody is jealous.",
}
CAST = "[{'name': 'Tom Hanks', 'order': 0}, {'name': \"Annie O'Neil\", 'order': 1}]"
CREW = "[{'job': 'Director', 'name': 'John Lasseter'}, {'job': 'Writer', 'name': 'Pete Docter'}]"


def cleaned(*rows: Row) -> tuple[list[Record], Faults]:
    faults = Faults()
    return list(facts.facts([dict(row) for row in rows], faults)), faults


def raw(*rows: Row) -> tuple[list[Record], Faults]:
    faults = Faults()
    return list(nested.films([{**RAW, **row} for row in rows], faults)), faults


def test_zero_is_unknown() -> None:
    [film], faults = cleaned(fact(1, "Old", votes=0, vote_average="0.0", popularity="0.0"))
    assert (film.votes, film.average, film.popularity, film.budget, film.revenue) == (None,) * 5
    assert (faults.observed[facts.NO_VOTES], faults.observed[facts.NO_MONEY]) == (1, 1)


def test_an_average_without_votes_is_unknown() -> None:
    [film], _ = cleaned(fact(1, "Old", votes=0, vote_average="8.0"))
    assert film.average is None


@pytest.mark.parametrize(
    ("cell", "amount"), [("2500.0", 2500), ("30.0", None), ("nan", None), ("inf", None), ("x", None)]
)
def test_sums_that_cannot_be_dollars_are_unknown(cell: str, amount: int | None) -> None:
    [film], _ = cleaned(fact(1, "Cheap", budget=cell))
    assert film.budget == amount


def test_a_repeated_id_is_turned_away() -> None:
    found, faults = cleaned(fact(1, "First"), fact(1, "Again"))
    assert [film.title for film in found] == ["First"]
    assert faults.rejected[facts.REPEATED] == 1


def test_a_film_without_title_is_turned_away() -> None:
    found, faults = cleaned(fact(1, ""))
    assert (found, faults.rejected[facts.NO_TITLE]) == ([], 1)


def test_genres_and_minutes_stand_in_a_table_of_their_own(tmp_path: Path) -> None:
    rows = [("1", "Action", 90.0), ("1", "Foreign", 90.0), ("1", "BROSTA TV", 90.0)]
    pl.DataFrame(rows, ["id_movie", "genre_name", "runtime"], orient="row").write_parquet(tmp_path / "g")
    faults = Faults()
    count = LineCount(tmp_path / "g")
    [film] = facts.with_genres(cleaned(fact(1, "Any"))[0], count, faults)
    assert (film.genres, film.minutes) == (("Action",), 90)
    assert count.lines == 3
    assert faults.examples["films: words that are no genre"] == ["BROSTA TV"]


def test_a_table_of_genres_that_is_none_is_told(tmp_path: Path) -> None:
    (tmp_path / "g").write_text("no table")
    with pytest.raises(SourceError, match="cannot be read"):
        list(facts.with_genres([], LineCount(tmp_path / "g"), Faults()))


def test_the_raw_form_is_read_with_its_nested_cells() -> None:
    [film], _ = raw({})
    assert (film.id, film.year, film.minutes, film.votes, film.budget) == ("m862", 1995, 81, 5415, 30_000_000)
    assert film.genres == ("Animation", "Comedy")
    assert film.countries == ("United States of America",)


def test_an_original_title_is_another_name() -> None:
    [film], _ = raw({"title": "Spirited Away", "original_title": "千と千尋の神隠し"})
    assert film.others == ("千と千尋の神隠し",)


def test_a_row_that_broke_apart_is_turned_away() -> None:
    found, faults = raw({"id": "1997-08-20"}, {"id": "1", "title": ""}, {}, {})
    assert [film.id for film in found] == ["m862"]
    assert faults.rejected == {nested.BROKEN_ROW: 1, facts.NO_TITLE: 1, facts.REPEATED: 1}


@pytest.mark.parametrize("cell", ["[{'name': 'Crime'", "False", "__import__('os').system('true')", "[" * 10_000])
def test_a_cell_that_is_no_literal_gives_nothing_and_is_counted(cell: str) -> None:
    [film], faults = raw({"genres": cell})
    assert film.genres == ()
    assert faults.observed[nested.BROKEN_CELL] == 1


def test_credits_name_the_cast_and_the_directors() -> None:
    known = nested.credits_by_film([{"id": "862", "cast": CAST, "crew": CREW}], Faults())
    [film] = nested.with_credits(raw({})[0], known)
    assert (film.cast, film.directors) == (("Tom Hanks", "Annie O'Neil"), ("John Lasseter",))


def test_a_film_without_credits_stays_as_it_is() -> None:
    [film] = nested.with_credits(raw({})[0], {})
    assert (film.cast, film.directors) == ((), ())
