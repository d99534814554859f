"""A signal that comes at a moment when Python throws away what its handler raises."""

from __future__ import annotations

import signal
import sys
import weakref


class _Short:
    """Something that does not live long."""


def unheard() -> None:
    """Receive SIGTERM in the callback of a weak reference."""
    short = _Short()
    watched = weakref.ref(short, lambda _: signal.raise_signal(signal.SIGTERM))
    hook, sys.unraisablehook = sys.unraisablehook, lambda _: None  # Python would print it
    try:
        del short
    finally:
        sys.unraisablehook = hook
    assert watched() is None
