"""How it is told what an actor is in."""

from __future__ import annotations

import dataclasses

from bot.choices import Choices
from bot.filmquestions import ActorQuestion
from bot.language import N_, _, ngettext
from bot.replies.films.names import entry_line
from bot.replies.films.ways import actors, by_platform, everything, numbered
from bot.replies.markup import bold, code, italic, shown
from bot.replies.quantities import number, titles
from bot.replies.reply import Reply, rows
from engine import ActorTitles

MOST_TITLES = 15
"""Titles in one message; the busiest actors are in hundreds."""

NOTHING = {
    (False, False): N_("I know nothing that {actor} is in."),
    (True, False): N_("I know nothing on {platform} that {actor} is in."),
    (False, True): N_("I know nothing from {year} that {actor} is in."),
    (True, True): N_("I know nothing from {year} on {platform} that {actor} is in."),
}


def actor_titles_reply(answer: ActorTitles, choices: Choices) -> Reply:
    """Return the titles an actor is in, the newest first, and ways to their cards and to whom they play with."""
    asked = ActorQuestion(answer.actor, answer.platform or "", answer.year or 0)
    shown_titles = answer.titles[:MOST_TITLES]
    listed = [f"{n}. {entry_line(each, each.year, each.form)}" for n, each in enumerate(shown_titles, 1)]
    told = [bold(_fact(answer)), *_partner(answer), *([""] if listed else []), *listed, *_rest(answer)]
    whole = [everything(ActorQuestion(answer.actor))] if answer.platform or answer.year else []
    platforms = by_platform(lambda name: dataclasses.replace(asked, platform=name), answer.platform, choices)
    onward = numbered(shown_titles) + rows(actors([answer.partner] if answer.partner else []))
    return Reply("\n".join(told), onward + platforms + rows(whole))


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


def _rest(answer: ActorTitles) -> list[str]:
    left = answer.count - MOST_TITLES
    if left <= 0:
        return []
    # What is cut off must be within reach: a year is the way to it.
    year = next((each.year for each in answer.titles[MOST_TITLES:] if each.year is not None), None)
    more = italic(_("and {amount} more").format(amount=number(left)))
    if year is None or answer.year is not None:
        return [more]
    return [more, _("Put a year behind the name for those, as in {example}.").format(example=_example(answer, year))]


def _example(answer: ActorTitles, year: int) -> str:
    return code(f"/actor {answer.actor} {year}")
