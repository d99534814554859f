"""What one source tells of one title."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from engine.films.form import Form


@dataclass(slots=True, kw_only=True)
class Record:
    """One title; everything that is not known is None or empty.

    Attributes:
        id: The source's letter and its own id.
        added: Platform → the day it was added there.
        minutes: How long a film is.
        seasons: How many a series has.
        budget: US dollars, as is `revenue`.
        others: Other spellings of the title.
    """

    id: str
    title: str
    form: Form
    year: int | None = None
    released: date | None = None
    genres: tuple[str, ...] = ()
    directors: tuple[str, ...] = ()
    cast: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    rating: str | None = None
    minutes: int | None = None
    seasons: int | None = None
    description: str | None = None
    added: dict[str, date | None] = field(default_factory=dict)
    votes: int | None = None
    average: float | None = None
    popularity: float | None = None
    budget: int | None = None
    revenue: int | None = None
    others: tuple[str, ...] = ()
