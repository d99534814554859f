"""`playwise doctor`."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.catalogue import Catalogue
from engine.snapshot import POINTER

Playwise = Callable[..., tuple[int, str, str]]


def test_the_doctor_is_content_with_the_sample(sample_data: Path, playwise: Playwise) -> None:
    status, out, _ = playwise("doctor", "--data", sample_data)
    assert status == 0
    assert "✓ snapshot: " in out
    assert "! Telegram: no token\n  → " in out


def test_the_doctor_fails_without_a_snapshot(tmp_path: Path, playwise: Playwise) -> None:
    status, out, _ = playwise("doctor", "--data", tmp_path)
    assert status == 1
    assert "✗ snapshot: there is none yet\n  → " in out


@pytest.mark.parametrize("catalogue", Catalogue)
def test_the_doctor_fails_where_a_pointer_is_gone(catalogue: Catalogue, own_data: Path, playwise: Playwise) -> None:
    (catalogue.folder(own_data) / POINTER).unlink()
    status, out, _ = playwise("doctor", "--data", own_data)
    assert status == 1
    assert re.search(r"✗ .*snapshot: it cannot be served\n  → .* run `playwise snapshots use \w+-\w+", out)


def test_the_doctor_explains_settings_that_stop_everything_else(
    sample_data: Path, monkeypatch: pytest.MonkeyPatch, playwise: Playwise
) -> None:
    monkeypatch.setenv("PLAYWISE_KEEP_SNAPSHOTS", "none")
    status, _, err = playwise("ask", "/help", "--data", sample_data)
    assert status == 2
    assert err == "PLAYWISE_KEEP_SNAPSHOTS cannot be 'none': it takes a whole number from 1 up.\n"
    status, out, _ = playwise("doctor", "--data", sample_data)
    assert status == 1
    assert "✗ settings: PLAYWISE_KEEP_SNAPSHOTS cannot be 'none'" in out


def test_the_doctor_goes_by_the_settings_that_fit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, playwise: Playwise
) -> None:
    monkeypatch.setenv("PLAYWISE_TELEGRAM_TOKEN", "123:abc")
    monkeypatch.setenv("PLAYWISE_DATA_DIR", str(tmp_path / "set"))
    monkeypatch.setenv("PLAYWISE_REFRESH_CRON", "bad")
    _, out, _ = playwise("doctor")
    assert f"✓ data folder: {tmp_path / 'set'} can be written" in out
    assert "✓ Telegram: a token is set" in out
    monkeypatch.setenv("PLAYWISE_TELEGRAM_TOKEN", "none")
    assert "Telegram:" not in playwise("doctor")[1]


def test_the_doctor_looks_into_the_folder_it_is_given_whatever_the_file_says(
    sample_data: Path, tmp_path: Path, playwise: Playwise
) -> None:
    (tmp_path / ".env").write_text('PLAYWISE_DATA_DIR="\n')
    status, out, _ = playwise("doctor", "--data", sample_data)
    assert status == 1
    assert "✗ settings: .env is not understood in line 1" in out
    assert "✓ snapshot: " in out
    assert "Telegram:" not in out
