"""Many texts as one are those that were put together."""

from __future__ import annotations

import pytest

from engine.texts import Texts

WORDS = ("Portal", "", "é日本", "portal", "Porta", "", "\ud800 alone")


def test_texts_are_what_was_put_together() -> None:
    texts = Texts.of(WORDS)
    assert (len(texts), tuple(texts), texts[:]) == (7, WORDS, WORDS)
    assert texts[2:4] == ("é日本", "portal")
    assert [texts[row] for row in range(len(texts))] == list(WORDS)
    assert list(Texts.of(())) == []


@pytest.mark.parametrize("row", [-1, 7])
def test_there_is_no_text_beyond_the_last(row: int) -> None:
    with pytest.raises(IndexError):
        Texts.of(WORDS)[row]


@pytest.mark.parametrize("text", [*WORDS, "Portal 2", "ortal"])
def test_the_rows_of_a_text_are_found(text: str) -> None:
    assert Texts.of(WORDS).called(text).tolist() == [row for row, word in enumerate(WORDS) if word == text]


def test_lengths_are_those_in_bytes() -> None:
    assert Texts.of(("a", "", "é")).lengths().tolist() == [1, 0, 2]
