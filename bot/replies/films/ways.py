"""The buttons that lead on from films: cards by number, people, and what narrows a list down."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from bot.choices import Choices
from bot.filmquestions import ActorQuestion, DirectorQuestion, FilmCardQuestion
from bot.language import N_, _
from bot.questions import Question
from bot.replies.films.names import Entry
from bot.replies.reply import Offer, Rows, rows
from engine import Form

PAIR = 2
"""Platforms in a row; one of their names is long."""

ONLY = {Form.FILM: N_("Only films"), Form.SERIES: N_("Only series")}


def cards(entries: Iterable[Entry], offset: int = 0) -> list[Offer]:
    """Return the way to the card of each entry, by its number in the list."""
    return [Offer(f"#{number}", FilmCardQuestion(each.film_id)) for number, each in enumerate(entries, offset + 1)]


def actors(names: Iterable[str]) -> list[Offer]:
    """Return the way to what else each of some actors is in."""
    return [Offer(f"🎭 {name}", ActorQuestion(name)) for name in names]


def directors(names: Iterable[str]) -> list[Offer]:
    """Return the way to what else each of some directors made."""
    return [Offer(f"🎬 {name}", DirectorQuestion(name)) for name in names]


def by_platform(question: Callable[[str], Question], chosen: str | None, choices: Choices) -> Rows:
    """Return the same question for each platform, in place; the chosen one is marked, and gives way to all."""
    known = choices.films.platforms if choices.films else ()
    return _pairs([_switch(name, question, name, chosen or "") for name in known])


def by_form(question: Callable[[str], Question], chosen: Form | None) -> list[Offer]:
    """Return the same question for films alone and for series alone, in place, as `by_platform` does."""
    return [_switch(_(label), question, form.value, chosen or "") for form, label in ONLY.items()]


def everything(question: Question) -> Offer:
    """Return the way back to the whole list, in place."""
    return Offer(_("All of them"), question, here=True)


def _switch(label: str, question: Callable[[str], Question], value: str, chosen: str) -> Offer:
    if value == chosen:
        return Offer(f"✓ {label}", question(""), here=True)
    return Offer(label, question(value), here=True)


def _pairs(offers: Sequence[Offer]) -> Rows:
    return rows(*(offers[start : start + PAIR] for start in range(0, len(offers), PAIR)))
