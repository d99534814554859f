"""What is said before a refresh begins: how it is asked for, and what accepting would publish."""

from __future__ import annotations

from html import escape

from bot.language import _
from bot.replies.markup import bold
from bot.replies.operations import ACCEPT, PREFIX, STAY
from bot.replies.reply import Button, Reply
from engine.findings import Validation

FORCED, ACCEPTING = "force", "accept"
"""What may follow `/refresh`; the same words as on the command line."""


def refresh_usage() -> Reply:
    """Return how a refresh is asked for."""
    return Reply(
        _(
            "/refresh takes <code>force</code>, to build even when nothing changed, and <code>accept</code>, to "
            "publish what a check refused."
        )
    )


def accept_offer(why: Validation | None, *, force: bool) -> Reply:
    """Return which checks the latest refused snapshot failed, with a button that publishes all the same."""
    if why is None:
        return Reply(_("No snapshot was refused as implausible, so there is nothing to accept. /refresh refreshes."))
    told = [
        bold(_("The latest refresh looks wrong:")),
        *(f"• {escape(str(finding), quote=False)}" for finding in why.failed),
        _("Shall I refresh again, and publish what comes of it even if a check fails? /rollback undoes it."),
    ]
    publish = Button(_("Publish it"), f"{PREFIX}{ACCEPT}:{FORCED if force else ''}")
    return Reply("\n".join(told), ((publish, Button(_("Leave it"), f"{PREFIX}{STAY}:")),))
