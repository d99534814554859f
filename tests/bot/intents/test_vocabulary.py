"""The words of all languages, and what is a slip of one."""

from __future__ import annotations

from importlib import resources

import pytest

from bot.intents.filmframes import ALL
from bot.intents.frames import ALWAYS
from bot.intents.vocabulary import meant, vocabulary_of

UNUSED = {"chatter", "not", "bot"}
"""What no frame needs: it is there so that a sentence with it is not taken for another."""


def tables() -> list[str]:
    files = (file for file in resources.files("bot.intents").iterdir() if file.name.endswith(".tsv"))
    return [line for file in files for line in file.read_text(encoding="utf-8").splitlines()]


def test_every_concept_of_a_table_is_known_to_a_frame() -> None:
    known = ALWAYS.union(*(frame.known for frame in ALL)) | UNUSED
    written = {concept for line in tables() for concept in line.partition("\t")[0].split() if "\t" in line}
    assert {concept for concept in written if concept[0] != "#"} <= known


def test_a_third_language_is_one_more_table() -> None:
    found = vocabulary_of(["like\tcomme, semblable à", "game\tjeux"])
    assert found.phrases["semblable"][0] == (("semblable", "a"), frozenset({"like"}))
    assert "jeux" in found.words


def test_a_phrase_may_bring_several_things() -> None:
    found = vocabulary_of(["game\tjuego", "play\tjuego"])
    assert found.phrases["juego"] == [(("juego",), frozenset({"game", "play"}))]


@pytest.mark.parametrize(("typed", "word"), [("gmaes", "games"), ("yaer", "year"), ("parecdio", "parecido")])
def test_a_slip_is_the_word_that_was_meant(typed: str, word: str) -> None:
    assert meant(typed) == word


@pytest.mark.parametrize("typed", ["xq7", "pizza", "moon"])
def test_what_is_near_nothing_is_no_slip(typed: str) -> None:
    assert meant(typed) is None
