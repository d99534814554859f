"""The self-test of a snapshot: questions of every kind, and some whose answers were counted when it was built."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from engine.answers import Answer, Basis
from engine.engine import Engine
from engine.errors import DamagedSnapshot, QuestionError
from engine.remedy import refreshing

NAME = "known.json"

QUESTIONS: Mapping[str, Callable[[Engine, str], Answer]] = {
    "playtime_by_genre": Engine.playtime_by_genre,
    "top_player": Engine.top_player,
    "developer_sentiment": Engine.developer_sentiment,
}
"""The questions that known answers are kept of, by the engine's name for each."""


@dataclass(frozen=True, slots=True)
class Known:
    """A question about `name`, and what the JSON of its answer must say."""

    question: str
    name: str
    expected: Mapping[str, int | float]


def write(folder: Path, known: tuple[Known, ...]) -> None:
    """Write the known answers into the folder of a snapshot."""
    (folder / NAME).write_bytes(TypeAdapter(tuple[Known, ...]).dump_json(known, indent=2))


def opened(folder: Path) -> Engine:
    """Return an engine over the snapshot in `folder`, verified and tested.

    Raises:
        SnapshotError: The snapshot is missing, damaged, of another format, or answers wrongly.
    """
    return tested(Engine.open(folder), folder, QUESTIONS, _ask_everything)


def tested[E](
    engine: E, folder: Path, questions: Mapping[str, Callable[[E, str], Answer]], ask_everything: Callable[[E], None]
) -> E:
    """Return an engine of any catalogue once it has answered as it should.

    Args:
        engine: It was opened over `folder`.
        folder: A snapshot, which holds the known answers.
        questions: The questions that known answers are kept of, by name.
        ask_everything: Asks one question of every kind that there is data for.

    Raises:
        DamagedSnapshot: It answers wrongly, or not at all.
    """
    try:
        ask_everything(engine)
        for known in _known(folder):
            _check(questions[known.question](engine, known.name), known)
    except (QuestionError, _Wrong) as error:
        raise DamagedSnapshot(
            f"Snapshot {folder.name} answers wrongly ({error}): "
            f"run `{refreshing(folder.parent.parent)} --force`, or `playwise snapshots use ID` for an older one."
        ) from error
    return engine


def _ask_everything(engine: Engine) -> None:
    """Ask one question of every kind that there is data for."""
    for genre in engine.genres()[:1]:
        engine.playtime_by_genre(genre)
        engine.games_for_user(engine.top_player(genre).user_id)
    for basis in Basis:
        for year in engine.years(basis)[-1:]:
            engine.recommended_games(year, basis)
    for game in engine.popular_games().games[:1]:
        engine.similar_to(game.item_id)
        engine.games_for_library({game.item_id: 1})


def _known(folder: Path) -> tuple[Known, ...]:
    try:
        return TypeAdapter(tuple[Known, ...]).validate_json((folder / NAME).read_bytes())
    except FileNotFoundError:  # built before there were any
        return ()
    except (OSError, ValidationError) as error:
        raise _Wrong(f"{NAME} cannot be read") from error


def _check(answer: Answer, known: Known) -> None:
    said: dict[str, Any] = answer.as_json()
    for key, expected in known.expected.items():
        if said[key] != expected:
            raise _Wrong(f"{known.question} of {known.name}: {key} is {said[key]} and should be {expected}")


class _Wrong(Exception):
    """An answer that is not the known one."""
