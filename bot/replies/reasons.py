"""How it is told why a game is suggested."""

from __future__ import annotations

from collections.abc import Iterable

from bot.figures import figures
from bot.genres import genre
from bot.language import _, ngettext
from bot.replies.listings import listing
from bot.replies.markup import shown
from engine.reason import Reason, ReasonKind

BETWEEN = " · "

DECADE = "s"
"""What a decade ends with behind its first year."""


def because(reasons: Iterable[Reason]) -> str:
    """Return the reasons on one line."""
    return BETWEEN.join(_told(reason) for reason in reasons)


def _told(reason: Reason) -> str:
    match reason.kind:
        case ReasonKind.SHARED:
            return ", ".join(shown(genre(name)) for name in reason.names)
        case ReasonKind.OWNED:
            return _("because of {games}").format(games=listing([shown(name) for name in reason.names]))
        case ReasonKind.COMPANY:
            return _("played by the same people")
        case ReasonKind.POPULAR:
            return _("among the most played and loved")
        case _:
            return _of_a_film(reason)


def _of_a_film(reason: Reason) -> str:
    names = [shown(name) for name in reason.names]
    match reason.kind:
        case ReasonKind.SERIES:
            return _("same series")
        case ReasonKind.DIRECTOR:
            told = ngettext("same director: {names}", "same directors: {names}", len(names))
            return told.format(names=listing(names))
        case ReasonKind.CAST:
            return _("with {names}").format(names=listing(names))
        case ReasonKind.DECADE:
            return _("{decade}s").format(decade=", ".join(names).removesuffix(DECADE))
        case ReasonKind.LIKED:
            return _("⭐ {average} of 10").format(average=figures().signed(", ".join(names)))
    return ", ".join(names)
