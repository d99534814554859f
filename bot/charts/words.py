"""The words of charts in one language, and how numbers are said where there is little room."""

from __future__ import annotations

import dataclasses
import functools
from dataclasses import dataclass

from bot.figures import AS_IN_ENGLISH, Figures, figures_of
from bot.language import N_, Language, _, language, speaking

ONE_PERCENT = 0.01
LONG = 10_000_000
SHORTENED_FROM = 10_000
"""Amounts below are short enough to be written out over a narrow column."""


@dataclass(frozen=True, slots=True)
class Words:
    """Templates for `str.format`, phrased so that none needs a plural; English until they are looked up."""

    figures: Figures = AS_IN_ENGLISH

    thousand: str = N_("{amount}k")
    million: str = N_("{amount}M")
    billion: str = N_("{amount}B")
    hours: str = N_("{amount} h")

    by_release: str = N_("Hours played, by the year the games came out")
    genre_by_release: str = N_("Hours of {genre}, by the year the games came out")
    recommended_of: str = N_("Most recommended games of {year}")
    recommended_in: str = N_("Most recommended games in {year}")
    recommendations: str = N_("Recommendations, and their share of a game's reviews")
    complaints_about: str = N_("Most complaints about games of {year}")
    complaints_in: str = N_("Most complaints in {year}")
    complaints: str = N_("Complaints, and their share of a developer's reviews")
    share_of_reviews: str = N_("{share} of its reviews ({reviews})")
    reviews: str = N_("Reviews: {reviews} · recommended by {share}")
    negative: str = N_("{amount} negative")
    neutral: str = N_("{amount} neutral")
    positive: str = N_("{amount} positive")
    by_posted: str = N_("By the year the reviews were written")
    beside_median: str = N_("Beside the median of {genre} games")
    this_game: str = N_("This game")
    median: str = N_("Median of {genre}")
    players: str = N_("Players")
    hours_played: str = N_("Hours played")

    titles: str = N_("Titles: {titles}")
    films: str = N_("Films: {amount}")
    series: str = N_("Series: {amount}")
    by_release_year: str = N_("By release year")
    since_release: str = N_("By release year; before {year}: {older}")
    titles_by_release: str = N_("Titles by release year")
    titles_on_by_release: str = N_("Titles on {platform} by release year")
    money: str = N_("Revenue beside budget, in US dollars")
    most_money: str = N_("Revenue beside budget, in US dollars: those that earned most")
    revenue: str = N_("Revenue")
    budget: str = N_("Budget")
    dollars: str = N_("${amount}")
    by_month: str = N_("Films by the month they came out: {films} of {of}")
    by_weekday: str = N_("Films by the weekday they came out: {films} of {of}")
    longest: str = N_("Longest films of {year}")
    longest_on: str = N_("Longest films of {year} on {platform}")
    most_seasons: str = N_("Series of {year} with most seasons")
    most_seasons_on: str = N_("Series of {year} on {platform} with most seasons")
    minutes: str = N_("Minutes, and where they stream")
    seasons: str = N_("Seasons, and where they stream")
    min: str = N_("{amount} min")
    lasting: str = N_("{hours} h {minutes} min")

    def number(self, amount: float) -> str:
        """Return a number to the nearest whole, as the words beside the picture have it, with its groups of three."""
        return self.figures.whole(amount)

    def short(self, amount: float) -> str:
        """Return a number in three figures or so, for where there is little room."""
        for size, template in ((1e9, self.billion), (1e6, self.million), (1e3, self.thousand)):
            if amount >= max(size, SHORTENED_FROM):
                shown = amount / size
                places = 1 if round(shown, 1) < 10 else 0
                return template.format(amount=self.figures.fixed(shown, places))
        return self.amount(amount)

    def brief(self, amount: float) -> str:
        """Return a whole number, shortened where it is longer than seven figures."""
        return self.number(amount) if amount < LONG else self.short(amount)

    def amount(self, amount: float) -> str:
        """Return a number that may be below one: "<1" rather than a 0 that is not true."""
        return "<1" if 0 < amount < 1 else self.number(amount)

    def share(self, part: float) -> str:
        """Return a share (0 to 1) in percent; 0% and 100% only where they are exact."""
        if 0 < part < ONE_PERCENT:
            return f"<{self.figures.percentage(ONE_PERCENT)}"
        if 1 - ONE_PERCENT < part < 1:
            return f">{self.figures.percentage(1 - ONE_PERCENT)}"
        return self.figures.percentage(part)


ENGLISH = Words()


def words() -> Words:
    """Return the words of the language of this turn; a chart made with them can be drawn anywhere."""
    return _words_of(language())


@functools.cache
def _words_of(spoken: Language) -> Words:
    with speaking(spoken):
        templates = {field.name: _(str(field.default)) for field in dataclasses.fields(Words)[1:]}
    return Words(figures_of(spoken), **templates)
