"""A process that is asked to end by SIGTERM, and does."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager


class Termination:
    """What is done at SIGTERM: raise an error wherever the program is, and remember that.

    Python throws away what is raised in the callback of a weak reference or in a finalizer, and an import runs one for
    each module; whoever only raises is deaf there.
    """

    def __init__(self, error: Callable[[], BaseException]) -> None:
        self._error = error
        self.asked = False

    def __call__(self, *_: object) -> None:
        """Hear the signal."""
        self.asked = True
        raise self._error()

    def check(self) -> None:
        """Raise the error if the signal came before."""
        if self.asked:
            raise self._error() from None


@contextmanager
def terminated_by(error: Callable[[], BaseException]) -> Iterator[None]:
    """Raise an error at SIGTERM while the block runs; what breaks because of it ends the block with that error, too.

    A native library that is interrupted while it loads, for one, says that it cannot be imported.
    """
    handler = Termination(error)
    before = signal.signal(signal.SIGTERM, handler)
    try:
        yield
    except Exception:
        handler.check()
        raise
    finally:
        signal.signal(signal.SIGTERM, before)


def termination() -> Termination:
    """Return what is done at SIGTERM now; one that was never asked where that is left to the system or to others."""
    handler = signal.getsignal(signal.SIGTERM)
    return handler if isinstance(handler, Termination) else Termination(SystemExit)
