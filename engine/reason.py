"""Why a game or a film is put forward."""

from __future__ import annotations

import dataclasses
import enum


class ReasonKind(enum.StrEnum):
    """What pulled it up."""

    SHARED = "shared"
    """It shares genres, tags or a developer: the names."""
    COMPANY = "company"
    """The same people play both."""
    OWNED = "owned"
    """The player's own games that pulled hardest: the names."""
    POPULAR = "popular"
    """It is among the most played and loved."""
    SERIES = "series"
    """Both are of one series."""
    DIRECTOR = "director"
    """The same people directed both: the names."""
    CAST = "cast"
    """The same people play in both: the names."""
    THEME = "theme"
    """Both are described with words that few others are: the words."""
    DECADE = "decade"
    """Both are of one decade: its name, like `1990s`."""
    LIKED = "liked"
    """Many voted for it, and highly: the average, as text."""


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
            case ReasonKind.SERIES:
                return "same series"
            case ReasonKind.DIRECTOR:
                return f"same director: {listed}"
            case ReasonKind.CAST:
                return f"with {listed}"
            case ReasonKind.THEME | ReasonKind.DECADE:
                return listed
            case ReasonKind.LIKED:
                return f"liked: {listed} of 10"
