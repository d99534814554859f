"""Whether a frame takes a sentence: its words, the name left out, as phrases that the frame knows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.intents.frames import Frame
from bot.intents.pieces import Piece

ANY_NUMBER = "#n"
"""The concept of a number, beside which it has one that says which it is."""

VALUED = frozenset({ANY_NUMBER, "on", "inyear"})
"""Concepts beside which there is one that says which: which number, platform or year it is."""


@dataclass(frozen=True, slots=True)
class Cover:
    """One way to read the words around a name.

    Attributes:
        overlooked: Words that are in no phrase the frame knows.
        guessed: Phrases that were read as slips of others.
        pieces: How many phrases there are.
        met: The groups of the frame that are met, as bits.
        said: What the phrases bring of what the frame knows.
    """

    overlooked: int = 0
    guessed: int = 0
    pieces: int = 0
    met: int = 0
    said: frozenset[str] = frozenset()

    @property
    def cost(self) -> tuple[int, int, int]:
        """What speaks against it, the weightiest first."""
        return self.overlooked, self.guessed, self.pieces


def covered(
    frame: Frame, pieces: Sequence[Sequence[Piece]], skipped: tuple[int, int] = (0, 0), overlooks: int = 0
) -> Cover | None:
    """Return the best way to read all words but those from `skipped[0]` to before `skipped[1]`; None if there is none.

    Args:
        frame: What the sentence should ask.
        pieces: For each word, the pieces that begin with it.
        skipped: The words of the name.
        overlooks: Words that may be overlooked.
    """
    reached: list[dict[int, Cover]] = [{} for _ in range(len(pieces) + 1)]
    reached[0][0] = Cover()
    for place, covers in enumerate(reached[:-1]):
        if skipped[0] <= place < skipped[1]:
            for cover in covers.values():
                _keep(reached[skipped[1]], cover)
            continue
        for cover in covers.values():
            for last, after in _steps(frame, pieces[place], place, cover, overlooks):
                if not place < skipped[0] < last:
                    _keep(reached[last], after)
    return reached[-1].get((1 << len(frame.needs)) - 1)


def _steps(
    frame: Frame, pieces: Sequence[Piece], place: int, cover: Cover, overlooks: int
) -> Iterator[tuple[int, Cover]]:
    for piece in pieces:
        if known := piece.concepts & frame.known:
            said = piece.concepts if VALUED & known else known
            met = sum(1 << bit for bit, group in enumerate(frame.needs) if said & group)
            yield (
                piece.last,
                Cover(
                    cover.overlooked,
                    cover.guessed + piece.guessed,
                    cover.pieces + 1,
                    cover.met | met,
                    cover.said | said,
                ),
            )
    if cover.overlooked < overlooks and not pieces:
        yield place + 1, Cover(cover.overlooked + 1, cover.guessed, cover.pieces + 1, cover.met, cover.said)


def _keep(covers: dict[int, Cover], cover: Cover) -> None:
    known = covers.get(cover.met)
    if known is None or cover.cost < known.cost:
        covers[cover.met] = cover
