"""Long work in one thread while others answer: how it stands aside for them."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

SLICE = 0.0002
"""Seconds for which the work keeps the interpreter once somebody else wants it.

Python's own 5 ms are for threads that are equals: whoever answers a message gives the interpreter away some ten times,
whenever it waits for a socket, and would wait 50 ms to have it back. Much less, and the work hardly gets on.
"""


@contextmanager
def aside() -> Iterator[None]:
    """Give the interpreter up at once to whoever answers, while the block runs; one block at a time."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(min(SLICE, usual))
    try:
        yield
    finally:
        sys.setswitchinterval(usual)
