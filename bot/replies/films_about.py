"""How it is told which films there are, and whose data they are."""

from __future__ import annotations

from bot.language import N_, _, ngettext
from bot.pages import FilmsTold
from bot.replies.days import day
from bot.replies.listings import listing
from bot.replies.markup import bold, italic, shown
from bot.replies.quantities import films, number, series
from bot.sample import FILMS_NOTICE, SAMPLE_CREDIT

NO_FILMS = N_("I know no films right now.")

FILMS_CREDIT = N_(
    "The titles of Netflix, Amazon Prime Video, Disney+ and Hulu are lists as published on Kaggle; votes, money and "
    "days are derived from The Movies Dataset, which was gathered from TMDB. None of it is mine to license, and "
    "neither TMDB nor a platform has endorsed Playwise."
)


def films_told(page: FilmsTold | None) -> list[str]:
    """Return the lines on what answers about films are made from."""
    if page is None:
        return [_(NO_FILMS)]
    known = _("I know {films} and {series}, too.").format(films=films(page.films), series=series(page.series))
    days = _("The data ends on {last}; I read it on {read}.")
    return [
        bold(known),
        *([_(FILMS_NOTICE)] if page.sample else []),
        _streamed(page.streamed),
        days.format(last=day(page.data_as_of), read=day(page.created)),
        _("Read from {files}.").format(files=listing([shown(source) for source in page.sources])),
        _(SAMPLE_CREDIT if page.sample else FILMS_CREDIT),
        italic(_("Snapshot {snapshot}").format(snapshot=shown(page.snapshot))),
    ]


def _streamed(titles: int) -> str:
    told = ngettext("{amount} of them streams on a platform.", "{amount} of them stream on a platform.", titles)
    return told.format(amount=number(titles))
