"""Answers about films that are hard to draw."""

from __future__ import annotations

from datetime import date
from typing import Any

from engine import (
    ActorTitles,
    Answer,
    DirectedFilm,
    DirectorFilms,
    Form,
    Length,
    LongestFilms,
    PeriodFilms,
    PlatformTitles,
    Released,
    Titled,
    Unit,
    YearTitles,
)

FROM: dict[str, Any] = {"snapshot": "20261120-1", "data_as_of": date(2016, 12, 31)}
SIXTY = "Ubisoft Montreal, Red Storm, Shanghai, Toronto, Kiev Studios"
ENDLESS = (
    "A Very Long Title That Someone Thought Was A Good Idea: The Definitive Remastered Anniversary Edition, Part I"
)


def platform(name: str, years: dict[int, tuple[int, int]]) -> PlatformTitles:
    films, series = (sum(counts) for counts in zip(*years.values(), strict=True))
    listed = tuple(YearTitles(year, *years[year]) for year in sorted(years, reverse=True))
    return PlatformTitles(
        **FROM, platform=name, titles=films + series, films=films, series=series, genres=(), years=listed
    )


def actor(name: str, years: list[int | None], on: str | None = None, year: int | None = None) -> ActorTitles:
    titles = tuple(Titled(str(n), "A film", released, Form.FILM, ()) for n, released in enumerate(years))
    return ActorTitles(
        **FROM, actor=name, platform=on, year=year, count=len(titles), titles=titles, partner=None, together=0
    )


def director(name: str, *facts: tuple[str, int | None, int | None]) -> DirectorFilms:
    films = tuple(
        DirectedFilm(str(n), title, 2000, Form.FILM, budget, revenue, None)
        for n, (title, budget, revenue) in enumerate(facts)
    )
    known = [(film.budget, film.revenue) for film in films if film.budget is not None and film.revenue is not None]
    budget, revenue = sum(pair[0] for pair in known), sum(pair[1] for pair in known)
    return DirectorFilms(
        **FROM,
        director=name,
        count=len(films),
        films=films,
        known=len(known),
        budget=budget,
        revenue=revenue,
        money_back=None,
    )


def released(unit: Unit, number: int, counts: list[int]) -> Released:
    periods = tuple(PeriodFilms(place, films) for place, films in enumerate(counts, 1))
    return Released(**FROM, unit=unit, number=number, films=counts[number - 1], of=sum(counts), periods=periods)


def longest(form: Form, *facts: tuple[str, int, tuple[str, ...]], on: str | None = None) -> LongestFilms:
    series = form is Form.SERIES
    films = tuple(
        Length(str(n), title, None if series else size, size if series else None, where)
        for n, (title, size, where) in enumerate(facts)
    )
    return LongestFilms(**FROM, year=2014, platform=on, form=form, films=films)


FILM_ANSWERS: dict[str, Answer] = {
    "a platform of a hundred years": platform("Netflix", {2021 - i: (99 - i, i // 2) for i in range(100)}),
    "a platform of few old titles": platform("Ünïcode+ السينما", {1925: (1, 0), 2021: (9_000, 90_000)}),
    "a platform of one series": platform(ENDLESS, {2020: (0, 1)}),
    "a platform of forty gaps": platform("Gaps", {2021: (1, 0), 1981: (1, 0), 1921: (1, 1)}),
    "an actor of ninety years": actor("x" * 90, [1930 + i * i % 91 for i in range(300)]),
    "an actor of emoji": actor("😀 Леонид 周星驰", [1999, 2000, 2000, 2021], on="Amazon Prime Video"),
    "a director of one film": director("Nolan", ("$9 🎬", 1_000, 2_787_965_087)),
    "a director of odd films": director(
        SIXTY, (ENDLESS, 380_000_000, 1), ("東方红 " * 30, 1, 12_345_678_901), ("فيلم", 5, 5), ("😀", 9_999, 10_000)
    ),
    "a director of many films": director("", *((f"Film {i}", 10**i, 10 ** (9 - i)) for i in range(1, 9))),
    "months": released(Unit.MONTH, 9, [5909, 3028, 3549, 3452, 3337, 3151, 2638, 3393, 4834, 4613, 3661, 3781]),
    "all in one month": released(Unit.MONTH, 1, [0, 0, 7, *[0] * 9]),
    "months all alike": released(Unit.MONTH, 12, [10] * 12),
    "weekdays": released(Unit.WEEKDAY, 5, [1, 0, 300, 4, 999_999, 6, 7]),
    "films of all lengths": longest(
        Form.FILM,
        (ENDLESS, 123_456, ("Netflix", "Amazon Prime Video", "Disney+", "Hulu")),
        ("映画 🎬", 59, ()),
        ("", 1, ()),
    ),
    "one film": longest(Form.FILM, ("Only One", 90, ()), on="Netflix"),
    "series of seasons": longest(Form.SERIES, *(("مسلسل", 999, ("Hulu",)), ("A", 1, ()), ("B", 1, ())), on="Disney+"),
}
