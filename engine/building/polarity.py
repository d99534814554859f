"""The tone of a text, from TextBlob's lexicon; the one module that loads it."""

from __future__ import annotations

import signal
from collections.abc import Sequence

from textblob.en import sentiment


def ignore_interrupts() -> None:
    """Leave Ctrl-C to the parent process, which then ends its helpers."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def polarities(texts: Sequence[str]) -> list[float]:
    """Return the polarity of each text, -1 (bad) to 1 (good); 0 for a text of no known word.

    `textblob.en.sentiment(text)[0]` is what `TextBlob(text).sentiment.polarity` returns, without the blob.
    """
    return [float(sentiment(text)[0]) if text.strip() else 0.0 for text in texts]
