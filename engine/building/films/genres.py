"""What the sources call genres → the genres that Playwise knows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from engine.building.faults import Faults
from engine.shorthand import lines

TABLE = Path(__file__).with_name("genres.tsv")
UNKNOWN_GENRE = "films: words that are no genre"

SEPARATOR = ", "
WITH_COMMAS = ("Arts, Entertainment, and Culture",)
"""Words of a source that hold its own separator."""


@cache
def unified() -> Mapping[str, tuple[str, ...]]:
    """Return a source's word → genres, none where the word says nothing of a film."""
    return {word: tuple(filter(None, genres.split("|"))) for word, genres in lines(TABLE)}


def genres_of(words: Iterable[str], faults: Faults) -> tuple[str, ...]:
    """Return the genres that a source's words stand for, each once; `faults` is told of words that stand for none."""
    found: dict[str, None] = {}
    for word in filter(None, words):
        if word not in unified():
            faults.observed[UNKNOWN_GENRE] += 1
            faults.show(UNKNOWN_GENRE, word)
        found.update(dict.fromkeys(unified().get(word, ())))
    return tuple(found)


def words_in(cell: str) -> list[str]:
    """Return the genre words of one cell of a list."""
    for word in WITH_COMMAS:
        cell = cell.replace(word, word.replace(SEPARATOR, "\0"))
    return [word.strip().replace("\0", SEPARATOR) for word in cell.split(SEPARATOR)]
