"""What is made of many sentences, to be run `unmeasured`: what reads them is covered by tests that look closer."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from evaluation.intents import Outcome, Sentence, measured

from bot.engines import Engines
from bot.intents.reading import Reading, read
from engine import Engine, FilmEngine, current, film_folder


def outcomes_of(asked: Sequence[Sentence], data: Path) -> list[Outcome]:
    """Return what is made of sentences over the games and the films of a data folder."""
    return measured(asked, _engines(data), rounds=1)


def readings_of(texts: Sequence[str], data: Path, *, films: bool) -> list[Reading | None]:
    """Return what is read in texts over the games of a data folder, and over its films if there are to be any."""
    engines = _engines(data)
    return [read(text, engines if films else Engines(engines.games)) for text in texts]


def _engines(data: Path) -> Engines:
    return Engines(Engine.open(current(data)), FilmEngine.open(current(film_folder(data))))
