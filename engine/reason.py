"""Why a game is put forward."""

from __future__ import annotations

import dataclasses
import enum


class ReasonKind(enum.StrEnum):
    """What pulled a game up."""

    SHARED = "shared"
    """It shares genres, tags or a developer: the names."""
    COMPANY = "company"
    """The same people play both."""
    OWNED = "owned"
    """The player's own games that pulled hardest: the names."""
    POPULAR = "popular"
    """It is among the most played and loved."""


@dataclasses.dataclass(frozen=True, slots=True)
class Reason:
    """One cause of a suggestion: its kind and the names that go with it; `str` is plain English."""

    kind: ReasonKind
    names: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Return the reason as a JSON answer gives it."""
        listed = ", ".join(self.names)
        match self.kind:
            case ReasonKind.SHARED:
                return listed
            case ReasonKind.OWNED:
                return f"because of {listed}"
            case ReasonKind.COMPANY:
                return "played by the same people"
            case ReasonKind.POPULAR:
                return "among the most played and loved"
