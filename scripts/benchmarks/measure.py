"""Measures one refresh or one serving engine, in the process that runs it; prints JSON for the program that asked."""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import psutil

from benchmarks.memory import MEGABYTE, watched

REPEATS = 2_000
"""Times each question is asked: p99 then rests on twenty."""


def refresh(source: Path, data: Path, *, low_memory: bool = False) -> dict[str, Any]:
    """Refresh `data` from `source` and return seconds by step, on the clock and of processor, and peak memory in MB."""
    from engine.building.pipeline import refresh as run
    from engine.building.watch import Unwatched
    from engine.options import BuildOptions

    began = time.perf_counter()
    with watched() as taken:
        report = run(source, data, BuildOptions(low_memory=low_memory), Unwatched(), force=True)
    return {
        "seconds": time.perf_counter() - began,
        "steps": {step.name: step.seconds for step in report.steps},
        "cpu_seconds": taken.cpu_seconds,
        "peak_mb": taken.peak_mb,
        "snapshot_mb": report.size_bytes / MEGABYTE,
    }


def films(source: Path, data: Path) -> dict[str, Any]:
    """Refresh the films of `data` from `source` and return seconds and peak memory in MB."""
    from engine import film_folder
    from engine.building.films.pipeline import refresh_films
    from engine.building.watch import Unwatched
    from engine.options import BuildOptions

    began = time.perf_counter()
    with watched() as taken:
        refresh_films(source, film_folder(data), BuildOptions(), Unwatched(), force=True)
    return {
        "seconds": time.perf_counter() - began,
        "cpu_seconds": taken.cpu_seconds,
        "peak_mb": taken.peak_mb,
    }


def serve(data: Path) -> dict[str, Any]:
    """Open the snapshot of `data` and return start-up seconds, resident MB, and milliseconds by question."""
    began = time.perf_counter()
    from engine import Engine, current

    engine = Engine.open(current(data))
    ready = time.perf_counter() - began
    times = {name: _times(ask) for name, ask in _questions(engine).items()}
    action = {str(year.year): round(year.hours * 60) for year in engine.playtime_by_genre("Action").years}
    resident = psutil.Process().memory_info().rss / MEGABYTE
    return {"ready_seconds": ready, "resident_mb": resident, "milliseconds": times, "action_minutes": action}


def _questions(engine: Any) -> dict[str, Iterator[Callable[[], Any]]]:
    """Return endless askers of each kind of question, with names as people type them."""
    from engine import Basis

    genres, years = engine.genres(), engine.years(Basis.RELEASE)
    games = [game.title for game in engine.popular_games(limit=200).games]
    typed = [title.lower() for title in games] + [title[:-1] + "x" for title in games if len(title) > 1]
    players = [engine.top_player(genre).user_id for genre in genres]
    makers = [row.developer for year in years for row in _worst(engine, year)]

    return {
        "/genre": _cycle(engine.playtime_by_genre, list(genres)),
        "/topplayer": _cycle(engine.top_player, list(genres)),
        "/recommended": _cycle(engine.recommended_games, list(years)),
        "/worstdev": _cycle(lambda year: _worst(engine, year), list(years)),
        "/sentiment": _cycle(engine.developer_sentiment, makers),
        "/similar": _cycle(lambda title: _tried(engine.similar_games, title), typed),
        "/forme": _cycle(engine.games_for_user, players),
    }


def _cycle(ask: Callable[[Any], Any], over: list[Any]) -> Iterator[Callable[[], Any]]:
    return (partial(ask, over[i % len(over)]) for i in range(REPEATS))


def _worst(engine: Any, year: int) -> tuple[Any, ...]:
    answer = _tried(engine.worst_developers, year)
    return () if answer is None else tuple(answer.developers)


def _tried(ask: Callable[[Any], Any], value: Any) -> Any:
    """Ask; a name or a year that is not there is an answer too, and takes its time."""
    from engine import QuestionError

    try:
        return ask(value)
    except QuestionError:
        return None


def _times(askers: Iterator[Callable[[], Any]]) -> dict[str, float]:
    taken = []
    for ask in askers:
        began = time.perf_counter()
        ask()
        taken.append((time.perf_counter() - began) * 1000)
    return {"median": statistics.median(taken), "p99": statistics.quantiles(taken, n=100)[-1]}


if __name__ == "__main__":
    work, *folders = sys.argv[1:]
    works: dict[str, Callable[..., dict[str, Any]]] = {
        "refresh": refresh,
        "frugal": partial(refresh, low_memory=True),
        "films": films,
        "serve": serve,
    }
    print(json.dumps(works[work](*map(Path, folders))))
