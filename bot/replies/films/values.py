"""What may be tapped in place of what a command about films lacks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from bot.choices import MOST_OFFERED, FilmChoices
from bot.command import Takes
from bot.filmquestions import (
    ActorQuestion,
    DirectorQuestion,
    FilmCardQuestion,
    LongestQuestion,
    PlatformQuestion,
    PopularityOfQuestion,
    ScoreOfQuestion,
    SimilarToFilmQuestion,
    WatchQuestion,
)
from bot.genres import genre
from bot.questions import Question
from bot.replies.films.releases import month_offers
from bot.replies.reply import Offer, Rows, column, grid
from bot.replies.suggestions import named
from engine.answers import Candidate

OF_FILM: Mapping[str, Callable[[str], Question]] = {
    "film": FilmCardQuestion,
    "similarfilm": SimilarToFilmQuestion,
    "score": ScoreOfQuestion,
    "popularity": PopularityOfQuestion,
}


def film_values(command: str, takes: Takes, choices: FilmChoices) -> Rows:
    """Return likely values for a command about films."""
    match takes:
        case Takes.FILM:
            return _column(choices.films, OF_FILM[command])
        case Takes.ACTOR:
            return _column(choices.actors, ActorQuestion)
        case Takes.DIRECTOR:
            return _column(choices.directors, DirectorQuestion)
        case Takes.PLATFORM:
            return column(Offer(name, PlatformQuestion(name)) for name in choices.platforms)
        case Takes.FILM_YEAR:
            return grid([Offer(str(year), LongestQuestion(year)) for year in choices.years[-MOST_OFFERED:]])
        case Takes.MAYBE_FILM_GENRE:
            return grid([Offer(genre(name), WatchQuestion(name)) for name in choices.genres])
    return grid(month_offers())


def _column(candidates: Iterable[Candidate], question: Callable[[str], Question]) -> Rows:
    return column(Offer(named(candidate), question(candidate.id)) for candidate in candidates)
