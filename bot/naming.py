"""What languages are called: by those who speak them, and by the others."""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Mapping

from bot.language import Language, language, languages


def own_name(spoken: Language) -> str:
    """Return what a language calls itself, as a word of its own."""
    name = str(spoken.locale.languages[spoken.code])
    return name[:1].upper() + name[1:]


def called(name: str) -> Language | None:
    """Return the language of a name in any language that is spoken, or of a code; None for one that is not spoken."""
    return languages().get(name.casefold()) or by_name().get(_folded(name))


@functools.cache
def by_name() -> Mapping[str, Language]:
    """Return the languages by their names, without accents."""
    spoken = languages().values()
    return {_folded(str(other.locale.languages[one.code])): one for one in spoken for other in spoken}


def is_name(word: str) -> bool:
    """Whether a word is the name of a language; a code alone may be anything."""
    return _folded(word) in by_name()


def name_here(spoken: Language) -> str:
    """Return what a language is called in the language of this turn."""
    return str(language().locale.languages[spoken.code])


def _folded(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.strip().casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
