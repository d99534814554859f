"""What a look at the memory's database finds."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.store.looking import Found, Unusable, look

from .conftest import Opened
from .troubles import TROUBLES, Trouble, newer

pytestmark = pytest.mark.usefixtures("impatient")


def test_an_empty_place_is_unmade_and_stays_so(in_a_file: str, file: Path) -> None:
    assert look(in_a_file) is Found.UNMADE
    assert not file.exists()


def test_an_empty_file_is_unmade(in_a_file: str, file: Path) -> None:
    file.touch()
    assert look(in_a_file) is Found.UNMADE


def test_tables_of_this_version_are_ready(place: str, opened: Opened) -> None:
    opened(place)
    assert look(place) is Found.READY


@pytest.mark.parametrize("trouble", TROUBLES)
def test_a_file_in_trouble_is_unusable(trouble: Trouble, in_a_file: str, opened: Opened, file: Path) -> None:
    opened(in_a_file)
    with trouble(file), pytest.raises(Unusable):
        look(in_a_file)


def test_tables_of_a_later_version_are_unusable(in_a_file: str, opened: Opened, file: Path) -> None:
    opened(in_a_file)
    with newer(file), pytest.raises(Unusable, match="version 2"):
        look(in_a_file)
