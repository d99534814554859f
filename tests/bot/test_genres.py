"""What genres and tags are called."""

from __future__ import annotations

from bot.genres import NAMES, genre
from bot.language import language_of, speaking


def test_in_english_a_genre_is_called_as_in_the_data() -> None:
    assert [genre(name) for name in NAMES] == list(NAMES)


def test_in_spanish_a_genre_has_its_spanish_name_and_a_developer_its_own() -> None:
    with speaking(language_of("es")):
        assert [genre("Action"), genre("Open World"), genre("Valve"), genre("")] == [
            "Acción",
            "Mundo abierto",
            "Valve",
            "",
        ]


def test_no_name_is_listed_twice() -> None:
    assert len(set(NAMES)) == len(NAMES)
