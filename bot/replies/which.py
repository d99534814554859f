"""How it is asked back what a genre or a year was said for: one short question, and its likely answers as buttons."""

from __future__ import annotations

from bot.genres import genre
from bot.language import _
from bot.questions import (
    GenreQuestion,
    RandomQuestion,
    RecommendedQuestion,
    TopPlayerQuestion,
    WorstDeveloperQuestion,
)
from bot.replies.markup import bold, shown
from bot.replies.reply import Offer, Reply, column
from bot.which import WhichPage


def which_reply(page: WhichPage) -> Reply:
    """Return the question what of it is wanted."""
    if not page.genre and page.year is not None:
        return Reply(
            bold(_("What would you like to know about {year}?").format(year=page.year)), column(_year(page.year))
        )
    named = shown(genre(page.genre))
    if page.year is None:
        asked = _("What would you like to know about the genre {genre}?").format(genre=named)
        return Reply(bold(asked), column([_best(page.genre), _champion(page.genre), _any(page.genre)]))
    asked = _("I cannot look at one genre in one year. Which of the two?")
    return Reply(bold(asked), column([_best(page.genre), _year(page.year)[0], _any(page.genre)]))


def _year(year: int) -> list[Offer]:
    best = Offer(_("Most recommended of {year}").format(year=year), RecommendedQuestion(year))
    worst = Offer(_("Most criticised developers of {year}").format(year=year), WorstDeveloperQuestion(year))
    return [best, worst]


def _best(wanted: str) -> Offer:
    return Offer(_("Best years of {genre}").format(genre=genre(wanted)), GenreQuestion(wanted))


def _champion(wanted: str) -> Offer:
    return Offer(_("Who played {genre} most").format(genre=genre(wanted)), TopPlayerQuestion(wanted))


def _any(wanted: str) -> Offer:
    return Offer(_("A game to play: {genre}").format(genre=genre(wanted)), RandomQuestion(wanted))
