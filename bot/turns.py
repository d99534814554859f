"""Whose turn it is in the interpreter: that of whoever answers, before other threads and before the collector."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager

SLICE = 0.0002
"""Seconds that another thread keeps the interpreter once the answering one wants it.

Python's own 5 ms are for threads that are equals. Ours gives the interpreter away some ten times a message, whenever it
speaks to a socket; beside a thread that opens a snapshot or draws, each message would wait 50 ms to have it back.
Much less, and the other thread hardly gets on.
"""


@contextmanager
def answers_first() -> Iterator[None]:
    """Have other threads give up the interpreter at once while the block runs."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(SLICE)
    try:
        yield
    finally:
        sys.setswitchinterval(usual)


@contextmanager
def settled() -> Iterator[None]:
    """Have the collector of cycles pass by what is there already while the block runs.

    Modules, handlers and engines stay as long as the bot does. To look through all of them takes a tenth of a second,
    in which nobody is answered, and finds nothing.
    """
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
