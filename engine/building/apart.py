"""A refresh whose parts run in processes of their own, one after another, with the tables on disk.

A process gives all its memory back when it ends, so that the largest part decides what a refresh needs.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from engine.building.report import Journal
from engine.building.task import Task
from engine.refreshing import GRACE, Listener

CHILD = "import sys; from engine.building.child import main; sys.exit(main())"

BETWEEN = ".between"
"""What the folder between the parts is called, behind the name of the workshop: it is swept up like a workshop."""

FRUGAL = {
    "POLARS_MAX_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MALLOC_ARENA_MAX": "1",
    "MALLOC_MMAP_THRESHOLD_": "262144",
    "_RJEM_MALLOC_CONF": "dirty_decay_ms:0,muzzy_decay_ms:0",
}
"""What makes libraries take less memory and changes no figure: a thread has memory of its own, polars' allocator keeps
for seconds what was given back (a third of the largest parts), and the C library keeps for good what lies below
something else, unless large blocks are told to lie by themselves."""


def build(task: Task, journal: Journal, parts: Iterable[str]) -> None:
    """Do these parts of what the task asks for.

    Raises:
        PlaywiseError: A part cannot be done.
        OSError: It cannot write.
        RefreshLost: The process of a part was killed or broke down.
    """
    with _between(task.folder) as folder:
        task.write(folder)
        for part in parts:
            _run(part, folder, journal)


@contextmanager
def _between(workshop: Path) -> Iterator[Path]:
    """A folder for what lies between the parts, which goes with the block."""
    folder = workshop.with_name(workshop.name + BETWEEN)
    folder.mkdir()
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@dataclass(frozen=True, slots=True)
class _Relay:
    """A watcher that passes on what a part tells, as one refresh."""

    journal: Journal

    def step(self, name: str, total: int | None, unit: str = "rows") -> None:
        self.journal.begin(name, total, unit)

    def advance(self, done: int) -> None:
        self.journal.watch.advance(done)


def _run(part: str, folder: Path, journal: Journal) -> None:
    listener, began = Listener(_Relay(journal), journal.running), time.perf_counter()
    with _process(part, folder) as process:
        assert process.stdout
        for line in process.stdout:
            listener.hear(line)
        report = listener.result(process.wait())
    journal.reused.update(report.reused)
    loading = time.perf_counter() - began - sum(step.seconds for step in report.steps)
    for step in report.steps:  # the process begins with loading what it needs, which is the first one's time
        journal.end(replace(step, seconds=step.seconds + loading))
        loading = 0.0


@contextmanager
def _process(part: str, folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """The process of a part, which ends with the block; it ends too when its standard input does, with this process."""
    # A group of its own: Ctrl-C is for us to hear, and to pass on.
    process = subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, "-c", CHILD, part, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=_environment(os.environ),
        process_group=0,
    )
    try:
        yield process
    finally:
        _end(process)


def _environment(environ: Mapping[str, str]) -> dict[str, str]:
    return {**FRUGAL, **environ}


def _end(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(GRACE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe:
            pipe.close()
