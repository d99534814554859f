"""What the table of films promises: columns, types, ranges and keys."""

from __future__ import annotations

import dataframely as dy

from engine.building.films.lists import FIRST_YEAR, LAST_YEAR
from engine.films.form import Form

MOST_SEASONS = 100
"""The longest running series of the lists has 34."""


class FilmsContract(dy.Schema):
    """One row an entry; the columns are those of `engine.films.schemas` (dataframely has its own `cast`)."""

    film_id = dy.String(primary_key=True, min_length=2)
    title = dy.String(min_length=1, nullable=False)
    other_titles = dy.List(dy.String(min_length=1), nullable=False)
    year = dy.Int16(nullable=True, min=FIRST_YEAR, max=LAST_YEAR)
    released = dy.Date(nullable=True)
    form = dy.Enum([form.value for form in Form], nullable=False)
    genres = dy.List(dy.String(min_length=1), nullable=False)
    directors = dy.List(dy.String(min_length=1), nullable=False)
    played_by = dy.List(dy.String(min_length=1), nullable=False, alias="cast")
    countries = dy.List(dy.String(min_length=1), nullable=False)
    rating = dy.String(nullable=True)
    minutes = dy.Int16(nullable=True, min=1)
    seasons = dy.Int16(nullable=True, min=1, max=MOST_SEASONS)
    description = dy.String(nullable=True)
    platforms = dy.List(dy.String(min_length=1), nullable=False)
    added = dy.List(dy.Date(nullable=True), nullable=False)
    votes = dy.Int32(nullable=True, min=1)
    average = dy.Float64(nullable=True, min=0, max=10)
    popularity = dy.Float64(nullable=True, min=0)
    budget = dy.Int64(nullable=True, min=1)
    revenue = dy.Int64(nullable=True, min=1)
