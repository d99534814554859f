"""One sentence with its phrases, and the frames that take it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from bot.engines import Engines
from bot.intents.covering import ANY_NUMBER, Cover, covered
from bot.intents.filmframes import ALL, FILM_FRAMES, SUBJECT
from bot.intents.frames import FRAMES, Frame
from bot.intents.mentions import ENTRY, FILM_ENTRY, Kind, Mention, named
from bot.intents.pieces import Piece
from bot.intents.words import Word
from engine import Certainty


@dataclass(frozen=True, slots=True)
class Fit:
    """A frame that takes a sentence, with what is named in it and how the rest is read."""

    frame: Frame
    mention: Mention | None
    cover: Cover

    @property
    def is_sure(self) -> bool:
        """Whether its name is one."""
        return self.mention is None or self.mention.certainty in {Certainty.EXACT, Certainty.SURE}

    @property
    def cost(self) -> tuple[int, ...]:
        """What speaks against it, the weightiest first."""
        length, lesser = (self.mention.length, self.mention.lesser) if self.mention else (0, False)
        cover, index = self.cover, ALL.index(self.frame)
        doubts = cover.overlooked, int(self.frame.bare), cover.guessed, self.strangeness
        return *doubts, -length, cover.pieces, int(lesser), index

    @property
    def is_of_films(self) -> bool:
        """Whether it is about films."""
        return self.frame in FILM_FRAMES

    @property
    def strangeness(self) -> int:
        """How far it is from what we are asked first: 0 where its subject is said, 1 for games, 2 for films."""
        if not self.is_of_films:
            return 1
        said = self.cover.said & SUBJECT or self.frame.kind is Kind.PLATFORM
        return 0 if said else 2


@dataclass(frozen=True, slots=True)
class Sentence:
    """A message, its words, the pieces that begin with each, and whom to ask for names."""

    text: str
    words: tuple[Word, ...]
    pieces: tuple[tuple[Piece, ...], ...]
    engines: Engines
    frames: tuple[Frame, ...] = FRAMES

    @property
    def kinds(self) -> Collection[Kind]:
        """Names of which kinds it may be about."""
        return FILM_ENTRY if self.frames is FILM_FRAMES else ENTRY

    def fits(self, mention: Mention | None, overlooks: int = 0) -> Iterator[Fit]:
        """Yield the frames that take the sentence with that name in it."""
        kind, skipped = (mention.kind, (mention.first, mention.last)) if mention else (None, (0, 0))
        for frame in self.frames:
            if frame.kind is not kind:
                continue
            cover = covered(frame, self.pieces, skipped, overlooks if frame.needs else 0)
            if cover and not (frame.exact and cover.guessed):
                yield Fit(frame, mention, cover)

    def called(self, kind: Kind, first: int, last: int) -> Mention | None:
        """Return those words as a name of that kind, if they are nearly one."""
        return named(self.text, self.words, kind, first, last, self.engines)

    @property
    def numbers(self) -> int:
        """How many of its words are numbers: two of them are a sum, not a place."""
        single = ((piece for piece in found if piece.last == place + 1) for place, found in enumerate(self.pieces))
        return sum(any(ANY_NUMBER in piece.concepts for piece in found) for found in single)
