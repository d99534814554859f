"""The bundled sample: written by its script, small, invented, and faulty in every way that the real data is."""

import ast
import collections
import csv
import gzip
import json
import math
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from textblob.en import sentiment

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "data" / "sample"
SCRIPT = ROOT / "scripts" / "make_sample.py"
TABLE = ROOT / "scripts" / "sample_games.tsv"
GAMES, REVIEWS, LIBRARIES = (
    "steam_games.json.gz",
    "australian_user_reviews.json.gz",
    "australian_users_items.json.gz",
)
INVENTED = re.compile(r"sample_[a-z]+_[a-z]+|76561190000\d{6}")
FIRST_REAL_STEAM_ID = 76561197960265728
SMALL = 1_000_000

Row = dict[str, Any]


def lines(name: str, folder: Path = SAMPLE) -> list[str]:
    with gzip.open(folder / name, "rt", encoding="utf-8") as text:
        return text.read().splitlines()


def literals(name: str) -> list[Row]:
    return [ast.literal_eval(line) for line in lines(name)]


def is_missing(value: object) -> bool:
    return isinstance(value, float) and math.isnan(value)


def write_sample(folder: Path, *options: str) -> None:
    subprocess.run([sys.executable, SCRIPT, "--out", folder, *options], check=True, capture_output=True)


@pytest.fixture(scope="module")
def games() -> list[Row]:
    rows: list[Row] = [json.loads(line) for line in lines(GAMES)]
    return [row for row in rows if not is_missing(row["app_name"])]


@pytest.fixture(scope="module")
def reviewers() -> list[Row]:
    return literals(REVIEWS)


@pytest.fixture(scope="module")
def reviews(reviewers: list[Row]) -> list[Row]:
    return [{"user_id": line["user_id"], **review} for line in reviewers for review in line["reviews"]]


@pytest.fixture(scope="module")
def owners() -> list[Row]:
    return literals(LIBRARIES)


@pytest.fixture(scope="module")
def rows(owners: list[Row]) -> list[Row]:
    return [row for line in owners for row in line["items"]]


@pytest.fixture(scope="module")
def strangers() -> set[str]:
    with TABLE.open(encoding="utf-8", newline="") as table:
        entries = csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {entry["id"] for entry in entries if entry["listed"] == "no"}


def test_the_same_seed_writes_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write_sample(tmp_path / name, "--seed", "7")
    for file in (GAMES, REVIEWS, LIBRARIES):
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "two" / file).read_bytes()


def test_the_committed_sample_is_what_the_script_writes(tmp_path: Path) -> None:
    write_sample(tmp_path)
    for file in (GAMES, REVIEWS, LIBRARIES):  # unpacked: zlib and its replacements pack the same text differently
        assert lines(file, tmp_path) == lines(file), f"{file}: run scripts/make_sample.py"


def test_the_sample_is_small() -> None:
    assert sum(file.stat().st_size for file in SAMPLE.iterdir()) < SMALL


def test_every_user_is_invented(reviewers: list[Row], owners: list[Row]) -> None:
    assert all(INVENTED.fullmatch(line["user_id"]) for line in [*reviewers, *owners])
    assert all(line["user_url"].endswith("/" + line["user_id"]) for line in [*reviewers, *owners])
    assert all(int(line["steam_id"]) < FIRST_REAL_STEAM_ID for line in owners)


def test_the_readmes_say_that_players_and_reviews_are_invented() -> None:
    for folder in (SAMPLE, SAMPLE.parent):
        assert "invented" in (folder / "README.md").read_text(encoding="utf-8")
    assert "No player and no review in it is real" in SCRIPT.read_text(encoding="utf-8")


def test_what_is_owned_or_reviewed_is_in_the_games_file_or_a_deliberate_stranger(
    games: list[Row], rows: list[Row], reviews: list[Row], strangers: set[str]
) -> None:
    known = {game["id"] for game in games if not is_missing(game["id"])}
    assert not known & strangers
    assert {entry["item_id"] for entry in [*rows, *reviews]} <= known | strangers
    assert {row["item_id"] for row in rows} >= strangers
    assert {review["item_id"] for review in reviews} & strangers


def test_some_lines_are_nothing_but_bare_nan() -> None:
    empty = [line for line in lines(GAMES) if '"app_name": NaN' in line]
    assert empty
    assert all(is_missing(value) for line in empty for value in json.loads(line).values())


@pytest.mark.parametrize(
    "field", ["developer", "publisher", "genres", "release_date", "price", "title", "tags", "specs", "id"]
)
def test_some_games_lack_a_field(games: list[Row], field: str) -> None:
    assert any(is_missing(game[field]) for game in games)


def test_some_prices_are_words(games: list[Row]) -> None:
    assert {"Free To Play", "Free"} <= {game["price"] for game in games if isinstance(game["price"], str)}


@pytest.mark.parametrize("date", ["Jun 2015", "Coming Soon", "SOON", "2007"])
def test_some_dates_are_not_iso(games: list[Row], date: str) -> None:
    assert date in {game["release_date"] for game in games}


def test_some_genres_and_titles_are_escaped_once_and_twice(games: list[Row]) -> None:
    genres = {genre for game in games if isinstance(game["genres"], list) for genre in game["genres"]}
    assert {"Design &amp; Illustration", "Animation &amp;amp; Modeling"} <= genres
    assert any(str(game["app_name"]).startswith("Sam &amp; Max") for game in games)
    assert any(str(game["title"]).startswith("Sam &amp;amp; Max") for game in games)


def test_some_titles_are_mojibake(games: list[Row]) -> None:
    assert any("â\x84¢" in str(game["title"]) for game in games)


def test_one_id_stands_twice(games: list[Row]) -> None:
    counts = collections.Counter(game["id"] for game in games if not is_missing(game["id"]))
    assert [count for count in counts.values() if count > 1] == [2]


def test_one_row_has_no_id(games: list[Row]) -> None:
    assert sum(is_missing(game["id"]) for game in games) == 1


def test_some_credits_are_ports_and_some_have_a_company_suffix(games: list[Row]) -> None:
    developers = "\n".join(game["developer"] for game in games if isinstance(game["developer"], str))
    for credit in ("Feral Interactive (Mac)", "Aspyr (Mac & Linux)", "Thekla, Inc.", "Spike Chunsoft Co., Ltd."):
        assert credit in developers


@pytest.mark.parametrize("spec", ["Downloadable Content", "Game demo"])
def test_some_entries_are_not_games(games: list[Row], spec: str) -> None:
    assert any(spec in game["specs"] for game in games if isinstance(game["specs"], list))


@pytest.mark.parametrize("name", [REVIEWS, LIBRARIES])
def test_a_few_lines_are_literals_of_an_old_python(name: str) -> None:
    old = [line for line in lines(name) if line.startswith("{u'user_id': u'")]
    assert 0 < len(old) < len(lines(name)) / 10


@pytest.mark.parametrize("name", [REVIEWS, LIBRARIES])
def test_some_user_lines_are_repeated(name: str) -> None:
    counts = collections.Counter(line["user_id"] for line in literals(name))
    assert max(counts.values()) > 1


def test_some_reviews_are_identical(reviewers: list[Row]) -> None:
    first = {line["user_id"]: line for line in reviewers}
    texts = [(user, str(review)) for user, line in first.items() for review in line["reviews"]]
    assert len(set(texts)) < len(texts)


def test_some_reviews_are_blank(reviews: list[Row]) -> None:
    assert any(not review["review"].strip() for review in reviews)


def test_reviews_are_dated_from_2010_and_those_of_the_last_year_lack_the_year(reviews: list[Row]) -> None:
    posted = [review["posted"] for review in reviews]
    assert {date[-5:-1] for date in posted if "," in date} == {str(year) for year in range(2010, 2016)}
    assert any(re.fullmatch(r"Posted [A-Z][a-z]+ \d{1,2}\.", date) for date in posted)


def test_some_library_rows_lack_a_name_or_their_recent_minutes(rows: list[Row]) -> None:
    assert any("item_name" not in row for row in rows)
    assert any("playtime_2weeks" not in row for row in rows)


def test_about_a_third_of_all_library_rows_has_no_minutes(rows: list[Row]) -> None:
    assert 0.25 < sum(row["playtime_forever"] == 0 for row in rows) / len(rows) < 0.42


def test_some_players_own_nothing(owners: list[Row]) -> None:
    assert any(line["items"] == [] and line["items_count"] == 0 for line in owners)


def test_words_and_thumbs_agree_mostly_and_not_always(reviews: list[Row]) -> None:
    polarity = [(sentiment(review["review"])[0], review["recommend"]) for review in reviews]
    liked = [thumb for score, thumb in polarity if score >= 0.2]
    disliked = [thumb for score, thumb in polarity if score <= -0.2]
    assert len(liked) > len(disliked) > 200
    assert 0.9 < sum(liked) / len(liked) < 1
    assert 0 < sum(disliked) / len(disliked) < 0.4
