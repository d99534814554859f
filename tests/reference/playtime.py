"""The two answers about hours: the years of a genre and its top player."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from .world import World


def genre_playtime(world: World, genre: str) -> dict[str, Any]:
    name, years = games_of_genre(world, genre)
    minutes: Counter[int | None] = Counter()
    for library in world.libraries.values():
        minutes += by_year(library, years)
    ranked = sorted((-played, -year) for year, played in minutes.items() if year)
    listed = [{"year": -year, "hours": hours(-played)} for played, year in ranked]
    if not listed:
        raise LookupError(f"nobody played {name}")
    share = round(minutes[None] / minutes.total(), 2)
    return {"kind": "genre_playtime", "genre": name, **listed[0], "years": listed, "hours_without_year_share": share}


def top_player(world: World, genre: str) -> dict[str, Any]:
    name, years = games_of_genre(world, genre)
    dated = {item_id: year for item_id, year in years.items() if year}
    totals = {user: total_of(library, dated) for user, library in world.libraries.items()}
    user = min(totals, key=lambda user: (-totals[user], user.casefold(), user))
    if not totals[user]:
        raise LookupError(f"nobody played {name}")
    minutes = by_year(world.libraries[user], dated)
    listed = [{"year": year, "hours": hours(minutes[year])} for year in sorted(minutes, key=lambda y: -(y or 0))]
    return {"kind": "top_player", "genre": name, "user_id": user, "hours": hours(totals[user]), "years": listed}


def games_of_genre(world: World, genre: str) -> tuple[str, dict[str, int | None]]:
    """Return the genre as the games spell it, and the release year of each of its games."""
    wanted = genre.casefold()
    matches = [(g, name) for g in world.games.values() for name in g.genres if name.casefold() == wanted]
    if not matches:
        raise LookupError(f"no genre {genre}")
    return matches[0][1], {game.item_id: game.year for game, _ in matches}


def by_year(library: dict[str, int], years: Mapping[str, int | None]) -> Counter[int | None]:
    """Return the minutes of a library by release year, years without any left out."""
    minutes: Counter[int | None] = Counter()
    for item_id, played in library.items():
        if played and item_id in years:
            minutes[years[item_id]] += played
    return minutes


def total_of(library: dict[str, int], dated: dict[str, int]) -> int:
    return sum(played for item_id, played in library.items() if item_id in dated)


def hours(minutes: int) -> float:
    return round(minutes / 60, 2)
