"""What was wrong with the raw rows, by rule: how many were turned away or kept all the same, and a few of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field

# Turned away.
EMPTY_GAME = "games: empty rows"
GAME_WITHOUT_ID = "games: no id"
REPEATED_GAME = "games: id seen before"
REVIEW_WITHOUT_KEY = "reviews: no user, game or verdict"
REPEATED_REVIEWER = "reviews: lines of a user seen before"
IDENTICAL_REVIEW = "reviews: identical reviews"
PLAYER_WITHOUT_ID = "libraries: no user"
REPEATED_PLAYER = "libraries: lines of a user seen before"
PLAY_OF_REPEATED = "libraries: games in such lines"
BAD_PLAY = "libraries: no game or no minutes"
REPEATED_PLAY = "libraries: game seen before in the same library"

# Kept.
GAME_WITHOUT = {
    "developer": "games: no developer",
    "genres": "games: no genres",
    "release_date": "games: no release date",
    "price": "games: no price",
    "tags": "games: no tags",
    "app_name": "games: no title",
}
PRICE_IN_WORDS = "games: price in words"
ODD_DATE = "games: release date not ISO"
ODD_DATE_WITH_YEAR = "games: year found in such a date"
SHARED_TITLE = "games: titles that two rows share"
DOWNLOADABLE = "games: downloadable content"
REVIEW_WITHOUT_TEXT = "reviews: no text"
REVIEW_WITHOUT_YEAR = "reviews: no year, taken as the crawl's"
UNLISTED_REVIEW = "reviews: game not in the games file"
UNLISTED_GAME = "reviews: games not in the games file"
EMPTY_LIBRARY = "libraries: empty"
PLAY_WITHOUT_TITLE = "libraries: game without a title"
NEVER_STARTED = "libraries: games never started"


SHOWN = 3
"""Examples of a rule: enough to see what it is about."""


@dataclass(frozen=True, slots=True)
class Faults:
    """Rule → rows, and rule → examples; a row that breaks two rules is counted by both.

    An example names a game or a line of the raw file, never a person.
    """

    rejected: Counter[str] = field(default_factory=Counter)
    observed: Counter[str] = field(default_factory=Counter)
    examples: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def show(self, rule: str, *examples: str) -> None:
        """Keep `examples` of what broke `rule`, as long as there are few."""
        kept = self.examples[rule]
        kept.extend(examples[: SHOWN - len(kept)])
