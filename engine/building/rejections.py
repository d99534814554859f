"""Rows that were turned away or mended, counted by the rule that did it."""

from __future__ import annotations

from collections import Counter

EMPTY_GAME = "games: empty rows"
GAME_WITHOUT_ID = "games: no id"
REPEATED_GAME = "games: id seen before"
REVIEW_WITHOUT_KEY = "reviews: no user or game"
REPEATED_REVIEWER = "reviews: lines of a user seen before"
IDENTICAL_REVIEW = "reviews: identical reviews"
PLAYER_WITHOUT_ID = "libraries: no user"
REPEATED_PLAYER = "libraries: lines of a user seen before"
BAD_PLAY = "libraries: no game or no minutes"
REPEATED_PLAY = "libraries: game seen before in the same library"

Rejected = Counter[str]
"""Rule → rows turned away by it."""
