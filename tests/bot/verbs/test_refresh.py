"""`playwise refresh`."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from bot.sample import FILMS_NOTICE, SAMPLE_NOTICE
from bot.settings import Settings
from bot.verbs import refresh
from engine import film_folder
from engine.building.report import Report
from engine.errors import SourceError
from engine.snapshot import current
from tests.bot.upkept import read_elsewhere

Playwise = Callable[..., tuple[int, str, str]]


def broken(error: BaseException) -> Any:
    def run(*_: Any, **__: Any) -> int:
        raise error

    return run


def test_refresh_builds_then_finds_nothing_to_do(tmp_path: Path, playwise: Playwise) -> None:
    status, out, _ = playwise("refresh", "--data", tmp_path)
    assert status == 0
    assert SAMPLE_NOTICE in out
    assert re.search(r"^read games: \d+\.\d s, [\d.]+ kB$", out, re.MULTILINE)
    assert re.search(r"read +steam_games.json.gz +431", out)
    assert re.search(r"rejected +games: empty rows +60", out)
    assert re.search(r"built +catalogue.parquet +\d+", out)
    served = current(tmp_path).name
    assert f"Snapshot {served}: " in out
    status, out, _ = playwise("refresh", "--source", "sample", "--data", tmp_path)
    assert (status, out.splitlines()[-1]) == (0, f"Nothing changed since snapshot {served}; --force rebuilds.")


def test_films_are_refreshed_beside_games(tmp_path: Path, playwise: Playwise) -> None:
    status, out, _ = playwise("refresh", "--films", "--data", tmp_path)
    assert status == 0
    assert FILMS_NOTICE in out
    assert re.search(r"netflix_titles.csv +\d+", out)
    assert f"Snapshot {current(tmp_path / 'films').name}: " in out
    assert not (tmp_path / "current.json").exists()


def test_films_can_come_from_another_folder(tmp_path: Path, playwise: Playwise) -> None:
    status, _, err = playwise("refresh", "--films", tmp_path / "lists", "--data", tmp_path)
    assert status == 1
    assert str(tmp_path / "lists") in err


@pytest.mark.parametrize(
    ("words", "films", "variable"), [((), False, "PLAYWISE_SOURCE"), (("--films",), True, "PLAYWISE_FILMS_SOURCE")]
)
def test_a_sample_that_nobody_named_is_not_read_over_other_data(
    words: tuple[str, ...], films: bool, variable: str, own_data: Path, playwise: Playwise
) -> None:
    served = read_elsewhere(film_folder(own_data) if films else own_data)
    status, out, err = playwise("refresh", *words, "--accept", "--data", own_data)
    assert (status, out) == (1, "")
    assert err == (
        f"{variable} is the bundled sample, but what is served ({served}) was read from other files: "
        f"set {variable} to their folder or address.\n"
    )


def test_a_sample_that_somebody_named_is_read(own_data: Path, playwise: Playwise) -> None:
    read_elsewhere(film_folder(own_data))
    assert playwise("refresh", "--films", "sample", "--force", "--data", own_data)[0] == 0


def test_refresh_without_its_source_fails_in_one_sentence(tmp_path: Path, playwise: Playwise) -> None:
    status, _, err = playwise("refresh", "--source", tmp_path / "raw", "--data", tmp_path)
    assert status == 1
    assert err.count("\n") == 1
    assert str(tmp_path / "raw") in err


def test_an_interrupted_refresh_says_that_nothing_changed(
    own_data: Path, monkeypatch: pytest.MonkeyPatch, playwise: Playwise
) -> None:
    monkeypatch.setattr(refresh, "rebuild", broken(KeyboardInterrupt()))
    served = current(own_data)
    status, _, err = playwise("refresh", "--force", "--data", own_data)
    assert (status, err) == (130, "Stopped; the served snapshot is untouched.\n")
    assert current(own_data) == served


def test_an_expected_error_of_a_refresh_is_its_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, playwise: Playwise
) -> None:
    monkeypatch.setattr(refresh, "rebuild", broken(SourceError("games.json is cut off: fetch it again.")))
    status, _, err = playwise("refresh", "--data", tmp_path)
    assert (status, err) == (1, "games.json is cut off: fetch it again.\n")


def test_what_was_reused_and_what_was_accepted_is_told() -> None:
    written = io.StringIO()
    report = Report(snapshot="two", reused={"texts": 9, "downloads": 0}, accepted=("rows",))
    refresh.tell(report, Console(file=written, width=100))
    assert re.search(r"reused +texts +9", written.getvalue())
    assert "downloads" not in written.getvalue()
    assert "Accepted although it looked wrong: rows." in written.getvalue()


def test_a_list_of_sources_and_accepting_are_taken(tmp_path: Path, playwise: Playwise) -> None:
    (tmp_path / "empty").mkdir()
    status, out, _ = playwise("refresh", "--source", f"{tmp_path / 'empty'},sample", "--accept", "--data", tmp_path)
    assert status == 0
    assert "now served" in out


@pytest.mark.parametrize(("words", "low_memory"), [((), "auto"), (("--low-memory",), "true")])
def test_refresh_takes_little_memory_where_it_is_asked_to(
    words: tuple[str, ...], low_memory: str, tmp_path: Path, playwise: Playwise, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def fake(settings: Settings, *_: object, **__: object) -> Report:
        asked.append(settings.low_memory)
        return Report(snapshot="x", unchanged=True)

    monkeypatch.setattr(refresh, "rebuild", fake)
    playwise("refresh", "--data", tmp_path, *words)
    assert asked == [low_memory]
