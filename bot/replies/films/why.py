"""How it is told at length why a film was suggested."""

from __future__ import annotations

from bot.figures import figures
from bot.filmquestions import FilmCardQuestion, SimilarToFilmQuestion
from bot.filmwhy import FilmWhyPage
from bot.genres import genre
from bot.language import _
from bot.replies.listings import listing
from bot.replies.markup import bold, shown, titled
from bot.replies.reasons import DECADE
from bot.replies.reply import Offer, Reply, rows
from engine.reason import Reason, ReasonKind


def film_why_reply(page: FilmWhyPage) -> Reply:
    """Return a sentence for each reason, and ways to walk on."""
    told = [_told(reason, page) for reason in page.reasons] or [_("Of all that I compare, it came out closest.")]
    onward = [
        Offer(_("Its card"), FilmCardQuestion(page.film_id)),
        Offer(_("Similar to this"), SimilarToFilmQuestion(page.film_id)),
    ]
    heading = bold(_("Why {title}?").format(title=titled(page.title, page.year)))
    return Reply("\n".join([heading, *told]), rows(onward))


def _told(reason: Reason, page: FilmWhyPage) -> str:
    names = listing([shown(genre(name)) for name in reason.names])
    match reason.kind:
        case ReasonKind.SHARED if page.like is not None:
            return _("It shares this with {title}: {names}.").format(title=shown(page.like), names=names)
        case ReasonKind.SHARED:
            return _("It is of this kind: {names}.").format(names=names)
        case ReasonKind.DIRECTOR:
            return _("Both were directed by {names}.").format(names=names)
        case ReasonKind.CAST:
            return _("In both: {names}.").format(names=names)
        case ReasonKind.THEME:
            return _("What is told of both has these words: {names}.").format(names=names)
    return _of_its_own(reason)


def _of_its_own(reason: Reason) -> str:
    said = ", ".join(map(shown, reason.names))
    match reason.kind:
        case ReasonKind.SERIES:
            return _("It belongs to the same series.")
        case ReasonKind.DECADE:
            return _("Both are from the {decade}s.").format(decade=said.removesuffix(DECADE))
    return _("People gave it {average} of 10.").format(average=figures().signed(said))
