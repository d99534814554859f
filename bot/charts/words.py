"""The words and number formats of charts, in one language."""

from __future__ import annotations

from dataclasses import dataclass

ONE_PERCENT = 0.01
LONG = 10_000_000
SHORTENED_FROM = 10_000
"""Amounts below are short enough to be written out over a narrow column."""


@dataclass(frozen=True, slots=True)
class Words:
    """Templates for `str.format`, phrased so that none needs a plural."""

    group: str = ","
    point: str = "."
    thousand: str = "{}k"
    million: str = "{}M"
    billion: str = "{}B"
    percent: str = "{}%"
    below: str = "<{}"
    above: str = ">{}"
    hours: str = "{} h"

    by_release: str = "Hours played, by the year the games came out"
    genre_by_release: str = "Hours of {genre}, by the year the games came out"
    recommended_of: str = "Most recommended games of {year}"
    recommended_in: str = "Most recommended games in {year}"
    recommendations: str = "Recommendations, and their share of a game's reviews"
    complaints_about: str = "Most complaints about games of {year}"
    complaints_in: str = "Most complaints in {year}"
    complaints: str = "Complaints, and their share of a developer's reviews"
    share_of_reviews: str = "{share} of its reviews ({reviews})"
    reviews: str = "Reviews: {reviews} · recommended by {share}"
    negative: str = "{} negative"
    neutral: str = "{} neutral"
    positive: str = "{} positive"
    by_posted: str = "By the year the reviews were written"
    beside_median: str = "Beside the median of {genre} games"
    this_game: str = "This game"
    median: str = "Median of {genre}"
    players: str = "Players"
    hours_played: str = "Hours played"

    def number(self, amount: float) -> str:
        """Return a number to the nearest whole, as the words beside the picture have it, with its groups of three."""
        return f"{round(amount):,}".replace(",", self.group)

    def short(self, amount: float) -> str:
        """Return a number in three figures or so, for where there is little room."""
        for size, template in ((1e9, self.billion), (1e6, self.million), (1e3, self.thousand)):
            if amount >= max(size, SHORTENED_FROM):
                shown = amount / size
                return template.format(self._decimal(shown) if round(shown, 1) < 10 else self.number(shown))
        return self.amount(amount)

    def brief(self, amount: float) -> str:
        """Return a whole number, shortened where it is longer than seven figures."""
        return self.number(amount) if amount < LONG else self.short(amount)

    def amount(self, amount: float) -> str:
        """Return a number that may be below one: "<1" rather than a 0 that is not true."""
        return self.below.format(1) if 0 < amount < 1 else self.number(amount)

    def share(self, part: float) -> str:
        """Return a share (0 to 1) in percent; 0% and 100% only where they are exact."""
        if 0 < part < ONE_PERCENT:
            return self.below.format(self.percent.format(1))
        if 1 - ONE_PERCENT < part < 1:
            return self.above.format(self.percent.format(99))
        return self.percent.format(round(part * 100))

    def _decimal(self, amount: float) -> str:
        return f"{amount:.1f}".replace(".", self.point)


ENGLISH = Words()
