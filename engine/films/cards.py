"""The facts of one entry, and how long it is."""

from __future__ import annotations

from typing import TypedDict

from engine.films import schemas as fs
from engine.films.catalogue import Films
from engine.films.credits import money_back
from engine.films.form import Form
from engine.films.parts import Length, Streaming


class Facts(TypedDict):
    """What a card says of an entry."""

    film_id: str
    title: str
    year: int | None
    form: Form
    minutes: int | None
    seasons: int | None
    genres: tuple[str, ...]
    directors: tuple[str, ...]
    cast: tuple[str, ...]
    countries: tuple[str, ...]
    rating: str | None
    description: str | None
    streams: tuple[Streaming, ...]
    votes: int | None
    average: float | None
    popularity: float | None
    budget: int | None
    revenue: int | None
    money_back: float | None


def facts(films: Films, entry: int) -> Facts:
    """Return what is known of an entry."""
    budget, revenue = films.value(fs.BUDGET, entry), films.value(fs.REVENUE, entry)
    platforms = zip(films.names(fs.PLATFORMS, entry), films.names(fs.ADDED, entry), strict=True)
    return Facts(
        film_id=films.id(entry),
        title=films.title(entry),
        year=films.year(entry),
        form=films.form(entry),
        minutes=films.value(fs.MINUTES, entry),
        seasons=films.value(fs.SEASONS, entry),
        genres=films.names(fs.GENRES, entry),
        directors=films.names(fs.DIRECTED_BY, entry),
        cast=films.names(fs.CAST, entry),
        countries=films.names(fs.COUNTRIES, entry),
        rating=films.value(fs.RATING, entry),
        description=films.value(fs.DESCRIPTION, entry),
        streams=tuple(Streaming(platform, added) for platform, added in platforms),
        votes=films.value(fs.VOTES, entry),
        average=films.value(fs.AVERAGE, entry),
        popularity=films.value(fs.POPULARITY, entry),
        budget=budget,
        revenue=revenue,
        money_back=money_back(budget, revenue),
    )


def length(films: Films, entry: int) -> Length:
    """Return an entry as a list by length shows it."""
    shown = films.titled(entry)
    minutes, seasons = films.value(fs.MINUTES, entry), films.value(fs.SEASONS, entry)
    return Length(shown.film_id, shown.title, minutes, seasons, shown.platforms)
