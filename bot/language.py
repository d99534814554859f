"""The language of an answer: its words, and how it writes numbers and dates.

The words in the code are English, marked for gettext; `locales/` holds one catalogue for each other language, and that
file is all there is to one. The language belongs to the turn of the conversation, so it is a context variable:
each update has its own, and nothing in between has to hand it on.
"""

from __future__ import annotations

import functools
import io
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from gettext import GNUTranslations, NullTranslations
from importlib import resources
from importlib.resources.abc import Traversable

from babel import Locale
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po


@dataclass(frozen=True, slots=True)
class Language:
    """A language that is spoken.

    Attributes:
        code: What Telegram calls it (ISO 639-1).
        locale: How it writes numbers and dates.
        words: Its catalogue.
    """

    code: str
    locale: Locale
    words: NullTranslations


ENGLISH = Language("en", Locale("en"), NullTranslations())

_spoken: ContextVar[Language] = ContextVar("language", default=ENGLISH)


@functools.cache
def languages() -> Mapping[str, Language]:
    """Return every language that is spoken, by code."""
    return read_languages(resources.files("bot.locales"))


def read_languages(folder: Traversable) -> Mapping[str, Language]:
    """Return English, and the language of each catalogue in a folder, by code."""
    catalogues = [file for file in folder.iterdir() if file.name.endswith(".po")]
    there = (_read(file.name.removesuffix(".po"), file.read_bytes()) for file in sorted(catalogues, key=str))
    return {ENGLISH.code: ENGLISH} | {language.code: language for language in there}


def language_of(code: str | None) -> Language:
    """Return the language for `es-419`, as Telegram has it, or `es_MX.UTF-8`, as systems do; English for all others."""
    found = re.match("[A-Za-z]+", code or "")
    return languages().get(found[0].casefold(), ENGLISH) if found else ENGLISH


def language() -> Language:
    """Return the language of this turn."""
    return _spoken.get()


def speak(spoken: Language) -> None:
    """Speak a language from here to the end of this task."""
    _spoken.set(spoken)


@contextmanager
def speaking(spoken: Language) -> Iterator[None]:
    """Speak a language within a block."""
    before = _spoken.set(spoken)
    try:
        yield
    finally:
        _spoken.reset(before)


def _(message: str) -> str:
    """Return a message in the language of this turn."""
    return _spoken.get().words.gettext(message)


def ngettext(one: str, many: str, amount: int) -> str:
    """Return the form of a message that goes with an amount."""
    return _spoken.get().words.ngettext(one, many, amount)


def pgettext(context: str, message: str) -> str:
    """Return a message that means one thing in one context."""
    return _spoken.get().words.pgettext(context, message)


def N_(message: str) -> str:  # noqa: N802  # the name gettext gives it
    """Mark a message for the catalogues; it is looked up where it is used."""
    return message


def _read(code: str, text: bytes) -> Language:
    catalogue = read_po(io.BytesIO(text), locale=None)
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return Language(code, catalogue.locale or Locale(code), GNUTranslations(compiled))
