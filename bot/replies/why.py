"""How it is told at length why a game was suggested."""

from __future__ import annotations

from bot.genres import genre
from bot.language import _
from bot.questions import GameCardQuestion, SimilarToQuestion
from bot.replies.listings import listing
from bot.replies.markup import bold, shown, titled
from bot.replies.reply import Offer, Reply, rows
from bot.why import WhyPage
from engine.reason import Reason, ReasonKind


def why_reply(page: WhyPage) -> Reply:
    """Return a sentence for each reason, and ways to walk on."""
    told = [_told(reason, page) for reason in page.reasons] or [_("Of all that I compare, it came out closest.")]
    onward = [
        Offer(_("Its card"), GameCardQuestion(page.item_id)),
        Offer(_("Similar to this"), SimilarToQuestion(page.item_id)),
    ]
    heading = bold(_("Why {title}?").format(title=titled(page.title, page.year)))
    return Reply("\n".join([heading, *told]), rows(onward))


def _told(reason: Reason, page: WhyPage) -> str:
    names = listing([shown(genre(name)) for name in reason.names])
    match reason.kind:
        case ReasonKind.SHARED if page.like is not None:
            return _("It shares this with {title}: {names}.").format(title=shown(page.like), names=names)
        case ReasonKind.SHARED:
            return _("It has what you seem to like: {names}.").format(names=names)
        case ReasonKind.OWNED:
            return _("People who play {names} tend to play it too.").format(names=names)
        case ReasonKind.COMPANY if page.like is not None:
            return _("Many people who play {title} play it too.").format(title=shown(page.like))
        case ReasonKind.COMPANY:
            return _("It is played by the same people.")
        case ReasonKind.PLAYED:
            return _("It is among the most played of {genre} that I know.").format(genre=names)
        case ReasonKind.UNPLAYED:
            return _("It is of {genre}: nobody I know of has played anything of that.").format(genre=names)
    return _("It is among the most played and loved games that I know.")
