"""The driver of SQLite, whose threads outlive a connection that failed."""

from __future__ import annotations

import threading

WORKER = "_connection_worker_thread"
"""What aiosqlite's threads have in their names."""


def wait_for_the_driver() -> None:
    """Wait for its threads, while the loop is open to which they tell how a connection ended."""
    for thread in threading.enumerate():
        if WORKER in thread.name:
            thread.join()
