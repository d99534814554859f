"""Raw files come from folders and from servers, named in words."""

from __future__ import annotations

import gzip
from dataclasses import replace
from pathlib import Path

import pytest

from engine.building.origins import UCSD, Folder, Published, gather, named
from engine.building.pipeline import refresh
from engine.building.report import Journal
from engine.building.watch import Unwatched
from engine.errors import SourceError
from engine.options import FetchLimits
from tests.engine.building.server import serving
from tests.engine.world import GAMES_FILE, LIBRARIES_FILE, QUICK, REVIEWS_FILE, build, write_world

LIMITS = FetchLimits(spare=0, pause=0.01)
OPTIONS = replace(QUICK, fetching=LIMITS)


def test_words_name_folders_addresses_and_known_publishers() -> None:
    assert named("ucsd") == (UCSD,)
    assert named("data/raw") == (Folder(Path("data/raw")),)
    assert named("~/raw") == (Folder(Path.home() / "raw"),)
    address = "https://example.org/sets/films.csv.gz?version=2"
    assert named(f"ucsd, data/films ,{address}") == (
        UCSD,
        Folder(Path("data/films")),
        Published("example.org", (address,)),
    )


@pytest.mark.parametrize("words", ["", " , "])
def test_no_words_name_nothing(words: str) -> None:
    with pytest.raises(SourceError, match=r"No source is named: name a folder or an address or ucsd\."):
        named(words)
    with pytest.raises(SourceError, match=r"No source is named: name a folder or an address\."):
        named(words, films=True)


def test_who_publishes_games_has_no_films() -> None:
    assert named("./ucsd", films=True) == (Folder(Path("ucsd")),)
    with pytest.raises(SourceError, match=r"ucsd has no films: name a folder or an address\."):
        named("lists, ucsd", films=True)


def test_only_the_web_is_fetched_from() -> None:
    with pytest.raises(SourceError, match=r"ftp://foo cannot be fetched: only addresses of http and https can"):
        named("ftp://foo")


@pytest.mark.parametrize(
    "words", ["https://example.org", "https:///file.gz", "http://example.org/", "https://../file.gz"]
)
def test_an_address_must_end_in_a_file(words: str) -> None:
    with pytest.raises(SourceError, match="names no file"):
        named(words)


def test_the_published_files_are_fetched_encrypted_and_are_the_three_that_are_read() -> None:
    assert all(address.startswith("https://") for address in UCSD.addresses)
    names = {address.rpartition("/")[2] for address in UCSD.addresses}
    assert names == {f"{name}.gz" for name in (GAMES_FILE, REVIEWS_FILE, LIBRARIES_FILE)}


def test_folders_are_taken_as_they_are(tmp_path: Path) -> None:
    folders = (Folder(tmp_path / "a"), Folder(tmp_path / "b"), Folder(tmp_path / "a"))
    assert gather(folders, tmp_path, LIMITS, Journal(Unwatched())) == (tmp_path / "a", tmp_path / "b")


def test_each_file_comes_from_the_first_folder_that_has_it(tmp_path: Path) -> None:
    all_files = write_world(tmp_path / "all")
    some = write_world(tmp_path / "some", games=[])
    (some / REVIEWS_FILE).unlink()
    (some / GAMES_FILE).unlink()
    report = refresh([Folder(some), Folder(all_files)], tmp_path / "data", QUICK, Unwatched())
    assert report.snapshot
    with pytest.raises(SourceError, match=r"some has no steam_games\.json\.gz"):
        refresh([Folder(some)], tmp_path / "data", QUICK, Unwatched())


def test_a_refresh_from_a_server_fetches_builds_and_next_time_does_neither(tmp_path: Path) -> None:
    raw = write_world(tmp_path / "raw")
    packed = gzip.compress((raw / GAMES_FILE).read_bytes())
    (raw / GAMES_FILE).unlink()
    data = tmp_path / "data"
    with serving(packed) as site:
        published = Published("lab", (site.url.replace("file.json.gz", f"{GAMES_FILE}.gz"),))
        first = refresh([published, Folder(raw)], data, OPTIONS, Unwatched())
        again = refresh([published, Folder(raw)], data, OPTIONS, Unwatched())
    assert (data / "raw" / "lab" / f"{GAMES_FILE}.gz").read_bytes() == packed
    assert [step.name for step in first.steps][:2] == [f"ask for {GAMES_FILE}.gz", "find files"]
    assert (first.unchanged, again.unchanged) == (False, True)
    assert (first.reused["downloads"], again.reused["downloads"]) == (0, 1)


def test_a_server_that_fails_leaves_what_is_served(tmp_path: Path) -> None:
    first = build(write_world(tmp_path / "raw"), tmp_path / "data")
    with serving(b"no gzip") as site, pytest.raises(SourceError, match="no whole"):
        refresh([Published("lab", (site.url,))], tmp_path / "data", OPTIONS, Unwatched())
    assert build(tmp_path / "raw", tmp_path / "data").snapshot == first.snapshot
