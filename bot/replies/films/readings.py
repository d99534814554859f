"""How it is told that a sentence was read as a question about films, where we are not sure."""

from __future__ import annotations

from bot.language import N_, _
from bot.periods import period
from bot.replies.markup import shown, titled
from engine import (
    ActorTitles,
    DirectorFilms,
    FilmCard,
    FilmPopularity,
    FilmScore,
    FilmsToWatch,
    Form,
    LongestFilms,
    PlatformTitles,
    Released,
    SimilarFilms,
    Unit,
)
from engine.answers import Answer

LIKE = {
    None: N_("I read this as: films and series like {title}."),
    Form.FILM: N_("I read this as: films like {title}."),
    Form.SERIES: N_("I read this as: series like {title}."),
}


def film_reading(answer: Answer) -> str:
    """Return what was understood; nothing for an answer about anything else."""
    match answer:
        case FilmCard():
            return _("I read this as: the card of {title}.").format(title=titled(answer.title, answer.year))
        case SimilarFilms():
            return _(LIKE[answer.only]).format(title=titled(answer.title, answer.year))
        case FilmScore():
            return _("I read this as: the votes on {title}.").format(title=titled(answer.title, answer.year))
        case FilmPopularity():
            return _("I read this as: how popular {title} is.").format(title=titled(answer.title, answer.year))
        case FilmsToWatch():
            return _("I read this as: what to watch.")
    return _counted(answer)


def _counted(answer: Answer) -> str:
    match answer:
        case LongestFilms(form=Form.SERIES):
            return _("I read this as: the series of {year} with the most seasons.").format(year=answer.year)
        case LongestFilms():
            return _("I read this as: the longest films of {year}.").format(year=answer.year)
        case PlatformTitles():
            return _("I read this as: what {platform} shows.").format(platform=shown(answer.platform))
        case ActorTitles():
            return _("I read this as: what {actor} is in.").format(actor=shown(answer.actor))
        case DirectorFilms():
            return _("I read this as: what {director} directed.").format(director=shown(answer.director))
        case Released(unit=Unit.MONTH):
            told = _("I read this as: how many films came out in {when}.")
            return told.format(when=period(answer.unit, answer.number))
        case Released():
            told = _("I read this as: how many films came out on a {when}.")
            return told.format(when=period(answer.unit, answer.number))
    return ""
