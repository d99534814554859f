"""The pipeline counts in the real raw files what is written about them."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine import current, manifest
from engine.building import faults as f
from engine.manifest import Manifest
from tests.reference.facts import COUNTS

pytestmark = pytest.mark.real

REJECTED = {
    f.EMPTY_GAME: COUNTS["games_all_nan"],
    f.GAME_WITHOUT_ID: COUNTS["games_without_id"],
    f.REPEATED_GAME: COUNTS["games_repeated_ids"],
    f.REPEATED_REVIEWER: COUNTS["reviews_repeated_users"],
    f.IDENTICAL_REVIEW: COUNTS["reviews_identical"],
    f.REPEATED_PLAYER: COUNTS["libraries_repeated_users"],
}

GAMES_OBSERVED = {
    f.GAME_WITHOUT["developer"]: COUNTS["games_without_developer"],
    f.GAME_WITHOUT["genres"]: COUNTS["games_without_genres"],
    f.GAME_WITHOUT["release_date"]: COUNTS["games_without_release_date"],
    f.GAME_WITHOUT["price"]: COUNTS["games_without_price"],
    f.GAME_WITHOUT["tags"]: COUNTS["games_without_tags"],
    f.GAME_WITHOUT["app_name"]: COUNTS["games_without_app_name"],
    f.PRICE_IN_WORDS: COUNTS["games_with_text_price"],
    f.ODD_DATE: COUNTS["games_with_odd_date"],
    f.ODD_DATE_WITH_YEAR: COUNTS["games_with_year_in_odd_date"],
    f.SHARED_TITLE: COUNTS["titles_of_two_rows"],
    f.DOWNLOADABLE: COUNTS["games_downloadable"],
}

REVIEWS_OBSERVED = {
    f.REVIEW_WITHOUT_TEXT: COUNTS["reviews_blank"],
    f.REVIEW_WITHOUT_YEAR: COUNTS["reviews_without_year"],
    f.UNLISTED_REVIEW: COUNTS["reviews_of_unlisted_games"],
    f.UNLISTED_GAME: COUNTS["unlisted_games_reviewed"],
}


@pytest.fixture(scope="module")
def told(real_data: Path) -> Manifest:
    return manifest.read(current(real_data))


def test_every_line_is_read_and_none_is_unreadable(told: Manifest) -> None:
    assert {source.name: (source.lines, source.unreadable) for source in told.sources} == {
        "steam_games.json.gz": (COUNTS["games_lines"], 0),
        "australian_user_reviews.json.gz": (COUNTS["reviews_lines"], 0),
        "australian_users_items.json.gz": (COUNTS["libraries_lines"], 0),
    }


def test_what_is_turned_away_is_what_the_files_are_known_for_and_nothing_else(told: Manifest) -> None:
    plays = COUNTS["library_rows"] - told.metrics["plays"]
    assert told.rejected == {**REJECTED, f.PLAY_OF_REPEATED: plays}


@pytest.mark.parametrize(("rule", "rows"), [*GAMES_OBSERVED.items(), *REVIEWS_OBSERVED.items()])
def test_what_is_odd_and_kept_is_counted(told: Manifest, rule: str, rows: int) -> None:
    assert told.observed[rule] == rows


def test_what_is_odd_in_libraries_is_counted_without_the_lines_of_repeated_players(told: Manifest) -> None:
    assert told.metrics["plays"] == 853_151
    assert told.observed[f.EMPTY_LIBRARY] <= COUNTS["libraries_empty"]
    assert told.observed[f.NEVER_STARTED] <= COUNTS["library_rows_of_zero_minutes"]
    assert told.observed[f.PLAY_WITHOUT_TITLE] <= COUNTS["library_rows_without_name"]


def test_what_is_left_is_what_was_read_less_what_was_turned_away(told: Manifest) -> None:
    labelled = sum(told.metrics[f"reviews labelled {label}"] for label in (0, 1, 2))
    assert told.metrics["reviews"] == labelled
    assert COUNTS["reviews"] - COUNTS["reviews_identical"] == told.metrics["reviews"]
    rows = {file.name: file.rows for file in told.files}
    assert rows["plays.parquet"] == rows["plays.arrow"] == told.metrics["plays"]
    assert rows["players.arrow"] == told.metrics["players"]


def test_the_data_end_when_the_last_review_was_written(told: Manifest) -> None:
    assert told.data_as_of.year == 2016
