"""Work that one part begins and another waits for, while those between go on."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager
from typing import Self


class Ahead[Result](AbstractContextManager["Ahead[Result]"]):
    """One piece of work in a thread, which ends before the block does.

    A thread is enough where the time goes into libraries that let other threads run meanwhile.
    """

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(1)
        self._begun: Future[Result] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._thread.shutdown()

    def begin(self, work: Callable[[], Result]) -> None:
        """Begin the work."""
        self._begun = self._thread.submit(work)

    def finish(self) -> Result:
        """Return what came of the work, once it is done; raise what it raised."""
        assert self._begun
        return self._begun.result()
