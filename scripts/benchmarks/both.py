"""What both catalogues cost a bot that answers: memory at rest, and the time of a question about films.

    python scripts/benchmarks/both.py DATA

opens the snapshots of games and films in the data folder DATA; MB and milliseconds.
"""

from __future__ import annotations

import argparse
import gc
import random
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import numpy as np
import psutil

from engine import Engine, FilmEngine, FilmName, Form, QuestionError, current, film_folder

MEGABYTE = 1024**2
ROUNDS = 40
"""Times that each question is asked, each time about something else."""

SEED = 11
TYPED = ("terminater 2", "the lord of the ring", "asdf qwer", "avengers endgame", "star wars", "toy story", "heat")

Ask = Callable[[], object]


def main(arguments: Sequence[str] | None = None) -> None:
    """Open both, ask, and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    data = parser.parse_args(arguments).data
    resident("before")
    games = Engine.open(current(data))
    resident("games")
    began = time.perf_counter()
    films = FilmEngine.open(current(film_folder(data)))
    print(f"films opened in {time.perf_counter() - began:.1f} s")
    resident("games and films")
    times = {name: timed(asks) for name, asks in questions(films).items()}
    for name, took in times.items():
        print(f"{name:12} median {np.median(took):6.2f} ms   99% {np.percentile(took, 99):6.2f} ms")
    everything = np.concatenate(list(times.values()))
    print(f"{'all':12} median {np.median(everything):6.2f} ms   99% {np.percentile(everything, 99):6.2f} ms")
    resident(f"after {len(everything)} questions, {games.about.games:,} games, {films.about.films:,} films")


def resident(when: str) -> None:
    """Print what is resident now."""
    gc.collect()
    print(f"{psutil.Process().memory_info().rss / MEGABYTE:6.0f} MB  {when}")


def timed(asks: Sequence[Ask]) -> list[float]:
    """Return how many milliseconds each question took, answered or refused."""
    took = []
    for ask in asks:
        began = time.perf_counter()
        try:
            ask()
        except QuestionError as error:
            print(f"# {error}", file=sys.stderr)
        took.append((time.perf_counter() - began) * 1000)
    return took


def questions(films: FilmEngine) -> dict[str, list[Ask]]:
    """Return questions of every kind about things drawn by chance."""
    chance = random.Random(SEED)  # noqa: S311 - nothing here is secret
    ids = [film.film_id for film in films.watch(limit=ROUNDS, choose=chance.sample).films]
    actors = [each.name for each in films.complete(FilmName.ACTOR, "j", ROUNDS)]
    directors = [each.name for each in films.complete(FilmName.DIRECTOR, "s", ROUNDS)]
    years = chance.sample(films.years()[-ROUNDS:], ROUNDS)
    return {
        "typed": [partial(films.film, typed) for typed in TYPED * 6],
        "card": [partial(films.film_by_id, film) for film in ids],
        "similar": [partial(films.similar_to, film, platform="netflix", form=Form.FILM) for film in ids],
        "longest": [partial(films.longest, year) for year in years],
        "actor": [partial(films.actor, name) for name in actors],
        "director": [partial(films.director, name) for name in directors],
        "platform": [partial(films.platform, name) for name in films.platforms() * 10],
        "watch": [partial(films.watch, genre) for genre in films.genres()[:ROUNDS]],
    }


if __name__ == "__main__":
    main()
