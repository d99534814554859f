"""What is said before a refresh begins: how it is asked for, and what accepting would publish."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from bot.catalogue import Catalogue
from bot.language import N_, _
from bot.replies.markup import bold
from bot.replies.operations import ACCEPT, PREFIX, STAY
from bot.replies.reply import Button, Reply
from bot.requested import Requested
from engine.findings import Validation

WRONG = {
    Catalogue.GAMES: N_("The latest refresh of games looks wrong:"),
    Catalogue.FILMS: N_("The latest refresh of films looks wrong:"),
}


def refresh_usage() -> Reply:
    """Return how a refresh is asked for."""
    return Reply(
        _(
            "/refresh takes <code>games</code> or <code>films</code>, to refresh nothing else, <code>force</code>, to "
            "build even when nothing changed, and <code>accept</code>, to publish what a check refused."
        )
    )


def accept_offer(why: Mapping[Catalogue, Validation], *, force: bool) -> Reply:
    """Return which checks the latest refused snapshots failed, with a button that publishes all the same."""
    if not why:
        return Reply(_("No snapshot was refused as implausible, so there is nothing to accept. /refresh refreshes."))
    told = [
        *(line for catalogue, refused in why.items() for line in _failed(catalogue, refused)),
        _("Shall I refresh again, and publish what comes of it even if a check fails? /rollback undoes it."),
    ]
    wanted = Requested(tuple(why), force=force)
    publish = Button(_("Publish it"), f"{PREFIX}{ACCEPT}:{wanted.words}")
    return Reply("\n".join(told), ((publish, Button(_("Leave it"), f"{PREFIX}{STAY}:{wanted.catalogues[0]}")),))


def _failed(catalogue: Catalogue, refused: Validation) -> list[str]:
    return [bold(_(WRONG[catalogue])), *(f"• {escape(str(finding), quote=False)}" for finding in refused.failed)]
