"""Real processes that refresh and can be stopped at any step; started warm, because importing takes seconds."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from engine import PlaywiseError, Served, snapshot
from engine.building import parts, polarity, sentiment
from engine.building.films.pipeline import refresh_films
from engine.building.pipeline import refresh
from engine.building.watch import Unwatched
from engine.engine import Engine
from engine.selftest import opened
from tests.engine.world import QUICK
from tests.patience import PATIENCE

POINTING = "pointing"
"""A step of our own: the new snapshot has its name, and the pointer is about to be written."""

FORGETTING = "forgetting"
"""Another: the pointer is written, and the oldest snapshots are about to go."""

# The server imports once and never uses a table; what it forks are clean processes.
_warm = multiprocessing.get_context("forkserver")
_warm.set_forkserver_preload(
    [
        *("tests.faults.crew", "tests.faults.bots", "bot.verbs.run", "engine.building.together", polarity.LEXICON),
        *(f"{parts.__name__}.{part}" for part in parts.PARTS),  # each would be loaded in its turn
    ]
)


class Stopping(Unwatched):
    """A watcher that says that a step was reached, and waits there to be killed or told to go on."""

    def __init__(self, at: str, pipe: Connection) -> None:
        self.at, self.pipe = at, pipe

    def step(self, name: str, total: int | None, unit: str = "rows") -> None:
        if name == self.at:
            self.pipe.send(name)
            self.pipe.recv()


@dataclass(frozen=True)
class Worker:
    """A process, and the pipe to it."""

    process: BaseProcess
    pid: int
    pipe: Connection

    def hear(self) -> str:
        """Return the next thing that the process says."""
        assert self.pipe.poll(PATIENCE), "the process says nothing"
        said: str = self.pipe.recv()
        return said

    def go_on(self) -> None:
        """Let the process go on from where it stopped."""
        self.pipe.send("go on")

    def kill(self) -> None:
        """Kill the process as `kill -9` does, and wait until it is gone."""
        os.kill(self.pid, signal.SIGKILL)
        self.process.join()
        assert self.process.exitcode == -signal.SIGKILL


@contextmanager
def refreshing(raw: Path, data: Path, stop_at: str = "", *, films: bool = False) -> Iterator[Worker]:
    """Refresh in a process that stops at a step and says how it ended; `data` is that of films where they are built."""
    with working(_refresh, raw, data, stop_at, films) as worker:
        yield worker


@contextmanager
def swapping(data: Path) -> Iterator[Worker]:
    """Serve in a process that polls when it is told to go on, and stops in the middle of the swap."""
    with working(_swap, data) as worker:
        yield worker


@contextmanager
def labelling() -> Iterator[Worker]:
    """Label reviews in a process with a helper, and say the helper's number."""
    with working(_label) as worker:
        yield worker


@contextmanager
def working(what: object, *args: object) -> Iterator[Worker]:
    """Run a function of any arguments and a pipe in a clean process, which ends with the block."""
    ours, theirs = _warm.Pipe()
    process = _warm.Process(target=what, args=(*args, theirs))  # type: ignore[arg-type] # a function of any arguments
    process.start()
    theirs.close()
    assert process.pid
    try:
        yield Worker(process, process.pid, ours)
    finally:
        process.kill()
        process.join()
        process.close()
        ours.close()


def _refresh(raw: Path, data: Path, stop_at: str, films: bool, pipe: Connection) -> None:
    watch, way = Stopping(stop_at, pipe), refresh_films if films else refresh
    for step, name in ((POINTING, "_point"), (FORGETTING, "_forget")):
        if step == stop_at:
            _stop_before(name, watch)
    try:
        pipe.send(f"published {way(raw, data, QUICK, watch, force=True).snapshot}")
    except PlaywiseError as error:
        pipe.send(f"{type(error).__name__}: {error}")


def _stop_before(name: str, watch: Stopping) -> None:
    """Put a stop before a function of `engine.snapshot`; in this process only."""
    function = getattr(snapshot, name)

    def stopped(*args: object) -> None:
        watch.step(watch.at, None)
        function(*args)

    setattr(snapshot, name, stopped)


def _swap(data: Path, pipe: Connection) -> None:
    held = Served(data)
    pipe.send(held.engine.about.snapshot)
    pipe.recv()

    def stopped(folder: Path) -> Engine:
        engine = opened(folder)
        pipe.send("opened")
        pipe.recv()
        return engine

    held._open = stopped  # in this process only
    held.poll()


def _label(pipe: Connection) -> None:
    # Nothing is read here, and TextBlob takes seconds to load.
    sentiment.LEXICON = polarity.__name__  # type: ignore[attr-defined] # in this process only
    with sentiment._pool(1) as pool:
        pipe.send(str(pool.submit(os.getpid).result()))
        pipe.recv()
