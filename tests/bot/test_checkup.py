"""What the doctor finds."""

from __future__ import annotations

import asyncio
import json
import os
import shutil
from collections import namedtuple
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot import catalogue_checkup, checkup
from bot.catalogue import Catalogue
from bot.finding import Finding, Grade
from bot.settings import Settings
from bot.store.address import default
from bot.store.database import database
from bot.store.migrating import HEAD, migrate
from engine import film_folder
from engine.lock import refreshing
from engine.snapshot import current

Usage = namedtuple("Usage", "total used free")


def settings(data: Path, **more: str) -> Settings:
    return Settings.model_construct().model_copy(update={"data_dir": data, **more})


def test_everything_is_checked_and_good_where_the_sample_is_served(sample_data: Path) -> None:
    findings = list(checkup.checkup(settings(sample_data), {}))
    assert [finding.subject for finding in findings] == [
        "Python",
        "settings",
        "data folder",
        "disk",
        "snapshot",
        "versions",
        "sample",
        "films, snapshot",
        "films, versions",
        "films, sample",
        "memory",
        "Telegram",
    ]
    assert {finding.subject for finding in findings if finding.grade is Grade.FAULT} == set()


def test_every_fault_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLAYWISE_LOG_LEVEL", "loud")
    findings = list(checkup.checkup(settings(tmp_path), {"PLAYWISE_DATA": "x"}))
    troubles = [finding for finding in findings if finding.grade is not Grade.GOOD]
    assert {"settings", "snapshot", "Telegram"} <= {finding.subject for finding in troubles}
    assert all(finding.remedy for finding in troubles)


def test_an_old_python_is_a_fault() -> None:
    assert checkup.python((3, 11)) == Finding(Grade.FAULT, "Python", "3.11", "install Python 3.12 or newer")
    assert checkup.python((3, 13)).grade is Grade.GOOD


def test_every_wrong_setting_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLAYWISE_LOG_LEVEL", "loud")
    monkeypatch.setenv("PLAYWISE_OPERATORS", "me")
    findings = list(checkup.values())
    assert [finding.grade for finding in findings] == [Grade.FAULT, Grade.FAULT]
    assert findings[0].found.startswith("PLAYWISE_")


def test_a_variable_that_is_no_setting_gets_the_likeliest_name() -> None:
    (finding,) = checkup.unknown({"PLAYWISE_TELEGRAM_TOKN": "x", "HOME": "/"})
    assert finding.grade is Grade.ADVICE
    assert finding.remedy.startswith("did you mean PLAYWISE_TELEGRAM_TOKEN?")


def test_the_file_of_a_secret_is_a_likely_name_too() -> None:
    (finding,) = checkup.unknown({"PLAYWISE_TELEGRAM_TOKEN_FLE": "x"})
    assert finding.remedy.startswith("did you mean PLAYWISE_TELEGRAM_TOKEN_FILE?")


@pytest.mark.parametrize(
    ("doubtful", "left_out"),
    [
        ({"telegram_token"}, {"Telegram"}),
        ({"database_url"}, {"memory"}),
        ({"data_dir"}, {"data folder", "disk", "snapshot", "versions", "films, snapshot", "films, versions", "memory"}),
        ({"source"}, {"source"}),
        ({"films_source"}, {"films, source"}),
    ],
)
def test_nothing_is_said_of_what_a_setting_in_doubt_decides(
    doubtful: set[str], left_out: set[str], sample_data: Path
) -> None:
    kept = settings(sample_data).model_copy(update={"source": "nowhere", "films_source": "nowhere"})
    told, without = (
        [finding.subject for finding in checkup.checkup(kept, {}, frozenset(each))] for each in ((), doubtful)
    )
    assert left_out <= set(told)
    assert without == [subject for subject in told if subject not in left_out]


def test_a_memory_elsewhere_is_told_whatever_the_data_folder_is(tmp_path: Path) -> None:
    kept = Settings.model_construct().model_copy(update={"database_url": SecretStr(default(tmp_path))})
    assert "memory" in {finding.subject for finding in checkup.checkup(kept, {}, frozenset({"data_dir"}))}


def test_a_data_folder_that_cannot_be_read_is_a_fault_and_nothing_more_is_said_of_it(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.symlink_to(data)
    findings = {finding.subject: finding for finding in checkup.checkup(settings(data), {})}
    assert findings["data folder"].grade is Grade.FAULT
    assert findings["data folder"].found == f"{data} cannot be read (Too many levels of symbolic links)"
    assert not findings.keys() & {"disk", "snapshot", "films, snapshot", "memory"}


def test_a_snapshot_that_cannot_be_read_keeps_nobody_from_the_other_checks(tmp_path: Path) -> None:
    data = tmp_path / ("x" * 300)
    found = {finding.subject: finding for finding in catalogue_checkup.of_catalogue(settings(data), Catalogue.GAMES)}
    assert found["snapshot"].grade is Grade.FAULT
    assert found["snapshot"].found.endswith("cannot be read (File name too long)")
    assert "sample" in found


def test_a_data_folder_that_is_not_there_yet_can_be_written(tmp_path: Path) -> None:
    assert checkup.writable(tmp_path / "new" / "data").grade is Grade.GOOD
    assert not (tmp_path / "new").exists()


def test_a_data_folder_that_is_a_file_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "data").touch()
    assert checkup.writable(tmp_path / "data").grade is Grade.FAULT


def test_a_data_folder_without_permission_is_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    assert checkup.writable(tmp_path).grade is Grade.FAULT


@pytest.mark.parametrize(("free", "grade"), [(10**12, Grade.GOOD), (10**6, Grade.ADVICE)])
def test_little_room_is_worth_a_word(free: int, grade: Grade, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda path: Usage(10**12, 0, free))
    assert checkup.room(tmp_path).grade is grade


def test_no_snapshot_is_a_fault(tmp_path: Path) -> None:
    (finding,) = catalogue_checkup.snapshot(tmp_path)
    assert (finding.grade, finding.found) == (Grade.FAULT, "there is none yet")
    assert "playwise refresh" in finding.remedy


def test_a_damaged_snapshot_is_a_fault(sample_data: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(sample_data, data)
    (current(data) / "catalogue.parquet").write_bytes(b"x")
    (finding,) = catalogue_checkup.snapshot(data)
    assert (finding.grade, finding.found) == (Grade.FAULT, "it cannot be served")
    assert "catalogue.parquet" in finding.remedy


def test_whoever_refreshes_is_named(tmp_path: Path) -> None:
    with refreshing(tmp_path, datetime(2026, 1, 2, 4, tzinfo=UTC)):
        (finding,) = catalogue_checkup.at_work(tmp_path)
    assert finding.found == f"process {os.getpid()} is refreshing since 2026-01-02 04:00 UTC"
    assert list(catalogue_checkup.at_work(tmp_path)) == []


def test_what_is_left_to_clean_is_told_with_its_remedy(tmp_path: Path) -> None:
    (tmp_path / "rejected" / "one").mkdir(parents=True)
    (tmp_path / "snapshots" / ".building-7").mkdir(parents=True)
    rejected, killed = sorted(catalogue_checkup.left(tmp_path), key=lambda finding: finding.remedy, reverse=True)
    assert "the next refresh removes it" in rejected.remedy + killed.remedy
    assert {rejected.grade, killed.grade} == {Grade.ADVICE}


def test_a_library_that_changed_since_is_worth_a_word(sample_data: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(sample_data, data)
    file = current(data) / "manifest.json"
    manifest = json.loads(file.read_text())
    manifest["versions"] = {"polars": "0.1", "gone-library": "1.0", "python": catalogue_checkup.installed("python")}
    file.write_text(json.dumps(manifest))
    whole, versions = catalogue_checkup.snapshot(data)
    assert whole.grade is Grade.GOOD
    assert versions.grade is Grade.ADVICE
    assert versions.found == f"gone-library 1.0 → not installed, polars 0.1 → {catalogue_checkup.installed('polars')}"


def test_a_memory_that_is_not_there_yet_is_no_fault(tmp_path: Path) -> None:
    finding = checkup.memory(default(tmp_path))
    assert finding == Finding(Grade.GOOD, "memory", f"{tmp_path / 'people.db'} is made at the next start")
    assert list(tmp_path.iterdir()) == []


def test_a_memory_that_is_ready_tells_its_version(tmp_path: Path) -> None:
    asyncio.run(migrate(database(default(tmp_path))))
    finding = checkup.memory(default(tmp_path))
    assert (finding.grade, finding.found) == (Grade.GOOD, f"{tmp_path / 'people.db'} is ready, version {HEAD}")


def test_a_memory_that_cannot_be_used_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "people.db").write_bytes(b"noise " * 1_000)
    finding = checkup.memory(default(tmp_path))
    assert (finding.grade, finding.found) == (
        Grade.FAULT,
        f"{tmp_path / 'people.db'} cannot be used: SQLITE_NOTADB",
    )
    assert "docs/people.md" in finding.remedy


def test_the_address_of_a_server_is_not_told() -> None:
    finding = checkup.memory("postgresql://ann:secret@127.0.0.1:1/people")
    assert finding.found == "PostgreSQL cannot be used: ConnectionRefusedError"


def test_a_sample_that_is_not_there_is_worth_a_word(tmp_path: Path) -> None:
    assert catalogue_checkup.sample(tmp_path).grade is Grade.ADVICE


def test_a_token_is_told_but_not_shown() -> None:
    kept = Settings.model_construct().model_copy(update={"telegram_token": SecretStr("1:secret")})
    finding = checkup.token(kept)
    assert finding == Finding(Grade.GOOD, "Telegram", "a token is set")


def test_no_films_are_no_fault_and_have_their_command(tmp_path: Path) -> None:
    found = {
        finding.subject: finding for finding in catalogue_checkup.of_catalogue(settings(tmp_path), Catalogue.FILMS)
    }
    none = found["films, snapshot"]
    assert (none.grade, none.found) == (Grade.ADVICE, "there is none yet")
    assert f"`playwise refresh --films --data {tmp_path}`" in none.remedy


def test_damaged_films_are_a_fault_with_their_command(film_data: Path, tmp_path: Path) -> None:
    shutil.copytree(film_data, data := tmp_path / "data")
    (current(film_folder(data)) / "films.arrow").write_bytes(b"x")
    (film_folder(data) / "rejected" / "one").mkdir(parents=True)
    found = {finding.subject: finding for finding in catalogue_checkup.of_catalogue(settings(data), Catalogue.FILMS)}
    assert found["films, snapshot"].grade is Grade.FAULT
    assert "playwise refresh --films --force" in found["films, snapshot"].remedy
    assert "a snapshot that failed its checks" in found["films, left over"].found


def test_a_source_that_is_not_there_is_worth_a_word(tmp_path: Path) -> None:
    fine = settings(tmp_path, source=f"sample, ucsd, https://example.org/a.csv, {tmp_path}")
    assert list(catalogue_checkup.sources(fine, Catalogue.GAMES)) == []
    wrong = settings(tmp_path, films_source=f"{tmp_path / 'lists'},sample")
    (finding,) = catalogue_checkup.sources(wrong, Catalogue.FILMS)
    assert finding.found == f"{tmp_path / 'lists'} is not there"
    assert finding.remedy == "a refresh will fail: correct PLAYWISE_FILMS_SOURCE, or put the files there"


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("ucsd", "ucsd has no films: name a folder or an address"),
        ("https://example.org", "https://example.org names no file: give the address of one, such as "),
        ("ftp://example.org/a.csv", "ftp://example.org/a.csv cannot be fetched: "),
        (",", "No source is named: name a folder or an address"),
    ],
)
def test_a_source_that_no_refresh_can_read_is_told_as_the_refresh_would(
    source: str, words: str, tmp_path: Path
) -> None:
    (finding,) = catalogue_checkup.sources(settings(tmp_path, films_source=source), Catalogue.FILMS)
    assert finding.grade is Grade.ADVICE
    assert finding.found.startswith(words)
    assert not finding.found.endswith(".")
    assert finding.remedy == "a refresh will fail: correct PLAYWISE_FILMS_SOURCE"
