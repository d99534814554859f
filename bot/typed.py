"""Words that people type, and that each language has its own of."""

from __future__ import annotations

import functools
from collections.abc import Callable

from bot.language import languages, pgettext, speaking

USUAL = "auto"
"""What stands after /language, in any language, for that of Telegram."""


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


@functools.cache
def usual_words() -> frozenset[str]:
    """Return what goes after /language for that of Telegram, whichever language people read."""
    return _in_every_language(_usual) | {USUAL}


@functools.cache
def farewells() -> frozenset[str]:
    """Return what ends the conversation in a terminal, whichever language people read."""
    return _all_in_every_language(_farewells)


@functools.cache
def save_words() -> frozenset[str]:
    """Return what keeps a picture as a file in a terminal, whichever language people read."""
    return _in_every_language(_save)


@functools.cache
def film_words() -> frozenset[str]:
    """Return what says that films are wanted and no series, whichever language people read."""
    return _all_in_every_language(_films)


@functools.cache
def series_words() -> frozenset[str]:
    """Return what says that series are wanted and no films, whichever language people read."""
    return _all_in_every_language(_series)


@functools.cache
def joining_words() -> frozenset[str]:
    """Return what stands before a platform or a year, whichever language people read."""
    return _all_in_every_language(_joining)


@functools.cache
def yes_words() -> frozenset[str]:
    """Return what agrees to what we ask, whichever language people read."""
    return _all_in_every_language(_yes)


@functools.cache
def no_words() -> frozenset[str]:
    """Return what declines what we ask, whichever language people read."""
    return _all_in_every_language(_no)


def _yes() -> str:
    # Translators: words that people type to agree to a question, without accents, with commas between.
    return pgettext("typed as an answer", "yes, y, yeah, yep, yes please")


def _no() -> str:
    # Translators: words that people type to decline a question, without accents, with commas between.
    return pgettext("typed as an answer", "no, n, nope, no thanks")


def _films() -> str:
    # Translators: words that people type after a command about what to watch, for films alone, with commas between.
    return pgettext("typed after a command", "film, films, movie, movies")


def _series() -> str:
    # Translators: words that people type after a command about what to watch, for series alone, with commas between.
    return pgettext("typed after a command", "series, show, shows, tv show, tv shows")


def _joining() -> str:
    # Translators: words before the name of a platform, or before a year, with commas between.
    return pgettext("typed after a command", "on, in, of, from")


def _usual() -> str:
    # Translators: one word that people type after /language, to follow the language of their Telegram.
    return pgettext("typed after /language", "auto")


def _farewells() -> str:
    # Translators: words that people type to end a conversation in a terminal, with commas between.
    return pgettext("typed in a terminal", "quit, exit, bye")


def _save() -> str:
    # Translators: one word that people type in a terminal to keep the last picture as a file.
    return pgettext("typed in a terminal", "save")


def _language() -> str:
    # Translators: a command people may type in your language, of the letters a to z.
    return pgettext("typed after a slash", "language")


def _all_in_every_language(listed: Callable[[], str]) -> frozenset[str]:
    return frozenset(word.strip() for words in _in_every_language(listed) for word in words.split(","))


def _in_every_language(word: Callable[[], str]) -> frozenset[str]:
    words = set()
    for each in languages().values():
        with speaking(each):
            words.add(word())
    return frozenset(words)
