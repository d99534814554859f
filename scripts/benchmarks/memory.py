"""Watches what this process and its children take: memory at one time, and processor time in all."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

import psutil

MEGABYTE = 1024**2
EVERY = 0.05
"""Seconds between two looks; a process that lives longer than that is seen."""


@dataclass(slots=True)
class Taken:
    """The most that was resident at one time, in MB, and seconds of processor, all processes together.

    Seconds matter beside those on the clock, which other programs on the machine make longer.
    """

    peak_mb: float = 0.0
    _seconds: dict[int, float] = field(default_factory=dict)

    @property
    def cpu_seconds(self) -> float:
        """Seconds of processor, of children up to the last look at each."""
        return sum(self._seconds.values())

    def look(self) -> None:
        """Add up what is resident now; the kernel's own high-water mark counts a child as large as its parent."""
        me = psutil.Process()
        resident = 0
        for process in (me, *me.children(recursive=True)):
            with suppress(psutil.NoSuchProcess):
                resident += process.memory_info().rss
                times = process.cpu_times()
                self._seconds[process.pid] = times.user + times.system
        self.peak_mb = max(self.peak_mb, resident / MEGABYTE)


@contextmanager
def watched() -> Iterator[Taken]:
    """Look twenty times a second while the block runs."""
    taken, done = Taken(), threading.Event()

    def watch() -> None:
        while not done.wait(EVERY):
            taken.look()

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield taken
    finally:
        done.set()
        watcher.join()
        taken.look()
