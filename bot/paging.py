"""Questions that are answered a page at a time."""

from __future__ import annotations

from bot.filmquestions import SimilarToFilmQuestion
from bot.forme import ForMeQuestion, NotForMeQuestion
from bot.questions import ForUserQuestion, PopularQuestion, Question, SimilarToQuestion

type Paged = (
    SimilarToQuestion | SimilarToFilmQuestion | ForUserQuestion | PopularQuestion | ForMeQuestion | NotForMeQuestion
)

PAGED = (SimilarToQuestion, SimilarToFilmQuestion, ForUserQuestion, PopularQuestion, ForMeQuestion, NotForMeQuestion)


def offset_of(asked: Question) -> int:
    """Return how many suggestions come before the page that was asked for."""
    return asked.offset if isinstance(asked, PAGED) else 0
