"""The tone of a text, from TextBlob's lexicon; the one module that loads it."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Sequence

LEXICON = "textblob.en"
"""The module that takes seconds to load: only who reads texts loads it, and helpers share it."""


def be_helper() -> None:
    """Leave Ctrl-C to the parent process, which then ends its helpers; and end when it was killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
        os._exit(1)  # its queues stay open as long as any helper lives, so waiting for work would never end


def polarities(texts: Sequence[str]) -> list[float]:
    """Return the polarity of each text, -1 (bad) to 1 (good); 0 for a text of no known word.

    `textblob.en.sentiment(text)[0]` is what `TextBlob(text).sentiment.polarity` returns, without the blob.
    """
    from textblob.en import sentiment  # noqa: PLC0415 - see LEXICON

    return [float(sentiment(text)[0]) if text.strip() else 0.0 for text in texts]
