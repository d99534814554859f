"""The tone of a text, from TextBlob's lexicon; the one module that loads it."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Sequence
from functools import cache

LEXICON = "textblob.en"
"""The module that takes seconds to load: only who reads texts loads it, and helpers share it."""


STANDING_BACK = 5
"""How far a helper stands back for the process that reads libraries meanwhile, for which everything after waits."""


def be_helper() -> None:
    """Stand back for the parent process and leave Ctrl-C to it, which then ends its helpers; end when it was killed."""
    os.nice(STANDING_BACK)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
        os._exit(1)  # its queues stay open as long as any helper lives, so waiting for work would never end


@cache
def _lexicon() -> Callable[[str], Sequence[float]]:
    """Return TextBlob's lexicon, loaded; a word is looked up as in any dictionary.

    TextBlob's own asks at each of ten lookups a word whether it is loaded yet, a quarter of the time of a text.
    """
    from textblob.en import Sentiment, sentiment  # noqa: PLC0415 - see LEXICON

    class Loaded(Sentiment):  # type: ignore[misc]  # textblob has no types
        """The same words and rules."""

        __contains__ = dict.__contains__
        __getitem__ = dict.__getitem__

    sentiment.load()
    sentiment.__class__ = Loaded
    lexicon: Callable[[str], Sequence[float]] = sentiment
    return lexicon


def polarities(texts: Sequence[str]) -> list[float]:
    """Return the polarity of each text, -1 (bad) to 1 (good); 0 for a text of no known word.

    `textblob.en.sentiment(text)[0]` is what `TextBlob(text).sentiment.polarity` returns, without the blob.
    """
    sentiment = _lexicon()
    return [float(sentiment(text)[0]) if text.strip() else 0.0 for text in texts]
