"""How it is told what a platform shows: by form, by year and by genre."""

from __future__ import annotations

from collections.abc import Sequence

from bot.choices import Choices
from bot.filmquestions import LongestQuestion, PlatformQuestion, WatchQuestion
from bot.genres import genre
from bot.language import _, ngettext
from bot.replies.markup import bold, italic, shown
from bot.replies.quantities import earlier_years, films, number, series, titles
from bot.replies.reasons import BETWEEN
from bot.replies.reply import Offer, Reply, column, grid
from engine import GenreTitles, PlatformTitles, YearTitles

MOST_YEARS = 10
MOST_GENRES = 8
"""Years and genres told one by one; the rest is summed up."""


def platform_titles_reply(answer: PlatformTitles, choices: Choices) -> Reply:
    """Return how many titles a platform shows, by form, genre and year, and ways to something to watch."""
    told = [bold(_fact(answer)), *_genres(answer.genres), *_years(answer.years)]
    others = [name for name in (choices.films.platforms if choices.films else ()) if name != answer.platform]
    watch = Offer(_("What to watch on {platform}").format(platform=answer.platform), WatchQuestion("", answer.platform))
    switch = grid([Offer(name, PlatformQuestion(name), here=True) for name in others])
    return Reply("\n".join(told), column([watch, *_longest(answer)]) + switch)


def _fact(answer: PlatformTitles) -> str:
    if not answer.films or not answer.series:
        told = _("{platform} had {titles} when this data was collected.")
        return told.format(platform=shown(answer.platform), titles=_forms(answer.films, answer.series))
    told = _("{platform} had {titles} when this data was collected: {films} and {series}.")
    return told.format(
        platform=shown(answer.platform),
        titles=titles(answer.titles),
        films=films(answer.films),
        series=series(answer.series),
    )


def _genres(genres: Sequence[GenreTitles]) -> list[str]:
    if not genres:
        return []
    named = BETWEEN.join(f"{shown(genre(each.genre))} {number(each.titles)}" for each in genres[:MOST_GENRES])
    return ["", _("By genre:"), named, *_more_genres(len(genres) - MOST_GENRES)]


def _more_genres(amount: int) -> list[str]:
    if amount <= 0:
        return []
    return [
        italic(ngettext("and {amount} more genre", "and {amount} more genres", amount).format(amount=number(amount)))
    ]


def _years(years: Sequence[YearTitles]) -> list[str]:
    if not years:
        return []
    told = [f"{year.year}: {_forms(year.films, year.series)}" for year in years[:MOST_YEARS]]
    return ["", _("By release year:"), *told, *_earlier(years[MOST_YEARS:])]


def _earlier(years: Sequence[YearTitles]) -> list[str]:
    if not years:
        return []
    amount = _forms(sum(year.films for year in years), sum(year.series for year in years))
    return [italic(_("and {titles} of {years}").format(titles=amount, years=earlier_years(len(years))))]


def _forms(of_films: int, of_series: int) -> str:
    parts = [*([films(of_films)] if of_films else []), *([series(of_series)] if of_series else [])]
    return ", ".join(parts) or titles(0)


def _longest(answer: PlatformTitles) -> list[Offer]:
    # The newest year with films: a platform's list begins with the year in which it was made.
    newest = [year.year for year in answer.years if year.films][:1]
    label = _("The longest films of {year} there")
    return [Offer(label.format(year=year), LongestQuestion(year, answer.platform)) for year in newest]
