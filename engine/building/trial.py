"""What a built snapshot is tried with: libraries with one game held out, and titles as people type them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Library:
    """A player's games, item → minutes, without the one that is `held` out."""

    held: str
    rest: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Trial:
    """What is asked.

    Attributes:
        libraries: Players who are asked about.
        titles: (item, title) of games that are looked for by name.
    """

    libraries: tuple[Library, ...] = ()
    titles: tuple[tuple[str, str], ...] = ()
