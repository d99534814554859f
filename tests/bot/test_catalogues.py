"""The catalogues of words: complete, nothing over, and true to the English."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
import write_catalogues
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from bot.genres import genre
from bot.language import language_of, speaking
from engine import Engine
from engine.errors import QuestionError

from .faulty import faults

ALL = list(write_catalogues.catalogues())


@pytest.fixture(scope="session")
def template() -> Catalog:
    return write_catalogues.template()


def read(text: str) -> Catalog:
    return read_po(io.BytesIO(text.encode()))


def of(*entries: str, header: str = "") -> Catalog:
    """Return a catalogue of German, which has two numbers."""
    plural = 'msgid ""\nmsgstr ""\n"Language: de\\n"\n"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n'
    return read("\n\n".join([header + plural, *entries]))


TWO = 'msgid "{n} game"\nmsgid_plural "{n} games"\n'
ENGLISH = of('msgid "<b>{game}</b>"\nmsgstr ""', TWO + 'msgstr[0] ""\nmsgstr[1] ""')
GOOD = ('msgid "<b>{game}</b>"\nmsgstr "<b>Das {game}</b>"', TWO + 'msgstr[0] "{n} Spiel"\nmsgstr[1] "{n} Spiele"')


@pytest.mark.parametrize(
    ("entries", "fault"),
    [
        (GOOD[:1], "missing"),
        ((*GOOD, 'msgid "Bye"\nmsgstr "Tschüss"'), "unused"),
        ((*GOOD, '#~ msgid "Bye"\n#~ msgstr "Tschüss"'), "gone"),
        (("#, fuzzy\n" + GOOD[0], GOOD[1]), "fuzzy"),
        (('msgid "<b>{game}</b>"\nmsgstr ""', GOOD[1]), "empty"),
        (('msgid "<b>{game}</b>"\nmsgstr "<b>Das {spiel}</b>"', GOOD[1]), "other placeholders"),
        (('msgid "<b>{game}</b>"\nmsgstr "<i>Das {game}</i>"', GOOD[1]), "other tags"),
        ((GOOD[0], TWO + 'msgstr[0] "{n} Spiel"\nmsgstr[1] "Spiele"'), "other placeholders"),
        ((GOOD[0], TWO + 'msgstr[0] "{n} Spiel"\nmsgstr[1] ""'), "empty"),
        ((GOOD[0], TWO + 'msgstr[0] "{n} Spiel"'), "not every plural form"),
    ],
)
def test_a_faulty_catalogue_is_caught(entries: tuple[str, ...], fault: str) -> None:
    found = faults(of(*entries), ENGLISH)
    assert found
    assert all(fault in each or "empty" in each for each in found)


def test_a_good_catalogue_passes() -> None:
    assert faults(of(*GOOD), ENGLISH) == []


@pytest.mark.parametrize("file", ALL, ids=lambda file: file.stem)
def test_a_language_is_complete_and_true_to_the_english(file: Path, template: Catalog) -> None:
    assert faults(read(file.read_text()), template) == []


@pytest.mark.parametrize("file", ALL, ids=lambda file: file.stem)
def test_a_language_is_written_as_the_script_writes_it(file: Path, template: Catalog) -> None:
    assert write_catalogues.updated(file.read_text(), template) == file.read_text()


def test_the_template_holds_what_the_code_says(template: Catalog) -> None:
    assert write_catalogues.template_text(template) == write_catalogues.TEMPLATE.read_text()


def test_a_new_message_is_brought_in_empty_and_an_old_one_is_taken_out() -> None:
    before = 'msgid ""\nmsgstr ""\n"Language: de\\n"\n\nmsgid "Bye"\nmsgstr "Tschüss"\n'
    template = Catalog()
    template.add("Hello")
    after = write_catalogues.updated(before, template)
    assert after == 'msgid ""\nmsgstr ""\n"Language: de\\n"\n\nmsgid "Hello"\nmsgstr ""\n'


@pytest.mark.parametrize("file", ALL, ids=lambda file: file.stem)
def test_a_genre_is_understood_as_it_is_shown(file: Path, sample_engine: Engine) -> None:
    with speaking(language_of(file.stem)):
        shown = {genre(name): name for name in sample_engine.genres()}
    assert {name: asked(sample_engine, name) for name in shown} == shown


def asked(engine: Engine, name: str) -> str:
    try:
        return engine.playtime_by_genre(name).genre
    except QuestionError as error:
        return str(error)
