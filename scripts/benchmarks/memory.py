"""Watches the memory of this process and its children."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

import psutil

MEGABYTE = 1024**2
EVERY = 0.05
"""Seconds between two looks."""


@dataclass(slots=True)
class Memory:
    """The most that was resident at one time, in MB, all processes together."""

    peak_mb: float = 0.0

    def look(self) -> None:
        """Add up what is resident now; the kernel's own high-water mark counts a child as large as its parent."""
        me = psutil.Process()
        resident = 0
        for process in (me, *me.children(recursive=True)):
            with suppress(psutil.NoSuchProcess):
                resident += process.memory_info().rss
        self.peak_mb = max(self.peak_mb, resident / MEGABYTE)


@contextmanager
def watched_memory() -> Iterator[Memory]:
    """Look at memory twenty times a second while the block runs."""
    memory, done = Memory(), threading.Event()

    def watch() -> None:
        while not done.wait(EVERY):
            memory.look()

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield memory
    finally:
        done.set()
        watcher.join()
