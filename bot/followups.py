"""A sentence that speaks of the answer before it → a question that stands by itself."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass

from bot import callbacks
from bot.courtesies import Courtesy, CourtesyQuestion
from bot.engines import Engines
from bot.filmfollowups import film_again, more_films, picked_film
from bot.filmquestions import FilmCardQuestion
from bot.filmwhy import FilmWhyQuestion
from bot.forme import ForMeQuestion, NotForMeQuestion
from bot.intents.intent import FOLLOW_UPS, Intent
from bot.intents.mentions import Kind
from bot.intents.reading import Reading
from bot.paging import PAGED, offset_of
from bot.questions import (
    PAGE,
    GameCardQuestion,
    GameQuestion,
    GenreQuestion,
    Question,
    RandomQuestion,
    RecommendedQuestion,
    SentimentQuestion,
    SimilarQuestion,
    SimilarToQuestion,
    TopPlayerQuestion,
    WorstDeveloperQuestion,
)
from bot.replies.reply import Button
from bot.turn import Turn
from bot.understanding import question_of
from bot.why import WhyQuestion
from engine import (
    Basis,
    Certainty,
    EntryKind,
    FilmCard,
    FilmsToWatch,
    FilmSuggestion,
    SimilarFilms,
)
from engine.answers import Answer, GamesForUser, SimilarGames, Suggestion, TopGames, WorstDevelopers
from engine.game import GameCard, RandomGame

END = CourtesyQuestion(Courtesy.END)
LOST = CourtesyQuestion(Courtesy.LOST)


@dataclass(frozen=True, slots=True)
class Before:
    """What a follow-up may speak of.

    Attributes:
        turn: The last turn.
        listed: The last turn that listed suggestions.
        offered: The buttons under the last reply.
    """

    turn: Turn
    listed: Turn | None
    offered: Sequence[Button]


def is_follow_up(reading: Reading) -> bool:
    """Whether a sentence speaks of what was before it."""
    return reading.intent in FOLLOW_UPS


def followed(reading: Reading, before: Before, engines: Engines) -> Question:
    """Return the question that a follow-up asks.

    Raises:
        BadUsage: it asks another thing, and what that is about is missing.
        StaleButton: it chooses what is no longer in the data.
    """
    match reading.intent:
        case Intent.AGAIN:
            return _again(reading, before.turn, engines)
        case Intent.MORE:
            return _more(before.turn)
        case Intent.ANOTHER:
            return _another(before.turn)
        case Intent.PICK:
            return _picked((reading.number or 1) - 1, reading.instead, before)
        case _:
            return _why((reading.number or 1) - 1, before)


def _again(reading: Reading, turn: Turn, engines: Engines) -> Question:
    return film_again(reading, turn, engines) or _again_of_games(reading, turn.asked, engines)


def _again_of_games(reading: Reading, asked: Question, engines: Engines) -> Question:
    match asked, reading.kind:
        case ((RecommendedQuestion() | WorstDeveloperQuestion()), Kind.YEAR):
            year, _, posted = reading.argument.partition(" ")
            return dataclasses.replace(asked, year=int(year), basis=Basis(posted) if posted else asked.basis)
        case ((GenreQuestion() | TopPlayerQuestion() | RandomQuestion()), Kind.GENRE):
            return type(asked)(reading.argument)
        case ((SimilarQuestion() | SimilarToQuestion()), Kind.GAME | Kind.DEVELOPER) if _is_game(reading, engines):
            return SimilarQuestion(reading.argument)
        case SentimentQuestion(), Kind.GAME if _is(EntryKind.DEVELOPER, reading, engines):
            return SentimentQuestion(reading.argument)
        case ((GameQuestion() | GameCardQuestion()), Kind.DEVELOPER) if _is_game(reading, engines):
            return GameQuestion(reading.argument)
    return question_of(reading)


def _is_game(reading: Reading, engines: Engines) -> bool:
    return _is(EntryKind.GAME, reading, engines)


def _is(kind: EntryKind, reading: Reading, engines: Engines) -> bool:
    return engines.games.find(kind, reading.argument).certainty is not Certainty.ABSENT


def _more(turn: Turn) -> Question:
    match turn.asked, turn.answer:
        case SimilarQuestion(), SimilarGames() as answer:
            return SimilarToQuestion(answer.item_id, PAGE)
        case NotForMeQuestion() as asked, GamesForUser():
            return ForMeQuestion(asked.offset + PAGE)
        case asked, SimilarGames() | GamesForUser() if isinstance(asked, PAGED):
            return dataclasses.replace(asked, offset=asked.offset + PAGE)
        case ((RandomQuestion() | GameQuestion() | GameCardQuestion()), GameCard()):
            return _another(turn)
    return more_films(turn) or END


def _another(turn: Turn) -> Question:
    match turn.asked, turn.answer:
        case RandomQuestion() as asked, _:
            return asked
        case _, GameCard() as card:
            return SimilarToQuestion(card.item_id)
    return _more(turn)


def _picked(place: int, instead: bool, before: Before) -> Question:
    answer = before.turn.answer
    if (
        isinstance(answer, GameCard | SimilarGames)
        and answer.alternatives
        and (instead or isinstance(answer, GameCard))
    ):
        chosen = answer.alternatives[min(place, len(answer.alternatives) - 1)].id
        return GameCardQuestion(chosen) if isinstance(answer, GameCard) else SimilarToQuestion(chosen)
    match answer:
        case WorstDevelopers():
            return SentimentQuestion(answer.developers[place].developer) if place < len(answer.developers) else LOST
        case TopGames():
            return GameCardQuestion(answer.games[place].item_id) if place < len(answer.games) else LOST
        case None:
            return callbacks.question(before.offered[place].data) if place < len(before.offered) else LOST
    return picked_film(place, answer, instead) or _card_of(_suggested(place, before.listed))


def _card_of(found: Suggestion | FilmSuggestion | None) -> Question:
    match found:
        case Suggestion():
            return GameCardQuestion(found.item_id)
        case FilmSuggestion():
            return FilmCardQuestion(found.film_id)
    return LOST


def _why(place: int, before: Before) -> Question:
    answer, listed = before.turn.answer, before.listed.answer if before.listed else None
    if isinstance(answer, RandomGame):
        return WhyQuestion(answer.item_id, answer.title, answer.year, answer.reasons)
    found = _on_screen(answer, listed) or _suggested(place, before.listed)
    match found:
        case Suggestion():
            like = listed.title if isinstance(listed, SimilarGames) else None
            return WhyQuestion(found.item_id, found.title, found.year, found.reasons, like)
        case FilmSuggestion():
            like = listed.title if isinstance(listed, SimilarFilms) else None
            return FilmWhyQuestion(found.film_id, found.title, found.year, found.reasons, like)
    return LOST


def _on_screen(card: Answer | None, listed: Answer | None) -> Suggestion | FilmSuggestion | None:
    """Return the suggestion of a list whose card was opened."""
    match card, listed:
        case GameCard(), SimilarGames() | GamesForUser():
            return next((game for game in listed.games if game.item_id == card.item_id), None)
        case FilmCard(), SimilarFilms() | FilmsToWatch():
            return next((film for film in listed.films if film.film_id == card.film_id), None)
    return None


def _suggested(place: int, listed: Turn | None) -> Suggestion | FilmSuggestion | None:
    """Return the suggestion at a place of a list, by the number that it was shown with, or by its place on the page."""
    found = suggestions_of(listed.answer) if listed else ()
    for number in (place - offset_of(listed.asked), place) if listed else ():
        if 0 <= number < len(found):
            return found[number]
    return None


def suggestions_of(answer: Answer | None) -> Sequence[Suggestion | FilmSuggestion]:
    """Return what an answer suggests, with reasons; nothing where it suggests nothing."""
    match answer:
        case SimilarGames() | GamesForUser():
            return answer.games
        case SimilarFilms() | FilmsToWatch():
            return answer.films
    return ()
