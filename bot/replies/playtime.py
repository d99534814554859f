"""How hours of play are told: a genre's years, and its most patient player."""

from __future__ import annotations

from bot.questions import ForUserQuestion, GenreQuestion, TopPlayerQuestion
from bot.replies.markup import bold, italic, shown
from bot.replies.quantities import count, hours, listing, share
from bot.replies.reply import Offer, Reply, rows
from engine.answers import GenrePlaytime, TopPlayer, YearHours

RUNNERS_UP = 2
MOST_YEARS = 10
"""Years told one by one; the rest is summed up in a line."""


def genre_reply(answer: GenrePlaytime) -> Reply:
    """Return the most played release year of a genre, and the next ones."""
    genre = shown(answer.genre)
    fact = bold(f"{genre} games from {answer.year} were played the most: {hours(answer.hours)}.")
    told = [fact, *_runners_up(answer), *_left_out(answer)]
    offer = Offer(f"Who played {answer.genre} most?", TopPlayerQuestion(answer.genre))
    return Reply("\n".join(told), rows([offer]))


def top_player_reply(answer: TopPlayer) -> Reply:
    """Return the player with the most hours in a genre, and those hours by release year."""
    fact = bold(f"{shown(answer.user_id)} played {shown(answer.genre)} the most: {hours(answer.hours)}.")
    told = [fact, "By the year the games came out:", *map(_line, answer.years[:MOST_YEARS])]
    offers = (
        Offer("Games for this player", ForUserQuestion(answer.user_id)),
        Offer(f"Best years of {answer.genre}", GenreQuestion(answer.genre)),
    )
    return Reply("\n".join([*told, *_earlier(answer.years[MOST_YEARS:])]), rows(*([offer] for offer in offers)))


def _runners_up(answer: GenrePlaytime) -> list[str]:
    others = [f"{year.year} ({hours(year.hours)})" for year in answer.years if year.year != answer.year]
    return [f"Next come games from {listing(others[:RUNNERS_UP])}."] if others else []


def _left_out(answer: GenrePlaytime) -> list[str]:
    if not answer.hours_without_year_share:
        return []
    part = share(answer.hours_without_year_share)
    return [italic(f"Not counted: {part} of the genre's hours, in games whose release year is unknown.")]


def _line(year: YearHours) -> str:
    return f"{year.year}: {hours(year.hours)}"


def _earlier(years: tuple[YearHours, ...]) -> list[str]:
    if not years:
        return []
    return [italic(f"and {hours(sum(year.hours for year in years))} in {count(len(years), 'earlier year')}")]
