"""Names and years in a sentence: where they stand, of what kind they are, how sure that is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.arguments import year
from bot.engines import Engines
from bot.intents.words import Word
from engine import Certainty, EntryKind, FilmName
from engine.found import Found
from engine.normalise import normalised


class Kind(StrEnum):
    """What is named."""

    GAME = "game"
    GENRE = "genre"
    DEVELOPER = "developer"
    PLAYER = "player"
    YEAR = "year"
    FILM = "film"
    FILM_GENRE = "genre of films"
    ACTOR = "actor"
    DIRECTOR = "director"
    PLATFORM = "platform"
    MONTH = "month"


LONGEST = {Kind.GAME: 10, Kind.DEVELOPER: 5, Kind.GENRE: 4}
"""Words of a name that is looked for inside a sentence."""

ENTRY = {kind: EntryKind(kind.value) for kind in (*LONGEST, Kind.PLAYER)}

FILM_ENTRY = {
    Kind.FILM: FilmName.FILM,
    Kind.ACTOR: FilmName.ACTOR,
    Kind.DIRECTOR: FilmName.DIRECTOR,
    Kind.FILM_GENRE: FilmName.GENRE,
    Kind.PLATFORM: FilmName.PLATFORM,
    Kind.MONTH: FilmName.MONTH,
}

LABELS = frozenset({Kind.GENRE, Kind.FILM_GENRE, Kind.PLATFORM})
"""What is asked with its own name, however it was typed."""

STEAM_ID = re.compile(r"7656119\d{10}")
"""The number of a Steam account: 17 digits, and all public accounts begin so."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a sentence.

    Attributes:
        kind: Of what.
        first: Its first word.
        last: The word behind it.
        text: What to ask with.
        certainty: How sure it is a name.
        lesser: Whether those words are first of all another name: that of a director who also acts.
        fame: How well known a film is, in votes; 0 for what else is named.
        mended: Whether a slip was mended in it: a word of it is not in the name that it was taken for.
    """

    kind: Kind
    first: int
    last: int
    text: str
    certainty: Certainty = Certainty.EXACT
    lesser: bool = False
    fame: float = 0.0
    mended: bool = False

    @property
    def length(self) -> int:
        """Words in it."""
        return self.last - self.first


def spelled_out(message: str, words: Sequence[Word], engines: Engines) -> Iterator[Mention]:
    """Yield every name in the sentence that is written as it is written down, however they overlap, and every year."""
    for first, word in enumerate(words):
        if (year := year_of(word.plain)) is not None:
            yield Mention(Kind.YEAR, first, first + 1, str(year))
        elif STEAM_ID.fullmatch(word.plain):
            yield Mention(Kind.PLAYER, first, first + 1, word.plain)
        for kind, longest in LONGEST.items():
            for last in range(first + 1, min(first + longest, len(words)) + 1):
                found = named(message, words, kind, first, last, engines, exactly=True)
                if found:
                    yield found


def named(
    message: str, words: Sequence[Word], kind: Kind, first: int, last: int, engines: Engines, *, exactly: bool = False
) -> Mention | None:
    """Return the words from `first` to before `last` as a name of that kind, if they are one."""
    text = message[words[first].start : words[last - 1].end]
    found = looked_up(kind, text, engines, exactly=exactly)
    if found.certainty is Certainty.ABSENT:
        return None
    shown = found.candidates[0].name if kind in LABELS and found.certainty is not Certainty.UNCLEAR else text
    fame = engines.films.fame(found.candidates[0].id) if kind is Kind.FILM and found.candidates else 0.0
    return Mention(kind, first, last, shown, found.certainty, fame=fame, mended=_is_mended(text, found))


def _is_mended(text: str, found: Found) -> bool:
    """Whether a name was surely found though a word of `text` is not in it: `csgo` is a name, `terarria` a slip."""
    if found.certainty is not Certainty.SURE:
        return False
    return not set(normalised(text).split()) <= set(normalised(found.candidates[0].name).split())


def looked_up(kind: Kind, text: str, engines: Engines, *, exactly: bool = False) -> Found:
    """Return what the catalogue that knows names of that kind says of `text`."""
    if kind in FILM_ENTRY:
        return engines.films.find(FILM_ENTRY[kind], text, exactly=exactly)
    return engines.games.find(ENTRY[kind], text, exactly=exactly)


def year_of(word: str) -> int | None:
    """Return the year that a word is, also one of two digits behind an apostrophe."""
    if re.fullmatch(r"['’]\d\d", word):
        return 2000 + int(word[1:])
    return year(word)
