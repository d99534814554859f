"""The names of the tables and columns about films, each written once; faults are those of `engine.schemas`."""

from __future__ import annotations

from typing import Final

# Tables of a snapshot, by file name without its ending.
FILMS: Final = "films"
ACTORS: Final = "actors"
DIRECTORS: Final = "directors"
THEMES: Final = "themes"
PLATFORM_GENRES: Final = "platform_genres"
PLATFORM_YEARS: Final = "platform_years"
RELEASES: Final = "releases"

# An entry; its number is its row in `films`.
FILM: Final = "film_id"
TITLE: Final = "title"
OTHERS: Final = "other_titles"
YEAR: Final = "year"
RELEASED: Final = "released"
FORM: Final = "form"
GENRES: Final = "genres"
DIRECTED_BY: Final = "directors"
CAST: Final = "cast"
COUNTRIES: Final = "countries"
RATING: Final = "rating"
MINUTES: Final = "minutes"
SEASONS: Final = "seasons"
DESCRIPTION: Final = "description"
PLATFORMS: Final = "platforms"
ADDED: Final = "added"
VOTES: Final = "votes"
AVERAGE: Final = "average"
POPULARITY: Final = "popularity"
BUDGET: Final = "budget"
REVENUE: Final = "revenue"

# A person, a theme, a ready answer.
NAME: Final = "name"
ENTRIES: Final = "entries"
WORD: Final = "word"
COUNT: Final = "count"
PLATFORM: Final = "platform"
GENRE: Final = "genre"
UNIT: Final = "unit"
NUMBER: Final = "number"
