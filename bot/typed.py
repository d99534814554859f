"""Words that people type, and that each language has its own of."""

from __future__ import annotations

import functools
from collections.abc import Callable

from bot.language import languages, pgettext, speaking


def posted() -> str:
    """Return what goes after a year, in the language of this turn, to count by when reviews were written."""
    # Translators: one word that people type after a year, to go by the year in which reviews were written.
    return pgettext("typed after a year", "posted")


@functools.cache
def language_words() -> frozenset[str]:
    """Return the commands that change the language, whichever people read."""
    return _in_every_language(_language)


@functools.cache
def posted_words() -> frozenset[str]:
    """Return what goes after a year to count by when reviews were written, whichever language people read."""
    return _in_every_language(posted)


def _language() -> str:
    # Translators: a command people may type in your language, of the letters a to z.
    return pgettext("typed after a slash", "language")


def _in_every_language(word: Callable[[], str]) -> frozenset[str]:
    words = set()
    for each in languages().values():
        with speaking(each):
            words.add(word())
    return frozenset(words)
