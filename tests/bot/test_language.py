"""The language of a turn."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.language import ENGLISH, _, language, language_of, languages, ngettext, read_languages, speak, speaking

POLISH = """
msgid ""
msgstr ""
"Language: pl\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\\n"

msgid "{amount} game"
msgid_plural "{amount} games"
msgstr[0] "{amount} gra"
msgstr[1] "{amount} gry"
msgstr[2] "{amount} gier"
"""


def test_the_languages_are_english_and_one_for_each_catalogue() -> None:
    assert set(languages()) == {"en", "es"}


def test_a_region_is_no_language_of_its_own() -> None:
    assert language_of("es-419") is language_of("es") is language_of("ES-mx")


def test_what_is_not_spoken_is_english() -> None:
    assert language_of("pt-BR") is language_of(None) is language_of("") is ENGLISH


@pytest.mark.parametrize("system", ["es_MX.UTF-8", "es"])
def test_a_system_names_languages_in_its_own_way(system: str) -> None:
    assert language_of(system).code == "es"
    assert language_of("C.UTF-8") is ENGLISH


def test_another_language_is_one_file(tmp_path: Path) -> None:
    (tmp_path / "pl.po").write_text(POLISH)
    spoken = read_languages(tmp_path)

    assert set(spoken) == {"en", "pl"}
    assert spoken["pl"].locale.number_symbols["latn"]["decimal"] == ","
    with speaking(spoken["pl"]):
        assert [ngettext("{amount} game", "{amount} games", n).format(amount=n) for n in (1, 2, 5)] == [
            "1 gra",
            "2 gry",
            "5 gier",
        ]


def test_spanish_is_written_as_in_latin_america() -> None:
    spanish = language_of("es")

    assert str(spanish.locale) == "es_419"
    assert spanish.locale.number_symbols["latn"]["decimal"] == "."


def test_words_are_in_the_language_of_the_turn_and_only_within_it() -> None:
    assert _("Which genre?") == "Which genre?"

    with speaking(language_of("es")):
        assert _("Which genre?") == "¿Qué género?"

    assert _("Which genre?") == "Which genre?"


def test_a_language_is_spoken_to_the_end_of_the_task() -> None:
    with speaking(ENGLISH):
        speak(language_of("es"))
        assert language().code == "es"

    assert language() is ENGLISH
