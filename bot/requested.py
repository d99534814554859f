"""What an operator wants refreshed: the words behind `/refresh`, and what a button carries."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from bot.catalogue import Catalogue

FORCED, ACCEPTING = "force", "accept"
"""What may follow `/refresh`; the same words as on the command line."""


@dataclass(frozen=True, slots=True)
class Requested:
    """What is to be done.

    Attributes:
        catalogues: What is to be refreshed, in that order.
        force: Build even if nothing changed.
        accept: Publish even what is implausible beside the last snapshot.
    """

    catalogues: tuple[Catalogue, ...] = tuple(Catalogue)
    force: bool = False
    accept: bool = False

    @classmethod
    def of(cls, words: Iterable[str]) -> Self | None:
        """Return what words ask for, every catalogue where they name none; None where a word means nothing."""
        said = {word.strip("-–—") for word in words}
        if said - {FORCED, ACCEPTING, *Catalogue}:
            return None
        named = tuple(catalogue for catalogue in Catalogue if catalogue in said)
        return cls(named or tuple(Catalogue), FORCED in said, ACCEPTING in said)

    @property
    def words(self) -> str:
        """What a button carries that is to be asked for this; that it accepts is known by the button."""
        return " ".join([*([FORCED] if self.force else []), *self.catalogues])
