"""The catalogue unites the store's games with those that only players or reviewers know."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import polars as pl
import pytest

from engine.building.catalogue import catalogue_table
from engine.building.faults import Faults
from engine.building.games import games_table
from tests.engine.world import game


def table(
    games: Iterable[dict[str, Any]], names: Mapping[str, str] | None = None, items: Iterable[str] = ()
) -> pl.DataFrame:
    return catalogue_table(games_table(games, Faults()), names or {}, items)


def test_a_game_that_only_a_library_knows_has_a_title_and_nothing_else() -> None:
    frame = table([game("10", "Portal")], {"12210": "Grand Theft Auto IV"}, ["12210", "10"])
    row = frame.row(1, named=True)
    assert (row["item_id"], row["title"], row["named"], row["kind"]) == ("12210", "Grand Theft Auto IV", True, "game")
    assert (row["year"], row["genres"], row["tags"], row["developers"]) == (None, [], [], [])


def test_a_game_that_nobody_names_is_called_by_its_id() -> None:
    row = table([], {}, ["999"]).row(0, named=True)
    assert (row["title"], row["named"]) == ("Steam app 999", False)


def test_a_library_names_a_game_that_the_store_does_not() -> None:
    row = table([game("10", "")], {"10": "Portal"}, ["10"]).row(0, named=True)
    assert (row["title"], row["other_title"], row["named"]) == ("Portal", None, True)


def test_a_library_that_names_a_game_otherwise_is_remembered() -> None:
    row = table([game("10", "Portal")], {"10": "Portal (2007)"}, ["10"]).row(0, named=True)
    assert (row["title"], row["other_title"]) == ("Portal", "Portal (2007)")


def test_entries_are_in_the_order_of_their_ids_as_numbers() -> None:
    frame = table([game("100", "c"), game("20", "b"), game("3", "a")], {}, ["1000"])
    assert frame["item_id"].to_list() == ["3", "20", "100", "1000"]


def test_titles_are_sorted_without_case() -> None:
    assert table([game("1", "ÄRGER Straße")])["sort_name"].to_list() == ["ärger strasse"]


def test_a_developer_is_written_as_most_of_its_games_write_it() -> None:
    rows = [game("1", "a", developer="CAPCOM"), *(game(i, i, developer="Capcom") for i in "23")]
    ported = game("4", "d", developer="Valve,capcom (Mac)")
    frame = table([*rows, ported])
    assert frame["developers"].to_list() == [["Capcom"], ["Capcom"], ["Capcom"], ["Valve"]]
    assert frame["port_developers"][3].to_list() == ["Capcom"]


def test_two_spellings_in_one_credit_are_one_developer() -> None:
    assert table([game("1", "a", developer="Capcom,CAPCOM™,Capcom")])["developers"][0].to_list() == ["CAPCOM™"]


@pytest.mark.parametrize(
    ("title", "kind"), [("Portal - Soundtrack", "soundtrack"), ("Portal Demo", "demo"), ("Portal", "game")]
)
def test_the_kind_of_an_unlisted_entry_is_told_by_its_title(title: str, kind: str) -> None:
    assert table([], {"1": title}, ["1"])["kind"].to_list() == [kind]
