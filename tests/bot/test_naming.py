"""What languages are called."""

from __future__ import annotations

import pytest

from bot.language import ENGLISH, language_of, speaking
from bot.naming import called, is_name, name_here, own_name


def test_a_language_calls_itself_by_its_own_name() -> None:
    assert [own_name(ENGLISH), own_name(language_of("es"))] == ["English", "Español"]


def test_a_language_is_called_otherwise_by_others() -> None:
    assert name_here(language_of("es")) == "Spanish"
    with speaking(language_of("es")):
        assert name_here(ENGLISH) == "inglés"


@pytest.mark.parametrize("name", ["es", "ES", "español", "Espanol", " SPANISH "])
def test_a_language_is_found_by_any_of_its_names(name: str) -> None:
    assert called(name) is language_of("es")


def test_what_is_not_spoken_has_no_name() -> None:
    assert called("klingon") is None


def test_a_code_alone_is_no_name() -> None:
    assert is_name("inglés")
    assert not is_name("en")
