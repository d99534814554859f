"""The self-test of a snapshot: questions of every kind, and some whose answers were counted when it was built."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from engine.answers import Basis, plain
from engine.engine import Engine
from engine.errors import AmbiguousGame, DamagedSnapshot, QuestionError, UnknownGame
from engine.names import EntryKind
from engine.remedy import mending

NAME = "known.json"

Figures = Mapping[str, Any]

QUESTIONS: Mapping[str, Callable[[Engine, str], Figures]] = {
    "playtime_by_genre": lambda engine, genre: engine.playtime_by_genre(genre).as_json(),
    "top_player": lambda engine, genre: engine.top_player(genre).as_json(),
    "recommended_games": lambda engine, when: _first(engine.recommended_games(*_when(when)).games),
    "worst_developers": lambda engine, when: _first(engine.worst_developers(*_when(when)).developers),
    "developer_sentiment": lambda engine, name: engine.developer_sentiment(name).as_json(),
}
"""The questions that known answers are kept of, by the engine's name for each, and the figures that answer them."""


@dataclass(frozen=True, slots=True)
class Known:
    """A question about `name`, and what its answer, or the first row of it, must say.

    The name is a genre, a developer, or a year and its basis (`2012 release`).
    """

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
    engine: E, folder: Path, questions: Mapping[str, Callable[[E, str], Figures]], ask_everything: Callable[[E], None]
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
    except (QuestionError, LookupError, _Wrong) as error:  # names and tables are files apart: one may lack an entry
        raise DamagedSnapshot(
            f"Snapshot {folder.name} answers wrongly ({error}): run {mending(folder.parent.parent)}."
        ) from error
    return engine


def _ask_everything(engine: Engine) -> None:
    """Ask one question of every kind that there is data for; `QUESTIONS` are asked with the known answers."""
    for genre in engine.genres()[:1]:
        engine.playtime_by_genre(genre)
        player = engine.top_player(genre).user_id
        engine.player(player)
        engine.games_for_user(player)
        with suppress(UnknownGame):  # nothing of it has a name, so there is nothing to draw from
            engine.random_game(genre, choose=min)
    for basis in Basis:
        for year in engine.years(basis)[-1:]:
            engine.recommended_games(year, basis)
    for game in engine.popular_games().games[:1]:
        engine.game_by_id(game.item_id)
        engine.similar_to(game.item_id)
        engine.games_for_library({game.item_id: 1})
        _ask_by_name(engine, game.title)


def _ask_by_name(engine: Engine, title: str) -> None:
    engine.developers(1)
    engine.complete(EntryKind.GAME, title)
    engine.find(EntryKind.GAME, title)
    with suppress(AmbiguousGame):  # other games may be called alike
        engine.game(title)
        engine.similar_games(title)


def _when(text: str) -> tuple[int, Basis]:
    year, basis = text.split()
    return int(year), Basis(basis)


def _first(rows: Sequence[Any]) -> Figures:
    return dict(plain(rows[0]))


def _known(folder: Path) -> tuple[Known, ...]:
    try:
        return TypeAdapter(tuple[Known, ...]).validate_json((folder / NAME).read_bytes())
    except FileNotFoundError:  # built before there were any
        return ()
    except (OSError, ValidationError) as error:
        raise _Wrong(f"{NAME} cannot be read") from error


def _check(said: Figures, known: Known) -> None:
    for key, expected in known.expected.items():
        if said[key] != expected:
            raise _Wrong(f"{known.question} of {known.name}: {key} is {said[key]} and should be {expected}")


class _Wrong(Exception):
    """An answer that is not the known one."""
