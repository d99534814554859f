"""The file with all that is remembered of a person."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.store.document import content, write


def test_letters_are_kept_as_they_are() -> None:
    assert "ñ" in content({"title": "ñ"}).decode()
    assert json.loads(content({"title": "ñ"})) == {"title": "ñ"}


def test_a_newer_file_takes_the_place_of_an_older_one(tmp_path: Path) -> None:
    assert write({"a": 1}, tmp_path) == write({"b": 2}, tmp_path)
    assert json.loads((tmp_path / "playwise.json").read_text()) == {"b": 2}


def test_a_folder_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="none"):
        write({}, tmp_path / "none")
