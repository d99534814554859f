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
    PLAYED = "played"
    """It is among the most played of a genre: its name."""
    UNPLAYED = "unplayed"
    """It is of a genre of which nobody played anything: its name."""
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


SAID = {
    ReasonKind.SHARED: "{names}",
    ReasonKind.COMPANY: "played by the same people",
    ReasonKind.OWNED: "because of {names}",
    ReasonKind.POPULAR: "among the most played and loved",
    ReasonKind.PLAYED: "among the most played: {names}",
    ReasonKind.UNPLAYED: "{names}",
    ReasonKind.SERIES: "same series",
    ReasonKind.DIRECTOR: "same director: {names}",
    ReasonKind.CAST: "with {names}",
    ReasonKind.THEME: "{names}",
    ReasonKind.DECADE: "{names}",
    ReasonKind.LIKED: "liked: {names} of 10",
}
"""What a JSON answer says of each kind."""


@dataclasses.dataclass(frozen=True, slots=True)
class Reason:
    """One cause of a suggestion: its kind and the names that go with it; `str` is plain English."""

    kind: ReasonKind
    names: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Return the reason as a JSON answer gives it."""
        return SAID[self.kind].format(names=", ".join(self.names))
