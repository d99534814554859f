"""How it is told what an actor is in."""

from __future__ import annotations

import dataclasses

from bot.choices import Choices
from bot.filmquestions import ActorQuestion, WatchQuestion
from bot.language import N_, _, ngettext
from bot.replies.films.names import entry_line
from bot.replies.films.ways import actors, by_platform, everything, numbered, pages
from bot.replies.markup import bold, shown
from bot.replies.quantities import number, titles
from bot.replies.reply import Offer, Reply, Rows, rows
from engine import ActorTitles

PAGE_OF_TITLES = 10
"""Titles in one message: the busiest actors are in hundreds, and so many lines fit under a picture."""

NOTHING = {
    (False, False): N_("I know nothing that {actor} is in."),
    (True, False): N_("I know nothing on {platform} that {actor} is in."),
    (False, True): N_("I know nothing from {year} that {actor} is in."),
    (True, True): N_("I know nothing from {year} on {platform} that {actor} is in."),
}


def actor_titles_reply(answer: ActorTitles, offset: int, choices: Choices) -> Reply:
    """Return the titles an actor is in after the first `offset`, the newest first, and ways on from there."""
    asked = ActorQuestion(answer.actor, answer.platform or "", answer.year or 0, offset)
    page = answer.titles[offset : offset + PAGE_OF_TITLES]
    listed = [f"{n}. {entry_line(each, each.year, each.form)}" for n, each in enumerate(page, offset + 1)]
    told = [bold(_fact(answer)), *_partner(answer), *(["", *listed] if listed else [])]
    onward = rows(pages(asked, PAGE_OF_TITLES, answer.count), actors([answer.partner] if answer.partner else []))
    return Reply("\n".join(told), numbered(page, offset) + onward + _filters(answer, asked, choices))


def _filters(answer: ActorTitles, asked: ActorQuestion, choices: Choices) -> Rows:
    first = dataclasses.replace(asked, offset=0)
    whole = [everything(ActorQuestion(answer.actor))] if answer.platform or answer.year else []
    watch = [] if answer.count else [Offer(_("What to watch tonight"), WatchQuestion())]
    platforms = by_platform(lambda name: dataclasses.replace(first, platform=name), answer.platform, choices)
    return platforms + rows(whole, watch)


def _fact(answer: ActorTitles) -> str:
    told = _some(answer) if answer.count else _(NOTHING[answer.platform is not None, answer.year is not None])
    return told.format(
        actor=shown(answer.actor), amount=number(answer.count), platform=answer.platform, year=answer.year
    )


def _some(answer: ActorTitles) -> str:
    many = answer.count
    match answer.platform is not None, answer.year is not None:
        case True, True:
            return ngettext(
                "{actor} is in {amount} title from {year} on {platform}.",
                "{actor} is in {amount} titles from {year} on {platform}.",
                many,
            )
        case True, False:
            return ngettext(
                "{actor} is in {amount} title on {platform}.", "{actor} is in {amount} titles on {platform}.", many
            )
        case False, True:
            return ngettext(
                "{actor} is in {amount} title from {year}.", "{actor} is in {amount} titles from {year}.", many
            )
    return ngettext("{actor} is in {amount} title that I know.", "{actor} is in {amount} titles that I know.", many)


def _partner(answer: ActorTitles) -> list[str]:
    if answer.partner is None:
        return []
    told = _("Most often beside {partner}: {titles} together.")
    return [told.format(partner=shown(answer.partner), titles=titles(answer.together))]
