"""How it is told why a game is suggested."""

from __future__ import annotations

from collections.abc import Iterable

from bot.replies.markup import shown
from bot.replies.quantities import listing
from engine.reason import Reason, ReasonKind

BETWEEN = " · "


def because(reasons: Iterable[Reason]) -> str:
    """Return the reasons on one line."""
    return BETWEEN.join(_told(reason) for reason in reasons)


def _told(reason: Reason) -> str:
    names = [shown(name) for name in reason.names]
    match reason.kind:
        case ReasonKind.SHARED:
            return ", ".join(names)
        case ReasonKind.OWNED:
            return f"because of {listing(names)}"
        case ReasonKind.COMPANY:
            return "played by the same people"
    return "among the most played and loved"
