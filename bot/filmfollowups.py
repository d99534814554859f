"""A sentence that speaks of an answer about films → a question that stands by itself."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping

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
from bot.intents.mentions import Kind, looked_up
from bot.intents.reading import Reading
from bot.questions import PAGE, Question
from bot.replies.films.actors import PAGE_OF_TITLES
from bot.replies.films.directors import PAGE_OF_FILMS
from bot.turn import Turn
from engine import Certainty
from engine.films.answers import (
    ActorTitles,
    DirectorFilms,
    FilmCard,
    FilmPopularity,
    FilmScore,
    SimilarFilms,
)

OF_A_TITLE: Mapping[type[Question], Callable[[str], Question]] = {
    FilmQuestion: FilmQuestion,
    FilmCardQuestion: FilmQuestion,
    ScoreQuestion: ScoreQuestion,
    ScoreOfQuestion: ScoreQuestion,
    PopularityQuestion: PopularityQuestion,
    PopularityOfQuestion: PopularityQuestion,
}
"""What asks the same of another title."""

OF_A_NAME: Mapping[tuple[type[Question], ...], Kind] = {
    (ReleasedQuestion,): Kind.MONTH,
    (WatchQuestion,): Kind.FILM_GENRE,
    (ActorQuestion,): Kind.ACTOR,
    (DirectorQuestion,): Kind.DIRECTOR,
    (SimilarFilmQuestion, SimilarToFilmQuestion, *OF_A_TITLE): Kind.FILM,
}
"""The kind of name that questions about films hold."""


def film_again(reading: Reading, turn: Turn, engines: Engines) -> Question | None:
    """Return the last question about films with another name, platform, form or year; None if it takes none such."""
    match turn.asked, reading.kind:
        case (ActorQuestion() | LongestQuestion() | WatchQuestion()) as asked, Kind.YEAR:
            return _from_the_first(dataclasses.replace(asked, year=int(reading.argument.partition(" ")[0])))
        case ActorQuestion() as asked, Kind.PLATFORM:
            return _from_the_first(dataclasses.replace(asked, platform=reading.argument))
        case SimilarFilmQuestion() as titled, (Kind.PLATFORM | None) if isinstance(turn.answer, SimilarFilms):
            return _narrowed(SimilarToFilmQuestion(turn.answer.film_id, titled.platform, titled.only), reading)
        case (LongestQuestion() | WatchQuestion() | SimilarToFilmQuestion()) as of_a_form, (Kind.PLATFORM | None):
            return _from_the_first(_narrowed(of_a_form, reading))
        case PlatformQuestion(), Kind.PLATFORM:
            return PlatformQuestion(reading.argument)
    return _of_another_name(reading, turn.asked, engines)


def _narrowed[T: LongestQuestion | WatchQuestion | SimilarToFilmQuestion](asked: T, reading: Reading) -> T:
    """Return a question of the platform and the form that are said, and of those it had where they are not."""
    platform = reading.argument or reading.narrowed.platform or asked.platform
    return dataclasses.replace(asked, platform=platform, only=reading.narrowed.only or asked.only)


def _of_another_name(reading: Reading, asked: Question, engines: Engines) -> Question | None:
    """Return the same question of another name, which may have been read as that of a game."""
    wanted = next((kind for of, kind in OF_A_NAME.items() if isinstance(asked, of)), None)
    if wanted is None or not reading.argument or reading.kind is Kind.YEAR:
        return None
    if looked_up(wanted, reading.argument, engines).certainty not in {Certainty.EXACT, Certainty.SURE}:
        return None
    return _named(reading.argument, asked)


def _named(name: str, asked: Question) -> Question | None:
    match asked:
        case WatchQuestion():
            return dataclasses.replace(asked, genre=name)
        case ActorQuestion():
            return dataclasses.replace(asked, actor=name, offset=0)
        case SimilarFilmQuestion() | SimilarToFilmQuestion():
            return SimilarFilmQuestion(name, asked.platform, asked.only)
        case FilmQuestion():
            return dataclasses.replace(asked, title=name)
        case ReleasedQuestion() | DirectorQuestion():
            return type(asked)(name)
    return OF_A_TITLE[type(asked)](name)


def _from_the_first(asked: Question) -> Question:
    return dataclasses.replace(asked, offset=0) if isinstance(asked, SimilarToFilmQuestion | ActorQuestion) else asked


def more_films(turn: Turn) -> Question | None:
    """Return what asks for more of an answer about films; None where it was about something else, or is all."""
    match turn.asked, turn.answer:
        case SimilarFilmQuestion() as asked, SimilarFilms() as answer:
            return SimilarToFilmQuestion(answer.film_id, asked.platform, asked.only, PAGE)
        case SimilarToFilmQuestion() as asked, SimilarFilms():
            return dataclasses.replace(asked, offset=asked.offset + PAGE)
        case ActorQuestion() as asked, ActorTitles() as titles if asked.offset + PAGE_OF_TITLES < titles.count:
            return dataclasses.replace(asked, offset=asked.offset + PAGE_OF_TITLES)
        case DirectorQuestion() as made, DirectorFilms() as films if made.offset + PAGE_OF_FILMS < films.count:
            return dataclasses.replace(made, offset=made.offset + PAGE_OF_FILMS)
        case WatchQuestion() as asked, _:
            return asked
        case _, FilmCard() | FilmScore() | FilmPopularity() as answer:
            return SimilarToFilmQuestion(answer.film_id)
    return None
