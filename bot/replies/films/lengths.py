"""How the longest films of a year are told, and its series of most seasons."""

from __future__ import annotations

import dataclasses

from bot.choices import Choices, FilmChoices
from bot.filmquestions import LongestQuestion
from bot.language import N_, _, ngettext
from bot.replies.films.names import entry_line
from bot.replies.films.ways import by_platform, cards, steps
from bot.replies.listings import listing
from bot.replies.markup import bold, shown
from bot.replies.quantities import duration, seasons
from bot.replies.reply import Offer, Reply, rows
from engine import Form, Length, LongestFilms

MOST_FIRST = 2
"""Entries that a sentence can share a first place among; more than that are a list."""

OTHER = {Form.FILM: Form.SERIES, Form.SERIES: Form.FILM}
SWITCH = {Form.FILM: N_("Films of {year}"), Form.SERIES: N_("Series of {year}")}
NONE_LONGER = {
    (Form.FILM, False): N_("No film of {year} is longer than {length}."),
    (Form.FILM, True): N_("No film of {year} on {platform} is longer than {length}."),
    (Form.SERIES, False): N_("No series of {year} has more than {length}."),
    (Form.SERIES, True): N_("No series of {year} on {platform} has more than {length}."),
}


def longest_films_reply(answer: LongestFilms, choices: Choices) -> Reply:
    """Return the longest of a year, with steps to other years, to the other form and to platforms."""
    asked = LongestQuestion(answer.year, answer.platform or "", answer.form)
    listed = [f"{n}. {entry_line(film, more=_length(film))}" for n, film in enumerate(answer.films, 1)]
    onward = rows(cards(answer.films), steps(asked, choices), turn(asked, choices.films))
    platforms = by_platform(lambda name: dataclasses.replace(asked, platform=name), answer.platform, choices)
    return Reply("\n".join([bold(_fact(answer)), "", *listed]), onward + platforms)


def turn(asked: LongestQuestion, choices: FilmChoices | None) -> list[Offer]:
    """Return the way from films to series of the same year, and back; none where there are none of known length."""
    other = OTHER[Form(asked.only)]
    if choices is None or asked.year not in choices.lengths[other]:
        return []
    return [Offer(_(SWITCH[other]).format(year=asked.year), dataclasses.replace(asked, only=other), here=True)]


def _fact(answer: LongestFilms) -> str:
    most = _length(answer.films[0])
    first = [shown(film.title) for film in answer.films if _length(film) == most]
    if len(first) > MOST_FIRST:
        told = _(NONE_LONGER[answer.form, answer.platform is not None])
    else:
        told = _series(answer, len(first)) if answer.form is Form.SERIES else _films(answer, len(first))
    return told.format(year=answer.year, titles=listing(first), length=most, platform=answer.platform)


def _films(answer: LongestFilms, first: int) -> str:
    if answer.platform is None:
        return ngettext(
            "The longest film of {year} is {titles}: {length}.",
            "The longest films of {year} are {titles}: {length} each.",
            first,
        )
    return ngettext(
        "The longest film of {year} on {platform} is {titles}: {length}.",
        "The longest films of {year} on {platform} are {titles}: {length} each.",
        first,
    )


def _series(answer: LongestFilms, first: int) -> str:
    if answer.platform is None:
        return ngettext(
            "The series of {year} with the most seasons is {titles}: {length}.",
            "The series of {year} with the most seasons are {titles}: {length} each.",
            first,
        )
    return ngettext(
        "The series of {year} on {platform} with the most seasons is {titles}: {length}.",
        "The series of {year} on {platform} with the most seasons are {titles}: {length} each.",
        first,
    )


def _length(film: Length) -> str:
    return seasons(film.seasons or 0) if film.minutes is None else duration(film.minutes)
