"""How it is told that the other catalogue has what was asked for."""

from __future__ import annotations

import dataclasses

from bot.errors import FoundElsewhere
from bot.filmquestions import FilmCardQuestion, SimilarToFilmQuestion
from bot.language import _
from bot.questions import GameCardQuestion, SimilarToQuestion
from bot.replies.markup import shown
from bot.replies.reply import Offer, Reply, rows
from bot.replies.suggestions import named
from engine.errors import AmbiguousGame, UnknownGame


def elsewhere_reply(error: FoundElsewhere, told: Reply) -> Reply:
    """Return what is told of the error, and before what else may have been meant the one that the other has.

    Args:
        error: What the catalogue that was asked said, and what the other has.
        told: The reply to the error alone.
    """
    first, *others = told.text.split("\n")
    title = shown(named(error.found))
    if isinstance(error.error, UnknownGame | AmbiguousGame):
        known = _("I know a film or series by that name: {title}.").format(title=title)
        like = Offer(_("Films and series like it"), SimilarToFilmQuestion(error.found.id))
        offers = [Offer(named(error.found), FilmCardQuestion(error.found.id)), like]
    else:
        known = _("I know a game by that name: {title}.").format(title=title)
        like = Offer(_("Games like it"), SimilarToQuestion(error.found.id))
        offers = [Offer(named(error.found), GameCardQuestion(error.found.id)), like]
    near = (others, told.buttons) if error.error.candidates else ([], ())
    return dataclasses.replace(told, text="\n".join([first, known, *near[0]]), buttons=rows(offers) + near[1])
