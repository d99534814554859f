"""Which chart shows which answer about films."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import accumulate

from bot.charts.chart import Bar, Chart, Column, Columns, Comparison, Pair, Part, Ranking, Shares, span
from bot.charts.words import Words, words
from bot.periods import period
from engine import (
    ActorTitles,
    Answer,
    DirectedFilm,
    DirectorFilms,
    Form,
    Length,
    LongestFilms,
    PlatformTitles,
    Released,
    Unit,
    YearTitles,
)

FEWEST_YEARS = 3
"""Years of an actor from which there is more to see than to say, where any of them has more than one title."""

MOST_FILMS = 6
"""Films with their money that a picture holds without becoming a poster."""

MOST_YEARS = 40
"""Release years of a platform in a picture; columns of more are hairs."""

NEARLY_ALL = 0.95
"""Share of a platform's titles from which the years before are a tail that is summed up in words."""

HOUR = 60


def film_chart_of(answer: Answer) -> Chart | None:
    """Return the chart that shows an answer about films; None where there is nothing to see."""
    said = words()
    match answer:
        case PlatformTitles() if answer.titles:
            return _platform(answer, said)
        case ActorTitles():
            return _actor(answer, said)
        case DirectorFilms() if answer.known:
            return _director(answer, said)
        case Released() if answer.of:
            return _released(answer, said)
        case LongestFilms(films=[_, *_]):
            return _longest(answer, said)
    return None


def _platform(answer: PlatformTitles, said: Words) -> Shares:
    parts = (
        _form(answer.films, answer.titles, said.films, said),
        _form(answer.series, answer.titles, said.series, said),
    )
    shown = recent(answer.years)
    older = _titles(answer.years) - _titles(shown)
    by_year = said.since_release if older else said.by_release_year
    years = {year.year: (float(year.films), float(year.series)) for year in shown}
    return Shares(
        answer.platform,
        said.titles.format(titles=said.number(answer.titles)),
        parts,
        by_year.format(year=min(years, default=0), older=said.number(older)),
        _by_year(years, said),
    )


def recent(years: Sequence[YearTitles]) -> Sequence[YearTitles]:
    """Return the newest years, which hold nearly all titles; `years` are given newest first."""
    held = accumulate((year.films + year.series for year in years), initial=0)
    enough = NEARLY_ALL * _titles(years)
    kept = zip(years, held, strict=False)
    return [year for year, before in kept if before < enough and years[0].year - year.year < MOST_YEARS]


def _titles(years: Sequence[YearTitles]) -> int:
    return sum(year.films + year.series for year in years)


def _form(amount: int, of: int, template: str, said: Words) -> Part:
    return Part(amount / of, said.share(amount / of), template.format(amount=said.number(amount)))


def _by_year(years: dict[int, tuple[float, float]], said: Words) -> tuple[Column, ...]:
    if len(years) < 2:
        return ()
    none = (0.0, 0.0)
    return tuple(Column(year, years.get(year, none), said.short(sum(years.get(year, none)))) for year in span(years))


def _actor(answer: ActorTitles, said: Words) -> Columns | None:
    years = Counter(title.year for title in answer.titles if title.year is not None)
    if len(years) < FEWEST_YEARS or max(years.values()) == 1:
        return None
    subtitle = said.titles_by_release if answer.platform is None else said.titles_on_by_release
    busiest = max(years, key=lambda year: (years[year], year))
    columns = tuple(Column(year, (years[year],), said.number(years[year])) for year in span(years))
    return Columns(answer.actor, subtitle.format(platform=answer.platform), columns, busiest)


def _director(answer: DirectorFilms, said: Words) -> Comparison:
    known = [film for film in answer.films if film.budget is not None and film.revenue is not None]
    shown = sorted(known, key=lambda film: -(film.revenue or 0))[:MOST_FILMS]
    subtitle = said.money if len(known) == len(shown) else said.most_money
    return Comparison(answer.director, subtitle, tuple(_money(film, said) for film in shown), alike=True)


def _money(film: DirectedFilm, said: Words) -> Pair:
    return Pair(film.title, _sum(said.revenue, film.revenue or 0, said), _sum(said.budget, film.budget or 0, said))


def _sum(name: str, amount: int, said: Words) -> Bar:
    return Bar(name, amount, said.dollars.format(amount=said.short(amount)), "")


def _released(answer: Released, said: Words) -> Columns:
    asked = period(answer.unit, answer.number)
    template = said.by_month if answer.unit is Unit.MONTH else said.by_weekday
    subtitle = template.format(films=said.number(answer.films), of=said.number(answer.of))
    columns = tuple(
        Column(
            each.number,
            (each.films,),
            said.share(each.films / answer.of),
            period(answer.unit, each.number, "abbreviated"),
        )
        for each in answer.periods
    )
    return Columns(asked[:1].upper() + asked[1:], subtitle, columns, answer.number)


def _longest(answer: LongestFilms, said: Words) -> Ranking:
    series = answer.form is Form.SERIES
    if answer.platform is None:
        title = said.most_seasons if series else said.longest
    else:
        title = said.most_seasons_on if series else said.longest_on
    bars = tuple(_length(film, said) for film in answer.films)
    subtitle = said.seasons if series else said.minutes
    return Ranking(title.format(year=answer.year, platform=answer.platform), subtitle, bars)


def _length(film: Length, said: Words) -> Bar:
    where = ", ".join(film.platforms)
    if film.minutes is None:
        return Bar(film.title, film.seasons or 0, said.number(film.seasons or 0), where)
    detail = " · ".join(part for part in (_lasting(film.minutes, said), where) if part)
    return Bar(film.title, film.minutes, said.min.format(amount=said.number(film.minutes)), detail)


def _lasting(length: int, said: Words) -> str:
    """Return hours and minutes; nothing where there are only minutes, which the bar tells."""
    hours, minutes = divmod(length, HOUR)
    template = said.lasting if minutes else said.hours
    return template.format(amount=said.number(hours), hours=said.number(hours), minutes=minutes) if hours else ""
