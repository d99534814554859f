"""How a report says numbers: hours, counts, shares, and words that depend on them."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from bot.charts.words import ENGLISH
from bot.replies.listings import listing
from bot.replies.quantities import hours, share

__all__ = ["change", "count", "first", "hours", "listing", "number", "share", "short", "title"]

PLACES = 2


def number(amount: float, places: int = 0) -> str:
    """Return a number with groups of three."""
    return f"{amount:,.{places}f}"


def count(amount: int, noun: str) -> str:
    """Return an amount with its noun, in the right number."""
    return f"{amount:,} {noun}" if amount == 1 else f"{amount:,} {noun}s"


def short(amount: float) -> str:
    """Return a number in three figures or so."""
    return ENGLISH.short(amount)


def change(now: float, before: float) -> str:
    """Return the difference between two counts, with its sign."""
    return f"{now - before:+,.0f}" if now != before else "–"


def first(names: Iterable[str], most: int = 3) -> str:
    """Return the first few names as a list in words."""
    return listing(list(islice(names, most)))


def title(name: str) -> str:
    """Return a title in quotation marks."""
    return f"“{name}”"
