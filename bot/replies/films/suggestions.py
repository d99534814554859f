"""How films and series that are put forward are told: each with where it streams and why."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator

from bot.choices import Choices
from bot.filmquestions import SimilarToFilmQuestion
from bot.language import N_, _
from bot.questions import PAGE
from bot.replies.films.names import entry_line
from bot.replies.films.narrowed import narrowed
from bot.replies.films.ways import by_form, by_platform, cards, everything
from bot.replies.markup import bold, italic, titled, unmarked
from bot.replies.reasons import because
from bot.replies.reply import Offer, Reply, Rows, column, rows
from bot.replies.suggestions import named, other_readings
from engine import FilmSuggestion, Form, SimilarFilms

LIKE = {
    None: N_("Films and series like {title}"),
    Form.FILM: N_("Films like {title}"),
    Form.SERIES: N_("Series like {title}"),
}
MORE = {
    None: N_("More films and series like {title}"),
    Form.FILM: N_("More films like {title}"),
    Form.SERIES: N_("More series like {title}"),
}


def similar_films_reply(answer: SimilarFilms, offset: int, choices: Choices) -> Reply:
    """Return what is like a film or series, after the first `offset`, and ways to narrow it down."""
    asked = SimilarToFilmQuestion(answer.film_id, answer.platform or "", answer.only or "", offset)
    others = column(Offer(named(other), SimilarToFilmQuestion(other.id), here=True) for other in answer.alternatives)
    onward = rows(cards(answer.films, offset), _pages(answer, asked))
    heading = _heading(answer, offset)
    told = [bold(heading), *narrowed(answer.platform, None if answer.films else answer.only)]
    if answer.films:
        told += ["", *suggestion_lines(answer.films, offset, answer.only)]
    return Reply(
        "\n".join([*told, *other_readings(answer.alternatives)]),
        onward + _filters(answer, asked, choices) + others,
        # The list that was paged through is worth more than this sentence in its place.
        notice=unmarked(heading) if offset and not answer.films else None,
    )


def suggestion_lines(films: Iterable[FilmSuggestion], offset: int, only: Form | None) -> Iterator[str]:
    """Yield the lines of a list, each entry with its number; that one is a series is said unless all are."""
    for number, film in enumerate(films, offset + 1):
        yield f"{number}. {entry_line(film, film.year, film.form if only is None else None)}"
        if film.reasons:
            yield italic(because(film.reasons))


def _heading(answer: SimilarFilms, offset: int) -> str:
    if answer.films:
        told = _((MORE if offset else LIKE)[answer.only])
    elif offset:
        told = _("I have nothing more like {title}.")
    elif answer.platform or answer.only:
        told = _("Nothing like {title} is left.")
    else:
        told = _("I know nothing like {title} yet.")
    return told.format(title=titled(answer.title, answer.year))


def _pages(answer: SimilarFilms, asked: SimilarToFilmQuestion) -> list[Offer]:
    before, after = _("‹ {amount} before").format(amount=PAGE), _("{amount} more ›").format(amount=PAGE)
    back = dataclasses.replace(asked, offset=max(asked.offset - PAGE, 0))
    on = dataclasses.replace(asked, offset=asked.offset + PAGE)
    return [
        *([Offer(before, back, here=True)] if asked.offset else []),
        *([Offer(after, on, here=True)] if len(answer.films) == PAGE else []),
    ]


def _filters(answer: SimilarFilms, asked: SimilarToFilmQuestion, choices: Choices) -> Rows:
    first = dataclasses.replace(asked, offset=0)
    forms = by_form(lambda only: dataclasses.replace(first, only=only), answer.only)
    whole = [everything(SimilarToFilmQuestion(answer.film_id))] if answer.platform or answer.only else []
    platforms = by_platform(lambda name: dataclasses.replace(first, platform=name), answer.platform, choices)
    return platforms + rows([*forms, *whole])
