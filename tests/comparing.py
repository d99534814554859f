"""The statistical answers of an engine beside those of the independent reading of the same raw files."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from engine import Answer, Basis, Engine, NoDataForYear
from tests.reference.reading import Reference

Json = dict[str, Any]


def bare(answer: Answer) -> Json:
    """Return the JSON of an answer without what only a snapshot knows."""
    return {key: value for key, value in answer.as_json().items() if key not in {"snapshot", "data_as_of"}}


def of_year(ask: Callable[[int, Basis], Answer], year: int, basis: Basis, listed: str) -> Json:
    """Return what the engine answers for a year; where it has no data, the empty list that the reading gives."""
    try:
        return bare(ask(year, basis))
    except NoDataForYear as error:
        return {"year": error.year, "basis": error.basis.value, listed: []}


def assert_genre_agrees(engine: Engine, reference: Reference, genre: str) -> None:
    """Compare both answers about a genre."""
    assert bare(engine.playtime_by_genre(genre)) == reference.genre_playtime(genre)
    assert bare(engine.top_player(genre)) == reference.top_player(genre)


def assert_year_agrees(engine: Engine, reference: Reference, year: int, basis: Basis) -> None:
    """Compare both answers about a year."""
    games = of_year(engine.recommended_games, year, basis, "games")
    developers = of_year(engine.worst_developers, year, basis, "developers")
    assert {"kind": "top_games"} | games == reference.top_games(year, basis.value)
    assert {"kind": "worst_developers"} | developers == reference.worst_developers(year, basis.value)


def assert_developer_agrees(engine: Engine, reference: Reference, developer: str) -> None:
    """Compare the answer about a developer."""
    assert bare(engine.developer_sentiment(developer)) == reference.developer_sentiment(developer)
