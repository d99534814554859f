"""The settings of a refresh, with the reason of each default."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Weighting(StrEnum):
    """What a word counts in the vector of an entry."""

    TFIDF = "tfidf"
    """The more, the fewer entries have it."""
    COUNTS = "counts"
    """As often as it stands there."""


@dataclass(frozen=True, slots=True)
class FetchLimits:
    """When fetching a file over the network is given up.

    Attributes:
        largest: Bytes of one file; ten times the largest published one, so that a server that never ends
            fills no disk.
        spare: Bytes that stay free on the disk besides the file, for the snapshot that is built from it.
        idle: Seconds without a byte.
        total: Seconds for one file, all attempts together.
        attempts: Attempts in a row that bring nothing new.
        pause: Seconds before the second attempt; each pause is twice the one before.
        longest_pause: Seconds that no pause exceeds, whatever the server asks for.
    """

    largest: int = 1_000_000_000
    spare: int = 1_000_000_000
    idle: float = 30.0
    total: float = 3600.0
    attempts: int = 5
    pause: float = 1.0
    longest_pause: float = 60.0


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """How raw files become a snapshot.

    Attributes:
        unreadable_limit: Share (0 to 1) of a file's lines that may be unreadable before the refresh stops:
            one in a thousand is a scratch, more is another file than we think.
        negative_below: TextBlob polarity (-1 to 1) at or below which a review is negative.
        positive_above: Polarity at or above which a review is positive.
        sentiment_processes: How many processes label reviews.
        keep: How many snapshots stay on disk, the served one among them.
        largest_drop: Share (0 to 1) of the last snapshot's rows whose loss stops a refresh: data grows, and
            a third less is half a file rather than news.
        fetching: When fetching a file is given up.
        film_words: What a word counts when films are compared; TF-IDF does hardly worse, see docs/films.md.
        low_memory: Whether each part of a refresh runs in a process of its own, with the tables on disk;
            slower, in less memory.
    """

    unreadable_limit: float = 0.001
    negative_below: float = -0.2
    positive_above: float = 0.2
    sentiment_processes: int = 2
    keep: int = 3
    largest_drop: float = 1 / 3
    fetching: FetchLimits = field(default_factory=FetchLimits)
    film_words: Weighting = Weighting.COUNTS
    low_memory: bool = False
