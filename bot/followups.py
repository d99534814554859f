"""A sentence that speaks of the answer before it → a question that stands by itself."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot import callbacks
from bot.courtesies import Courtesy, CourtesyQuestion
from bot.engines import Engines
from bot.filmfollowups import film_again, more_films
from bot.filmquestions import FilmCardQuestion, SimilarToFilmQuestion
from bot.filmwhy import FilmWhyQuestion
from bot.forme import ForMeQuestion, NotForMeQuestion
from bot.intents.intent import FOLLOW_UPS, Intent
from bot.intents.mentions import Kind
from bot.intents.reading import Reading
from bot.lists import Entry, entries_of, length_of, numbered, opening
from bot.paging import PAGED
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
    FilmPopularity,
    FilmScore,
    FilmSuggestion,
    SimilarFilms,
)
from engine.answers import Answer, GamesForUser, SimilarGames, Suggestion
from engine.game import GameCard, RandomGame

END = CourtesyQuestion(Courtesy.END)
LOST = CourtesyQuestion(Courtesy.LOST)


@dataclass(frozen=True, slots=True)
class Before:
    """What a follow-up may speak of.

    Attributes:
        turn: The last turn.
        listed: The last turn that listed what can be opened.
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
            return _why(reading.number, before)


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
    answer, offered = before.turn.answer, before.offered
    if answer is None:
        return callbacks.question(offered[place].data) if place < len(offered) else _beyond(len(offered))
    if other := _other(place, answer, instead):
        return other
    found = numbered(place, before.listed)
    return _beyond(length_of(before.listed)) if found is None else opening(found)


def _other(place: int, answer: Answer, instead: bool) -> Question | None:
    """Return the same of another title that was meant; None where no other was, or a list is spoken of."""
    ask: Callable[[str], Question]
    match answer:
        case GameCard():
            ask = GameCardQuestion
        case FilmCard() | FilmScore() | FilmPopularity():
            ask = FilmCardQuestion
        case SimilarGames() if instead:
            ask = SimilarToQuestion
        case SimilarFilms() if instead:
            ask = SimilarToFilmQuestion
        case _:
            return None
    others = answer.alternatives
    return ask(others[min(place, len(others) - 1)].id) if others else None


def _beyond(length: int) -> Question:
    return CourtesyQuestion(Courtesy.BEYOND, length) if length else LOST


def _why(number: int | None, before: Before) -> Question:
    answer = before.turn.answer
    if number is None or before.listed is None:
        if isinstance(answer, RandomGame):
            return WhyQuestion(answer.item_id, answer.title, answer.year, answer.reasons)
        if isinstance(answer, GameCard | FilmCard | FilmScore | FilmPopularity):
            return _explained(_on_screen(answer, before.listed), before.listed)
    found = numbered((number or 1) - 1, before.listed)
    return _beyond(length_of(before.listed)) if found is None else _explained(found, before.listed)


def _explained(found: Entry | None, listed: Turn | None) -> Question:
    """Return why a list has an entry; what is in none was asked for by name, and only suggestions have reasons."""
    answer = listed.answer if listed else None
    like = answer.title if isinstance(answer, SimilarGames | SimilarFilms) else None
    match found:
        case Suggestion():
            return WhyQuestion(found.item_id, found.title, found.year, found.reasons, like)
        case FilmSuggestion():
            return FilmWhyQuestion(found.film_id, found.title, found.year, found.reasons, like)
    return CourtesyQuestion(Courtesy.UNREASONED)


def _on_screen(card: GameCard | FilmCard | FilmScore | FilmPopularity, listed: Turn | None) -> Entry | None:
    """Return the entry of a list whose card was opened."""
    shown = GameCardQuestion(card.item_id) if isinstance(card, GameCard) else FilmCardQuestion(card.film_id)
    return next((entry for entry in entries_of(listed) if opening(entry) == shown), None)
