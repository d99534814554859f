"""A refresh in a process of its own, as whoever started it sees it."""

from __future__ import annotations

import asyncio
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from engine.building.report import Report
from engine.building.watch import Watcher
from engine.errors import BuildError, PlaywiseError, RefreshLost, RefreshRunning, SourceError
from engine.options import BuildOptions
from engine.termination import termination

WORKER = "import sys; from engine.building.worker import main; sys.exit(main())"
"""Not `-m`: the helpers of a refresh import the main module of its process, and this one has nothing in it."""

GRACE = 5.0
"""Seconds that a refresh is given to clean up when it is called off."""

LONGEST_LINE = 1 << 20
"""Bytes of one event; a report with every rule and file has a few thousand."""

ERRORS: dict[str, type[Exception]] = {
    error.__name__: error for error in (SourceError, BuildError, RefreshRunning, RefreshLost, PlaywiseError, OSError)
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What a refresh is to do.

    Attributes:
        source: Folders, addresses and known names such as `ucsd`, with commas between.
        data: The data folder.
        options: How to build.
        force: Build even if nothing changed.
        sample: Whether the raw files are the bundled ones.
        accept: Publish even if the new snapshot is implausible beside the last one.
        films: Whether `data` is a data folder of films.
    """

    source: str
    data: Path
    options: BuildOptions = field(default_factory=BuildOptions)
    force: bool = False
    sample: bool = False
    accept: bool = False
    films: bool = False

    def as_json(self) -> str:
        """Return the argument of the worker."""
        return TypeAdapter(Request).dump_json(self).decode()

    @classmethod
    def from_json(cls, text: str) -> Request:
        """Return the request that the worker was given."""
        return TypeAdapter(Request).validate_json(text)


@dataclass(frozen=True, slots=True)
class Step:
    """A step begins; see `Watcher.step`."""

    name: str
    total: int | None
    unit: str
    event: Literal["step"] = "step"


@dataclass(frozen=True, slots=True)
class Advance:
    """More units are finished; see `Watcher.advance`."""

    done: int
    event: Literal["advance"] = "advance"


@dataclass(frozen=True, slots=True)
class Done:
    """The refresh came to a good end."""

    report: Report
    event: Literal["done"] = "done"


@dataclass(frozen=True, slots=True)
class Failed:
    """The refresh was stopped by an error of that kind."""

    kind: str
    message: str
    event: Literal["failed"] = "failed"


Event = Annotated[Step | Advance | Done | Failed, Field(discriminator="event")]
EVENTS: TypeAdapter[Step | Advance | Done | Failed] = TypeAdapter(Event)


def command(request: Request) -> list[str]:
    """Return the command line of a process that refreshes and writes an event a line."""
    return [sys.executable, "-c", WORKER, request.as_json()]


class Listener:
    """Hears the events of a refreshing process, tells them to a watcher, and knows how it ended."""

    def __init__(self, watch: Watcher, step: str = "start") -> None:
        self._watch = watch
        self._step = step
        self._end: Done | Failed | None = None

    def hear(self, line: bytes) -> None:
        """Take one line of the process."""
        event = EVENTS.validate_json(line)
        match event:
            case Step(name, total, unit):
                self._step = name
                self._watch.step(name, total, unit)
            case Advance(done):
                self._watch.advance(done)
            case Done() | Failed():
                self._end = event

    def result(self, status: int) -> Report:
        """Return the report, once the process ended with that status (minus the signal, if one killed it).

        Raises:
            SourceError, BuildError, RefreshRunning: As the refresh did.
            RefreshLost: The process ended without a word.
        """
        match self._end:
            case Done(report):
                return report
            case Failed(kind, message):
                raise ERRORS.get(kind, PlaywiseError)(message)
            case None:
                how = f"was killed by signal {-status}" if status < 0 else f"broke down (status {status})"
                raise RefreshLost(
                    f"The refresh {how} in the step “{self._step}”; what was served still is. "
                    "The log says more, unless the machine ran out of memory."
                )


async def refresh_elsewhere(request: Request, watch: Watcher) -> Report:
    """Refresh in another process, and tell `watch` of it; the process ends when this is cancelled.

    Raises:
        SourceError, BuildError, RefreshRunning: As `engine.building.pipeline.refresh`.
        RefreshLost: The process was killed or broke down.
    """
    termination().check()
    listener = Listener(watch)
    # A group of its own: Ctrl-C is for us to hear, and to pass on. Not a session of its own, between which Linux
    # shares out the processor evenly, however nice one of them is (sched(7), autogroup).
    process = await asyncio.create_subprocess_exec(
        *command(request), stdout=asyncio.subprocess.PIPE, limit=LONGEST_LINE, process_group=0
    )
    assert process.stdout
    try:
        async for line in process.stdout:
            listener.hear(line)
        return listener.result(await process.wait())
    finally:
        await _ended(process)


async def _ended(process: asyncio.subprocess.Process) -> None:
    if process.returncode is not None:
        return
    process.terminate()
    try:
        await asyncio.wait_for(process.wait(), GRACE)
    except TimeoutError:
        process.kill()
        await process.wait()
