"""The settings of a refresh, with the reason of each default."""

from __future__ import annotations

from dataclasses import dataclass


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
    """

    unreadable_limit: float = 0.001
    negative_below: float = -0.2
    positive_above: float = 0.2
    sentiment_processes: int = 2
    keep: int = 3
