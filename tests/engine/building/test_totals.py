"""The aggregates run over the clean tables and become the ready answers of a snapshot."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest

from engine import current
from engine import schemas as s
from engine.building import totals
from tests.engine.world import build, game, library, owned, review, reviewer, write_world


def built(tmp_path: Path, name: str, **rows: object) -> pl.DataFrame:
    """Return a table of a snapshot of the tiny world."""
    build(write_world(tmp_path / "raw", **rows), tmp_path / "data")  # type: ignore[arg-type]
    return pl.read_parquet(current(tmp_path / "data") / f"{name}.parquet")


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("world")
    build(write_world(folder / "raw"), folder / "data")
    return current(folder / "data")


def rows(snapshot: Path, name: str, *columns: str) -> list[tuple[object, ...]]:
    return pl.read_parquet(snapshot / f"{name}.parquet").select(columns).rows()


def arrow(snapshot: Path, name: str) -> pl.DataFrame:
    return pl.read_ipc((snapshot / f"{name}.arrow").read_bytes())


def test_each_entry_has_its_owners_players_minutes_and_reviews(snapshot: Path) -> None:
    columns = (s.ITEM, s.OWNERS, s.ENTRY_PLAYERS, s.MINUTES, s.REVIEW_COUNT, s.RECOMMENDED)
    found = {row[0]: row[1:] for row in rows(snapshot, s.CATALOGUE, *columns)}
    assert found["20"] == (15, 14, 14 * 120, 2, 2)
    assert found["12210"] == (1, 1, 90, 0, 0)
    assert found["999"] == (0, 0, 0, 1, 1)
    assert found["70"] == (0, 0, 0, 0, 0)


def test_ready_answers_are_stored_in_their_order(snapshot: Path) -> None:
    ranked = rows(snapshot, s.TOP_GAMES, s.BASIS, s.YEAR, s.RANK)
    assert ranked == sorted(ranked)
    years = [row for row in rows(snapshot, s.GENRE_YEARS, s.GENRE, s.YEAR) if row[1] is not None]
    assert years == sorted(years)


@pytest.mark.parametrize("at_once", [1, 2, 3, 100])
def test_top_players_do_not_depend_on_how_many_are_asked_at_once(
    snapshot: Path, at_once: int, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(totals, "ROWS_AT_ONCE", at_once)
    assert built(tmp_path, s.TOP_PLAYERS).equals(pl.read_parquet(snapshot / f"{s.TOP_PLAYERS}.parquet"))


def test_a_developer_without_reviews_is_known_with_none(snapshot: Path) -> None:
    columns = (s.DEVELOPER_KEY, s.DEVELOPER, s.ENTRIES, s.REVIEW_COUNT, s.NEGATIVE)
    assert ("re-logic", "Re-Logic", 1, 0, 0) in rows(snapshot, s.DEVELOPERS, *columns)
    assert ("makingfun,inc.", "Making Fun, Inc.", 1, 0, 0) in rows(snapshot, s.DEVELOPERS, *columns)


def test_a_developer_has_its_labels_by_year_of_posting(snapshot: Path) -> None:
    columns = (s.DEVELOPER_KEY, s.YEAR, s.NEGATIVE, s.NEUTRAL, s.POSITIVE)
    found = [row for row in rows(snapshot, s.DEVELOPER_YEARS, *columns) if row[0] == "firaxis"]
    assert found == [("firaxis", 2014, 1, 0, 0), ("firaxis", 2015, 0, 0, 1), ("firaxis", 2016, 1, 0, 0)]


def test_a_label_knows_how_many_entries_carry_it_and_their_genres_commonest_first(tmp_path: Path) -> None:
    games = [
        game("1", "a", genres=["Action"], tags=["Fun", "Action"]),
        game("2", "b", genres=["Action", "Indie"], tags=["Fun"]),
        game("3", "c", genres=[], tags=["Lonely"]),
    ]
    played = [library(f"u{number}", owned("1", 5)) for number in range(20)]
    found = built(tmp_path, s.LABELS, games=games, libraries=played)
    facts = {label: (entries, genres) for label, entries, genres in found.select(s.LABEL, s.ENTRIES, s.GENRES).rows()}
    assert facts["Fun"] == (2, ["Action", "Indie"])
    assert facts["Action"] == (2, ["Action", "Indie"])
    assert facts["Lonely"] == (1, [])


def test_players_are_numbered_by_id_with_where_their_plays_lie(snapshot: Path) -> None:
    with_plays = arrow(snapshot, s.PLAYERS)
    assert with_plays[s.USER].is_sorted()
    first, count = with_plays[s.FIRST].to_list(), with_plays[s.COUNT].to_list()
    assert first == [sum(count[:place]) for place in range(len(count))]
    assert sum(count) == arrow(snapshot, s.PLAYS).height


def test_who_made_and_ported_a_game_made_it(tmp_path: Path) -> None:
    games = [game("1", "a", developer="Valve,Valve (Mac)")]
    told = [reviewer("a", review("1", "terrible horrible", recommend=False))]
    found = built(
        tmp_path,
        s.WORST_DEVELOPERS,
        games=games,
        reviews=told,
        libraries=[library(f"u{n}", owned("1", 5)) for n in range(20)],
    )
    assert set(found[s.DEVELOPER_KEY]) == {"valve"}
    assert set(found[s.REVIEW_COUNT]) == {1}
