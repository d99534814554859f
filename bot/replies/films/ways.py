"""The buttons that lead on from films: cards by number, people, and what narrows a list down."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Sequence

from bot.choices import Choices
from bot.filmquestions import ActorQuestion, DirectorQuestion, FilmCardQuestion, LongestQuestion, WatchQuestion
from bot.genres import genre
from bot.language import N_, _
from bot.questions import PAGE, Question
from bot.replies.films.names import Entry
from bot.replies.reply import Offer, Rows, grid, rows
from engine import Form

PAIR = 2
"""Platforms in a row; one of their names is long."""

ONLY = {Form.FILM: N_("Only films"), Form.SERIES: N_("Only series")}


def cards(entries: Iterable[Entry], offset: int = 0) -> list[Offer]:
    """Return the way to the card of each entry, by its number in the list."""
    return [Offer(f"#{number}", FilmCardQuestion(each.film_id)) for number, each in enumerate(entries, offset + 1)]


def numbered(entries: Sequence[Entry], offset: int) -> Rows:
    """Return the way to the card of each entry of a long list, in rows of five."""
    offers = cards(entries, offset)
    return rows(*(offers[start : start + PAGE] for start in range(0, len(offers), PAGE)))


def pages(asked: ActorQuestion | DirectorQuestion, size: int, of: int) -> list[Offer]:
    """Return the way to the page before and the page after, of a list of `of` entries, in place."""
    first, after = max(asked.offset - size, 0), asked.offset + size
    back = Offer(_("‹ {amount} before").format(amount=size), dataclasses.replace(asked, offset=first), here=True)
    amount = min(size, of - after)
    on = Offer(_("{amount} more ›").format(amount=amount), dataclasses.replace(asked, offset=after), here=True)
    return [*([back] if asked.offset else []), *([on] if amount > 0 else [])]


def actors(names: Iterable[str]) -> list[Offer]:
    """Return the way to what else each of some actors is in."""
    return [Offer(f"🎭 {name}", ActorQuestion(name)) for name in names]


def directors(names: Iterable[str]) -> list[Offer]:
    """Return the way to what else each of some directors made."""
    return [Offer(f"🎬 {name}", DirectorQuestion(name)) for name in names]


def steps(asked: LongestQuestion | WatchQuestion, choices: Choices) -> list[Offer]:
    """Return the way to the year before and the year after, in place."""
    if choices.films is None or not asked.year:
        return []
    known = choices.films.lengths[Form(asked.only)] if isinstance(asked, LongestQuestion) else choices.films.years
    before = max((year for year in known if year < asked.year), default=None)
    after = min((year for year in known if year > asked.year), default=None)
    back = [] if before is None else [Offer(f"‹ {before}", dataclasses.replace(asked, year=before), here=True)]
    return back + ([] if after is None else [Offer(f"{after} ›", dataclasses.replace(asked, year=after), here=True)])


def by_platform(question: Callable[[str], Question], chosen: str | None, choices: Choices) -> Rows:
    """Return the same question for each platform, in place; the chosen one is marked, and gives way to all."""
    known = choices.films.platforms if choices.films else ()
    offers = [_switch(name, question, name, chosen or "") for name in known]
    return rows(*(offers[start : start + PAIR] for start in range(0, len(offers), PAIR)))


def by_form(question: Callable[[str], Question], chosen: Form | None) -> list[Offer]:
    """Return the same question for films alone and for series alone, in place, as `by_platform` does."""
    return [_switch(_(label), question, form.value, chosen or "") for form, label in ONLY.items()]


def by_genre(question: Callable[[str], Question], chosen: str | None, choices: Choices) -> Rows:
    """Return the same question for the genres of most titles, in place, as `by_platform` does."""
    known = choices.films.genres if choices.films else ()
    wanted = [chosen] if chosen and chosen not in known else []
    return grid([_switch(genre(name), question, name, chosen or "") for name in (*wanted, *known)])


def everything(question: Question) -> Offer:
    """Return the way back to the whole list, in place."""
    return Offer(_("All of them"), question, here=True)


def _switch(label: str, question: Callable[[str], Question], value: str, chosen: str) -> Offer:
    if value == chosen:
        return Offer(f"✓ {label}", question(""), here=True)
    return Offer(label, question(value), here=True)
