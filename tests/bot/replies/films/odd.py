"""Answers about films that are hard to tell: nothing known, one of everything, far too much of it."""

from __future__ import annotations

from typing import Any

from engine import (
    PLATFORMS,
    ActorTitles,
    DirectedFilm,
    DirectorFilms,
    FilmPopularity,
    FilmScore,
    FilmsToWatch,
    FilmSuggestion,
    Form,
    GenreTitles,
    Length,
    LongestFilms,
    PeriodFilms,
    PlatformTitles,
    Reason,
    ReasonKind,
    Released,
    SimilarFilms,
    Streaming,
    Titled,
    Unit,
    YearTitles,
)
from engine.answers import Answer, Candidate
from tests.bot.replies.telling import FROM

from .telling import UNKNOWN, card

ENDLESS = "<A & B> " * 40
EVERYWHERE = tuple(platform.name for platform in PLATFORMS)
LONG = "<A & B> " * 5
MADE_BY = (ReasonKind.DIRECTOR, ReasonKind.CAST, ReasonKind.SHARED, ReasonKind.THEME)
REASONS = tuple(Reason(kind, (LONG, LONG)) for kind in MADE_BY)
FEW = tuple(Reason(kind, ("1990s",)) for kind in (ReasonKind.SERIES, ReasonKind.DECADE, ReasonKind.LIKED))
LARGE = 10**10
OTHERS = tuple(Candidate(f"m{n}", ENDLESS, 1900 + n) for n in range(5))
ENTRY: dict[str, Any] = {"film_id": "m1", "title": ENDLESS, "year": 1900}
CRAMMED = FilmSuggestion("m1", ENDLESS, 1900, Form.SERIES, EVERYWHERE, 1.0, REASONS)
BARE = FilmSuggestion("n1", "X", None, Form.FILM, (), 0.0, ())
PLAIN = FilmSuggestion("n1", "X", None, Form.FILM, (), 0.0, FEW)
DIRECTED = DirectedFilm("m1", ENDLESS, 1900, Form.SERIES, 999_900_000, LARGE, 12_890.39)


def similar(*films: FilmSuggestion, **facts: Any) -> SimilarFilms:
    usual = {**ENTRY, "form": Form.FILM, "platform": None, "only": None}
    return SimilarFilms(**{**usual, **facts}, films=films, **FROM)


def longest(*films: Length, form: Form = Form.FILM, platform: str | None = None) -> LongestFilms:
    return LongestFilms(year=2010, platform=platform, form=form, films=films, **FROM)


def actor(*titles: Titled, **facts: Any) -> ActorTitles:
    usual: dict[str, Any] = {"actor": ENDLESS, "platform": None, "year": None, "partner": None, "together": 0}
    return ActorTitles(**{**usual, **facts}, count=len(titles), titles=titles, **FROM)


def director(*films: DirectedFilm, known: int = 0) -> DirectorFilms:
    money: dict[str, Any] = {"known": known, "budget": known * LARGE, "revenue": known * LARGE}
    back = 1.0 if known else None
    return DirectorFilms(director=ENDLESS, count=len(films), films=films, money_back=back, **money, **FROM)


def platform(many: int, form: int = 1) -> PlatformTitles:
    genres = tuple(GenreTitles(ENDLESS, LARGE) for _ in range(many))
    years = tuple(YearTitles(2021 - n, LARGE, form) for n in range(many))
    whole: dict[str, Any] = {"titles": many, "films": many, "series": form * many}
    return PlatformTitles(platform="Amazon Prime Video", genres=genres, years=years, **whole, **FROM)


def released(unit: Unit, number: int, films: int) -> Released:
    periods = tuple(PeriodFilms(n, films) for n in range(1, 13 if unit is Unit.MONTH else 8))
    return Released(unit=unit, number=number, films=films, of=films * len(periods), periods=periods, **FROM)


def watch(*films: FilmSuggestion, **facts: Any) -> FilmsToWatch:
    return FilmsToWatch(**{"genre": None, "platform": None, "only": None, "year": None, **facts}, films=films, **FROM)


def long(minutes: int | None, seasons: int | None = None) -> Length:
    return Length("m1", ENDLESS, minutes, seasons, EVERYWHERE)


TITLED = Titled("m1", ENDLESS, 1900, Form.SERIES, EVERYWHERE)
CROWD: dict[str, Any] = dict.fromkeys(("genres", "directors", "cast"), (ENDLESS,) * 99)
ALONE: dict[str, Any] = dict.fromkeys(("genres", "directors", "cast", "streams"), ())

ANSWERS: dict[str, Answer] = {
    "card of everything": card(
        title=ENDLESS,
        description=ENDLESS * 9,
        rating=ENDLESS,
        streams=tuple(Streaming(name, None) for name in EVERYWHERE),
        alternatives=OTHERS,
        **CROWD,
    ),
    "card of nothing": card(**ALONE, **UNKNOWN),
    "card of a series": card(form=Form.SERIES, seasons=1, **ALONE, **UNKNOWN),
    "card without revenue": card(revenue=None, money_back=None),
    "card without budget": card(budget=None, money_back=None),
    "similar to everything": similar(*[CRAMMED] * 5, alternatives=OTHERS),
    "similar to nothing": similar(),
    "similar where nothing is": similar(platform="Amazon Prime Video", only=Form.SERIES),
    "similar of one": similar(BARE, only=Form.FILM, platform="Hulu"),
    "longest of one": longest(long(60)),
    "longest of a few": longest(long(61), long(61), long(9)),
    "longest that are alike": longest(*[long(9)] * 5, platform="Hulu"),
    "longest on a platform": longest(long(9), platform="Hulu"),
    "longest series": longest(long(None, 1), form=Form.SERIES),
    "longest series that are alike": longest(*[long(None, 1)] * 5, form=Form.SERIES),
    "longest series on a platform": longest(*[long(None, 2)] * 2, form=Form.SERIES, platform="Amazon Prime Video"),
    "platform of nothing": platform(0),
    "platform of one form": platform(9, 0),
    "platform of everything": platform(99),
    "actor in nothing": actor(),
    "actor in nothing there": actor(platform="Amazon Prime Video", year=1900),
    "actor in nothing then": actor(year=1900),
    "actor in nothing on it": actor(platform="Hulu"),
    "actor in one": actor(TITLED, platform="Hulu", year=1900),
    "actor in one on a platform": actor(TITLED, platform="Hulu"),
    "actor in one of a year": actor(TITLED, year=1900),
    "actor in all": actor(*[TITLED] * 300, partner=ENDLESS, together=299),
    "director of one": director(DIRECTED, known=1),
    "director of some": director(DIRECTED, DirectedFilm("m2", "X", None, Form.FILM, None, None, None), known=1),
    "director of half known": director(
        DirectedFilm("m2", "X", None, Form.FILM, 1000, None, None),
        DirectedFilm("m2", "X", None, Form.FILM, None, 1_000_000, None),
    ),
    "director of all": director(*[DIRECTED] * 300, known=300),
    "score of none": FilmScore(**ENTRY, votes=None, average=None, few_votes=True, alternatives=OTHERS, **FROM),
    "score of one": FilmScore(**ENTRY, votes=1, average=0.0, few_votes=True, **FROM),
    "score of many": FilmScore(**ENTRY, votes=LARGE, average=10.0, few_votes=False, **FROM),
    "popularity of none": FilmPopularity(**ENTRY, popularity=None, place=None, of=0, alternatives=OTHERS, **FROM),
    "popularity of the first": FilmPopularity(**ENTRY, popularity=547.488, place=1, of=LARGE, **FROM),
    "popularity of the last": FilmPopularity(**ENTRY, popularity=0.0, place=LARGE, of=LARGE, **FROM),
    "released in no month": released(Unit.MONTH, 1, 0),
    "released in a month": released(Unit.MONTH, 12, LARGE),
    "released on one day": released(Unit.WEEKDAY, 1, 1),
    "released on a day": released(Unit.WEEKDAY, 7, LARGE),
    "watch everything": watch(
        *[CRAMMED] * 5, genre="Science Fiction", platform="Amazon Prime Video", only=Form.SERIES, year=2010
    ),
    "watch nothing": watch(),
    "watch nothing of a genre": watch(genre="Talk Show", only=Form.FILM),
    "watch two": watch(BARE, PLAIN),
}
