"""How it is told what a director made, and what it cost and earned."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.filmquestions import DirectorQuestion
from bot.language import _, ngettext
from bot.replies.films.ways import numbered, pages
from bot.replies.markup import bold, italic, shown, titled
from bot.replies.quantities import money, number, per_dollar
from bot.replies.reasons import BETWEEN
from bot.replies.reply import Reply, rows
from engine import DirectedFilm, DirectorFilms, Form

PAGE_OF_FILMS = 8
"""Films in one message: some directors made a hundred, and so many lines fit under a picture."""


def director_films_reply(answer: DirectorFilms, offset: int) -> Reply:
    """Return a director's films after the first `offset`, the newest first, and what they earned together."""
    fact = ngettext(
        "{director} directed {amount} title that I know.",
        "{director} directed {amount} titles that I know.",
        answer.count,
    )
    first = bold(fact.format(director=shown(answer.director), amount=number(answer.count)))
    page = answer.films[offset : offset + PAGE_OF_FILMS]
    told = [first, *_together(answer), "", *_lines(page, offset)]
    onward = rows(pages(DirectorQuestion(answer.director, offset), PAGE_OF_FILMS, answer.count))
    return Reply("\n".join(told), numbered(page, offset) + onward)


def _together(answer: DirectorFilms) -> list[str]:
    if answer.money_back is None:
        return [_("💰 I know of no title both what it cost and what it earned.")]
    if answer.count == 1:  # The line of that one says it all.
        return []
    told = ngettext(
        "💰 The {amount} whose figures I know cost {budget} and earned {revenue}: {each} for each dollar.",
        "💰 Together, the {amount} whose figures I know cost {budget} and earned {revenue}: {each} for each dollar.",
        answer.known,
    )
    return [
        told.format(
            amount=number(answer.known),
            budget=money(answer.budget),
            revenue=money(answer.revenue),
            each=per_dollar(answer.money_back),
        )
    ]


def _lines(page: Iterable[DirectedFilm], offset: int) -> Iterator[str]:
    for place, film in enumerate(page, offset + 1):
        series = [_("series")] if film.form is Form.SERIES else []
        yield BETWEEN.join([f"{place}. {titled(film.title, film.year)}", *series])
        if earned := _money(film):
            yield italic(earned)


def _money(film: DirectedFilm) -> str:
    cost = "" if film.budget is None else money(film.budget)
    back = "" if film.revenue is None else money(film.revenue)
    if film.money_back is not None:
        told = _("cost {budget}, earned {revenue}: {each} for each dollar")
        return told.format(budget=cost, revenue=back, each=per_dollar(film.money_back))
    if cost:
        return _("cost {budget}").format(budget=cost)
    return _("earned {revenue}").format(revenue=back) if back else ""
