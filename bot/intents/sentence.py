"""One sentence with its phrases, and the frames that take it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.engines import Engines
from bot.intents.covering import ANY_NUMBER, Cover, covered
from bot.intents.frames import FRAMES, Frame
from bot.intents.mentions import Kind, Mention, named
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
        length = self.mention.length if self.mention else 0
        cover = self.cover
        return cover.overlooked, int(self.frame.bare), cover.guessed, -length, cover.pieces, FRAMES.index(self.frame)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A message, its words, the pieces that begin with each, and whom to ask for names."""

    text: str
    words: tuple[Word, ...]
    pieces: tuple[tuple[Piece, ...], ...]
    engines: Engines

    def fits(self, mention: Mention | None, overlooks: int = 0) -> Iterator[Fit]:
        """Yield the frames that take the sentence with that name in it."""
        kind, skipped = (mention.kind, (mention.first, mention.last)) if mention else (None, (0, 0))
        for frame in FRAMES:
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
