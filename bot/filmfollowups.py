"""A sentence that speaks of an answer about films → a question that stands by itself."""

from __future__ import annotations

import dataclasses

from bot.courtesies import Courtesy, CourtesyQuestion
from bot.engines import Engines
from bot.filmquestions import (
    ActorQuestion,
    DirectorQuestion,
    FilmCardQuestion,
    FilmQuestion,
    LongestQuestion,
    PlatformQuestion,
    PopularityOfQuestion,
    PopularityQuestion,
    ReleasedQuestion,
    ScoreOfQuestion,
    ScoreQuestion,
    SimilarFilmQuestion,
    SimilarToFilmQuestion,
    WatchQuestion,
)
from bot.filmwhy import FilmWhyQuestion
from bot.intents.mentions import Kind, looked_up
from bot.intents.reading import Reading
from bot.questions import PAGE, Question
from bot.turn import Turn
from engine import Certainty
from engine.answers import Answer
from engine.films.answers import (
    ActorTitles,
    DirectorFilms,
    FilmCard,
    FilmPopularity,
    FilmScore,
    FilmsToWatch,
    LongestFilms,
    SimilarFilms,
)
from engine.films.parts import FilmSuggestion

END = CourtesyQuestion(Courtesy.END)

Suggested = SimilarFilms | FilmsToWatch
"""Answers that put films forward, with reasons."""

OF_A_TITLE = {
    FilmQuestion: FilmQuestion,
    FilmCardQuestion: FilmQuestion,
    ScoreQuestion: ScoreQuestion,
    ScoreOfQuestion: ScoreQuestion,
    PopularityQuestion: PopularityQuestion,
    PopularityOfQuestion: PopularityQuestion,
}
"""What asks the same of another title."""


def film_again(reading: Reading, turn: Turn, engines: Engines) -> Question | None:
    """Return the last question about films with another name, platform, form or year; None if it takes none such."""
    said = reading.narrowed
    match turn.asked, reading.kind:
        case (ActorQuestion() | LongestQuestion()) as asked, Kind.YEAR:
            return dataclasses.replace(asked, year=int(reading.argument.partition(" ")[0]))
        case (ActorQuestion() | LongestQuestion() | WatchQuestion() | SimilarToFilmQuestion()) as asked, Kind.PLATFORM:
            return _from_the_first(dataclasses.replace(asked, platform=reading.argument))
        case SimilarFilmQuestion(), (Kind.PLATFORM | None) if isinstance(turn.answer, SimilarFilms):
            asked = turn.asked
            platform = reading.argument or said.platform or asked.platform
            return SimilarToFilmQuestion(turn.answer.film_id, platform, said.only or asked.only)
        case (LongestQuestion() | WatchQuestion() | SimilarToFilmQuestion()) as asked, None:
            changed = dataclasses.replace(asked, only=said.only, platform=said.platform or asked.platform)
            return _from_the_first(changed)
        case PlatformQuestion(), Kind.PLATFORM:
            return PlatformQuestion(reading.argument)
    return _of_another_name(reading, turn.asked, engines)


def _of_another_name(reading: Reading, asked: Question, engines: Engines) -> Question | None:
    """Return the same question of another name, which may also be that of a game."""

    def names(kind: Kind) -> bool:
        return looked_up(kind, reading.argument, engines).certainty in {Certainty.EXACT, Certainty.SURE}

    if not reading.argument or reading.kind is Kind.YEAR:
        return None
    match asked:
        case ReleasedQuestion() if names(Kind.MONTH):
            return ReleasedQuestion(reading.argument)
        case WatchQuestion() if names(Kind.FILM_GENRE):
            return dataclasses.replace(asked, genre=reading.argument)
        case ActorQuestion() if names(Kind.ACTOR):
            return ActorQuestion(reading.argument, asked.platform, asked.year)
        case DirectorQuestion() if names(Kind.DIRECTOR):
            return DirectorQuestion(reading.argument)
        case SimilarFilmQuestion() | SimilarToFilmQuestion() if names(Kind.FILM):
            return SimilarFilmQuestion(reading.argument, asked.platform, asked.only)
        case _ if type(asked) in OF_A_TITLE and names(Kind.FILM):
            return OF_A_TITLE[type(asked)](reading.argument)
    return None


def _from_the_first(asked: Question) -> Question:
    return dataclasses.replace(asked, offset=0) if isinstance(asked, SimilarToFilmQuestion) else asked


def more_films(turn: Turn) -> Question:
    """Return what asks for more of an answer about films."""
    match turn.asked, turn.answer:
        case SimilarFilmQuestion() as asked, SimilarFilms() as answer:
            return SimilarToFilmQuestion(answer.film_id, asked.platform, asked.only, PAGE)
        case SimilarToFilmQuestion() as asked, SimilarFilms():
            return dataclasses.replace(asked, offset=asked.offset + PAGE)
        case WatchQuestion() as asked, _:
            return asked
        case _, FilmCard() | FilmScore() | FilmPopularity() as answer:
            return SimilarToFilmQuestion(answer.film_id)
    return END


def picked_film(place: int, answer: Answer | None, instead: bool) -> Question | None:
    """Return the card of one of the films that an answer lists, or of another one that was meant; None if none is."""
    match answer:
        case FilmCard() | FilmScore() | FilmPopularity():
            ids = [other.id for other in answer.alternatives]
            return FilmCardQuestion(ids[min(place, len(ids) - 1)]) if ids else None
        case SimilarFilms() if instead and answer.alternatives:
            return SimilarToFilmQuestion(answer.alternatives[min(place, len(answer.alternatives) - 1)].id)
        case SimilarFilms() | FilmsToWatch() | LongestFilms() | DirectorFilms():
            ids = [film.film_id for film in answer.films]
        case ActorTitles():
            ids = [title.film_id for title in answer.titles]
        case _:
            return None
    return FilmCardQuestion(ids[place]) if 0 <= place < len(ids) else None


def suggested_film(place: int, answer: Suggested, offset: int, card: Answer | None) -> FilmSuggestion | None:
    """Return the film that was put forward at a place of a list, or whose card is on the screen."""
    if isinstance(card, FilmCard):
        for film in answer.films:
            if film.film_id == card.film_id:
                return film
    for number in (place - offset, place):
        if 0 <= number < len(answer.films):
            return answer.films[number]
    return None


def why_film(film: FilmSuggestion, answer: Suggested) -> FilmWhyQuestion:
    """Return what asks for the reasons of a film that was put forward."""
    like = answer.title if isinstance(answer, SimilarFilms) else None
    return FilmWhyQuestion(film.film_id, film.title, film.year, film.reasons, like)
