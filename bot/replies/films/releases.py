"""How it is told how many films came out in a month, or on a weekday."""

from __future__ import annotations

from bot.filmquestions import ReleasedQuestion
from bot.language import N_, _, ngettext
from bot.periods import MONTHS, asked_for, period
from bot.replies.markup import bold, italic
from bot.replies.quantities import number, share
from bot.replies.reply import Offer, Reply, column, grid
from engine import PeriodFilms, Released, Unit
from engine.answers import Candidate

FIRST_OF_JANUARY = 1
"""The number of the month that films of an unknown day are put in."""

OTHER = {Unit.MONTH: (Unit.WEEKDAY, 5, N_("By weekday")), Unit.WEEKDAY: (Unit.MONTH, 1, N_("By month"))}
"""The other way to count, where to begin with it (films come out on Fridays), and its label."""

MOST = {
    Unit.MONTH: N_("Most films came out in {most} ({highest}), fewest in {fewest} ({lowest})."),
    Unit.WEEKDAY: N_("Most films came out on a {most} ({highest}), fewest on a {fewest} ({lowest})."),
}


def released_reply(answer: Released) -> Reply:
    """Return how many films came out then, when most and fewest did, and ways to the other months or weekdays."""
    unit, first, label = OTHER[answer.unit]
    others = grid([_offer(answer.unit, each.number) for each in answer.periods if each.number != answer.number])
    turn = column([Offer(_(label), ReleasedQuestion(asked_for(unit, first)), here=True)])
    return Reply("\n".join([bold(_fact(answer)), *_extremes(answer)]), others + turn)


def month_offers() -> list[Offer]:
    """Return the way to each month."""
    return [_offer(Unit.MONTH, number) for number in MONTHS]


def meant_offer(candidate: Candidate) -> Offer:
    """Return the way to a month or a weekday that may have been meant."""
    return _offer(*_meant(candidate))


def meant_name(candidate: Candidate) -> str:
    """Return what a month or a weekday that may have been meant is called in a sentence."""
    return period(*_meant(candidate))


def _meant(candidate: Candidate) -> tuple[Unit, int]:
    unit, number = candidate.id.split("-")
    return Unit(unit), int(number)


def _offer(unit: Unit, place: int) -> Offer:
    name = period(unit, place)
    return Offer(name[0].upper() + name[1:], ReleasedQuestion(asked_for(unit, place)), here=True)


def _fact(answer: Released) -> str:
    if answer.unit is Unit.MONTH:
        told = ngettext(
            "{amount} film came out in {when}, over all years: {share} of those whose day I know.",
            "{amount} films came out in {when}, over all years: {share} of those whose day I know.",
            answer.films,
        )
    else:
        told = ngettext(
            "{amount} film came out on a {when}, over all years: {share} of those whose day I know.",
            "{amount} films came out on a {when}, over all years: {share} of those whose day I know.",
            answer.films,
        )
    part = share(answer.films / answer.of) if answer.of else share(0)
    return told.format(amount=number(answer.films), when=period(answer.unit, answer.number), share=part)


def _extremes(answer: Released) -> list[str]:
    if not answer.of:
        return []
    most, fewest = (choose(answer.periods, key=_films) for choose in (max, min))
    told = _(MOST[answer.unit]).format(
        most=period(answer.unit, most.number),
        highest=number(most.films),
        fewest=period(answer.unit, fewest.number),
        lowest=number(fewest.films),
    )
    return [told, *_supposed(answer, most)]


def _supposed(answer: Released, most: PeriodFilms) -> list[str]:
    if answer.unit is not Unit.MONTH or FIRST_OF_JANUARY not in {answer.number, most.number}:
        return []
    return [italic(_("Many old films stand under 1 January because their real day is unknown."))]


def _films(each: PeriodFilms) -> int:
    return each.films
