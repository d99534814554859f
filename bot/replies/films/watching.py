"""How it is told what to watch tonight."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from bot.choices import Choices
from bot.filmquestions import WatchQuestion
from bot.genres import genre
from bot.language import _, pgettext
from bot.replies.films.narrowed import narrowed
from bot.replies.films.suggestions import suggestion_lines
from bot.replies.films.ways import by_form, by_genre, by_platform, cards, everything, steps
from bot.replies.markup import bold, shown
from bot.replies.reply import Offer, Reply, Rows, rows
from engine import FilmsToWatch


def films_to_watch_reply(answer: FilmsToWatch, choices: Choices) -> Reply:
    """Return what to watch, drawn by chance, and ways to draw again and to narrow it down."""
    asked = WatchQuestion(answer.genre or "", answer.platform or "", answer.only or "", answer.year or 0)
    kept = narrowed(answer.platform, answer.only, answer.year)
    told = [bold(_heading(answer, kept)), *kept]
    if not answer.films:
        return Reply("\n".join(told), _filters(answer, asked, choices))
    told += ["", *suggestion_lines(answer.films, 0, answer.only)]
    again = Offer(pgettext("films", "Something else"), asked, here=True)
    return Reply("\n".join(told), rows(cards(answer.films), [again]) + _filters(answer, asked, choices))


def _heading(answer: FilmsToWatch, kept: Sequence[str]) -> str:
    if answer.genre is None:
        return _("What to watch tonight") if answer.films else _("I know nothing of that kind to watch.")
    told = _("What to watch tonight: {genre}") if answer.films else _nothing(kept)
    return told.format(genre=shown(genre(answer.genre)))


def _nothing(kept: Sequence[str]) -> str:
    # There may be some of the genre elsewhere, of another form or of other years.
    if kept:
        return _("I know nothing of that kind to watch: {genre}.")
    return _("I know nothing of the genre {genre} to watch.")


def _filters(answer: FilmsToWatch, asked: WatchQuestion, choices: Choices) -> Rows:
    forms = by_form(lambda only: dataclasses.replace(asked, only=only), answer.only)
    whole = [] if asked == WatchQuestion() else [everything(WatchQuestion())]
    return (
        by_platform(lambda name: dataclasses.replace(asked, platform=name), answer.platform, choices)
        + rows([*forms, *whole], steps(asked, choices))
        + by_genre(lambda name: dataclasses.replace(asked, genre=name), answer.genre, choices)
    )
