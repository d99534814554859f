"""How it is told why a game is suggested."""

from __future__ import annotations

from collections.abc import Iterable

from bot.genres import genre
from bot.language import _
from bot.replies.listings import listing
from bot.replies.markup import shown
from engine.reason import Reason, ReasonKind

BETWEEN = " · "


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
    return _("among the most played and loved")
