"""The card of one entry, and how long it is."""

from __future__ import annotations

from engine.answers import Candidate
from engine.films import schemas as fs
from engine.films.answers import FilmCard
from engine.films.catalogue import Films
from engine.films.credits import money_back
from engine.films.parts import Length, Streaming
from engine.stamp import Stamp


def card(films: Films, entry: int, carried: Stamp, alternatives: tuple[Candidate, ...] = ()) -> FilmCard:
    """Return the card of an entry; `alternatives` are other readings of the typed name."""
    budget, revenue = films.value(fs.BUDGET, entry), films.value(fs.REVENUE, entry)
    platforms = zip(films.names(fs.PLATFORMS, entry), films.names(fs.ADDED, entry), strict=True)
    return FilmCard(
        **carried,
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
        alternatives=alternatives,
    )


def length(films: Films, entry: int) -> Length:
    """Return an entry as a list by length shows it."""
    shown = films.titled(entry)
    minutes, seasons = films.value(fs.MINUTES, entry), films.value(fs.SEASONS, entry)
    return Length(shown.film_id, shown.title, minutes, seasons, shown.platforms)
