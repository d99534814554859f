"""A refresh of films, from raw files to what is served."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest

from engine import lastrun, manifest
from engine.building.films.contract import FilmsContract
from engine.building.films.tables import TYPES
from engine.building.requested import refreshed
from engine.building.watch import Unwatched
from engine.errors import BuildError, SourceError
from engine.films import schemas as fs
from engine.films.selftest import opened
from engine.lastrun import Outcome
from engine.options import BuildOptions, Weighting
from engine.refreshing import Request
from engine.snapshot import current
from tests.engine.building.films.raw_form import RAW_FILES
from tests.engine.films.world import AMAZON, DISNEY, FACTS, GENRES, LENIENT, NETFLIX, build, listed, write_films


def test_the_contract_and_the_table_have_the_same_columns() -> None:
    assert list(FilmsContract.column_names()) == list(TYPES)


def test_a_refresh_says_what_was_read_turned_away_and_built(tmp_path: Path) -> None:
    report = build(write_films(tmp_path / "raw"), tmp_path / "films")
    assert report.read["netflix_titles.csv"] == 5
    assert report.read["movie_genres.parquet"] == len(GENRES)
    assert report.rejected == {"facts: id seen before": 1}
    assert report.built["films.parquet"] == report.built["films.arrow"] == 11


def test_the_manifest_counts_what_there_is(tmp_path: Path) -> None:
    build(write_films(tmp_path / "raw"), tmp_path / "films")
    told = manifest.read(current(tmp_path / "films"))
    assert told.metrics == {
        "entries": 11,
        "films": 9,
        "series": 2,
        "streamed": 10,
        "voted": 4,
        "people": 6,
        "titles found": 1.0,
    }
    assert told.settings == {"film_words": "counts"}
    assert told.data_as_of.isoformat() == "2020-05-01"


def test_nothing_is_built_when_nothing_changed(tmp_path: Path) -> None:
    source = write_films(tmp_path / "raw")
    first = build(source, tmp_path / "films")
    again = build(source, tmp_path / "films")
    assert again.unchanged
    assert again.snapshot == first.snapshot
    last = lastrun.last_refresh(tmp_path / "films")
    assert last is not None
    assert last.outcome is Outcome.UNCHANGED


def test_a_changed_list_or_setting_builds_anew(tmp_path: Path) -> None:
    source = write_films(tmp_path / "raw")
    build(source, tmp_path / "films")
    counted = BuildOptions(unreadable_limit=LENIENT.unreadable_limit, film_words=Weighting.TFIDF)
    assert not build(source, tmp_path / "films", counted).unchanged
    write_films(source, amazon=[*AMAZON, listed(9, "Brand New")])
    assert not build(source, tmp_path / "films", counted).unchanged


def test_the_same_files_give_the_same_tables(tmp_path: Path) -> None:
    source = write_films(tmp_path / "raw")
    for name in ("one", "two"):
        build(source, tmp_path / name)
    files = [manifest.read(current(tmp_path / name)).files for name in ("one", "two")]
    tables = [{file.name: file.sha256 for file in each if file.name != "validation.json"} for each in files]
    assert tables[0] == tables[1]


def test_half_of_the_films_is_not_published_after_the_whole(tmp_path: Path) -> None:
    build(write_films(tmp_path / "raw"), tmp_path / "films")
    served = current(tmp_path / "films")
    with pytest.raises(BuildError, match="refresh --films --accept"):
        build(
            write_films(tmp_path / "raw", netflix=NETFLIX[:1], disney=DISNEY[:1], facts=FACTS[:1]), tmp_path / "films"
        )
    assert current(tmp_path / "films") == served


def test_too_many_broken_rows_stop_a_refresh(tmp_path: Path) -> None:
    source = write_films(tmp_path / "raw")
    with (source / "movies.csv").open("a") as file:
        file.write("broken\r\n" * 9)
    with pytest.raises(SourceError, match="unreadable"):
        build(source, tmp_path / "films")
    assert not (tmp_path / "films" / "current.json").exists()


def test_the_nested_raw_form_is_read_where_somebody_has_it(tmp_path: Path) -> None:
    source = tmp_path / "raw"
    source.mkdir()
    for name, text in RAW_FILES.items():
        (source / name).write_text(text, encoding="utf-8")
    report = build(source, tmp_path / "films")
    assert report.read == {"movies_metadata.csv": 5, "credits.csv": 2}
    assert report.rejected == {"metadata: rows that broke apart": 1}
    engine = opened(current(tmp_path / "films"))
    card = engine.film("toy story")
    assert (card.directors, card.cast[0], card.minutes) == (("John Lasseter",), "Tom Hanks", 81)
    assert engine.director("John Lasseter").money_back == pytest.approx(12.45, abs=0.01)


def test_a_request_says_whether_films_are_meant(tmp_path: Path) -> None:
    source = write_films(tmp_path / "raw")
    request = Request(source=str(source), data=tmp_path / "films", options=LENIENT, films=True)
    assert Request.from_json(request.as_json()) == request
    assert "films.parquet" in refreshed(request, Unwatched()).built


def test_the_parquet_table_is_for_other_programs(tmp_path: Path) -> None:
    build(write_films(tmp_path / "raw"), tmp_path / "films")
    table = pl.read_parquet(current(tmp_path / "films") / f"{fs.FILMS}.parquet")
    assert table[fs.FILM].is_sorted()
    assert table.filter(pl.col(fs.TITLE) == "Night Shift")[fs.PLATFORMS].to_list() == [["Netflix", "Hulu"]]
