"""The three answers about reviews: recommended games, worst developers, a developer's sentiment."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

from .developers import developer_key, without_platform
from .world import NEGATIVE, NEUTRAL, POSITIVE, Review, World

PLACES = 3


def top_games(world: World, year: int, basis: str) -> dict[str, Any]:
    games = tally(reviews_of_year(world, year, basis), lambda review: [review.item_id], is_recommended)
    ranked = sorted(
        (-count, -count / total, world.games[i].title.casefold(), world.games[i].title, i, total)
        for i, (count, total) in games.items()
        if count
    )
    listed = [
        {"item_id": i, "title": title, "recommendations": -count, "reviews": total, "share": round(-share, 2)}
        for count, share, _, title, i, total in ranked[:PLACES]
    ]
    return {"kind": "top_games", "year": year, "basis": basis, "games": listed}


def worst_developers(world: World, year: int, basis: str) -> dict[str, Any]:
    makers = makers_by_game(world)
    found = tally(reviews_of_year(world, year, basis), lambda r: makers.get(r.item_id, []), is_complaint)
    ranked = sorted(
        (-count, -count / total, name.casefold(), name, total) for name, (count, total) in found.items() if count
    )
    listed = [
        {"developer": name, "complaints": -count, "reviews": total, "share": round(-share, 2)}
        for count, share, _, name, total in ranked[:PLACES]
    ]
    return {"kind": "worst_developers", "year": year, "basis": basis, "developers": listed}


def developer_sentiment(world: World, name: str) -> dict[str, Any]:
    """Count the reviews of the games that a developer made or ported."""
    developer = world.developers.get(developer_key(without_platform(name)))
    if developer is None:
        raise LookupError(f"no developer {name}")
    items = developer.games | developer.ports
    reviews = [review for review in world.reviews if review.item_id in items]
    labels = Counter(review.label for review in reviews)
    return {
        "kind": "developer_sentiment",
        "developer": developer.name,
        "negative": labels[NEGATIVE],
        "neutral": labels[NEUTRAL],
        "positive": labels[POSITIVE],
        "reviews": len(reviews),
        "recommended": sum(review.recommends for review in reviews),
    }


def is_recommended(review: Review) -> bool:
    return review.recommends and review.label != NEGATIVE


def is_complaint(review: Review) -> bool:
    return not review.recommends and review.label == NEGATIVE


def reviews_of_year(world: World, year: int, basis: str) -> list[Review]:
    if basis == "posted":
        return [review for review in world.reviews if review.posted == year]
    if basis == "release":
        return [review for review in world.reviews if world.games[review.item_id].year == year]
    raise ValueError(f"no basis {basis}")


def makers_by_game(world: World) -> dict[str, list[str]]:
    """Return the developers of each game by name, ports left out."""
    makers: dict[str, list[str]] = {}
    for developer in world.developers.values():
        for item_id in developer.games:
            makers.setdefault(item_id, []).append(developer.name)
    return makers


def tally(
    reviews: Iterable[Review], owners: Callable[[Review], list[str]], wanted: Callable[[Review], bool]
) -> dict[str, tuple[int, int]]:
    """Return for each owner how many of its reviews are wanted, and how many it has."""
    counts: Counter[str] = Counter()
    totals: Counter[str] = Counter()
    for review in reviews:
        for owner in owners(review):
            totals[owner] += 1
            counts[owner] += wanted(review)
    return {owner: (counts[owner], total) for owner, total in totals.items()}
