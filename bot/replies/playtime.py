"""How hours of play are told: a genre's years, and its most patient player."""

from __future__ import annotations

from bot.genres import genre
from bot.language import _
from bot.questions import ForUserQuestion, GenreQuestion, TopPlayerQuestion
from bot.replies.listings import listing
from bot.replies.markup import bold, italic, shown
from bot.replies.quantities import earlier_years, hours, share
from bot.replies.reply import Offer, Reply, rows
from engine.answers import GenrePlaytime, TopPlayer, YearHours

RUNNERS_UP = 2
MOST_YEARS = 10
"""Years told one by one; the rest is summed up in a line."""


def genre_reply(answer: GenrePlaytime) -> Reply:
    """Return the most played release year of a genre, and the next ones."""
    name = genre(answer.genre)
    fact = _("{genre} games from {year} were played the most: {hours}.")
    first = bold(fact.format(genre=shown(name), year=answer.year, hours=hours(answer.hours)))
    offer = Offer(_("Who played {genre} most?").format(genre=name), TopPlayerQuestion(answer.genre))
    return Reply("\n".join([first, *_runners_up(answer), *_left_out(answer)]), rows([offer]))


def top_player_reply(answer: TopPlayer) -> Reply:
    """Return the player with the most hours in a genre, and those hours by release year."""
    name = genre(answer.genre)
    fact = _("{player} played {genre} the most: {hours}.")
    first = bold(fact.format(player=shown(answer.user_id), genre=shown(name), hours=hours(answer.hours)))
    told = [first, _("By the year the games came out:"), *map(_line, answer.years[:MOST_YEARS])]
    offers = (
        Offer(_("Games for this player"), ForUserQuestion(answer.user_id)),
        Offer(_("Best years of {genre}").format(genre=name), GenreQuestion(answer.genre)),
    )
    return Reply("\n".join([*told, *_earlier(answer.years[MOST_YEARS:])]), rows(*([offer] for offer in offers)))


def _runners_up(answer: GenrePlaytime) -> list[str]:
    others = [f"{year.year} ({hours(year.hours)})" for year in answer.years if year.year != answer.year]
    return [_("Next come games from {years}.").format(years=listing(others[:RUNNERS_UP]))] if others else []


def _left_out(answer: GenrePlaytime) -> list[str]:
    if not answer.hours_without_year_share:
        return []
    told = _("Not counted: {share} of the genre's hours, in games whose release year is unknown.")
    return [italic(told.format(share=share(answer.hours_without_year_share)))]


def _line(year: YearHours) -> str:
    return f"{year.year}: {hours(year.hours)}"


def _earlier(years: tuple[YearHours, ...]) -> list[str]:
    if not years:
        return []
    told = _("and {hours} in {years}")
    return [italic(told.format(hours=hours(sum(year.hours for year in years)), years=earlier_years(len(years))))]
