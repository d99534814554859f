"""Answers that list what can be opened: their entries, each by the number that it was shown with."""

from __future__ import annotations

from collections.abc import Sequence

from bot.filmquestions import FilmCardQuestion
from bot.paging import offset_of
from bot.questions import GameCardQuestion, Question, SentimentQuestion
from bot.turn import Turn
from engine import (
    ActorTitles,
    CriticisedDeveloper,
    DirectedFilm,
    DirectorFilms,
    FilmsToWatch,
    FilmSuggestion,
    GamesForUser,
    Length,
    LongestFilms,
    RecommendedGame,
    SimilarFilms,
    SimilarGames,
    Suggestion,
    Titled,
    TopGames,
    WorstDevelopers,
)

type Entry = Suggestion | FilmSuggestion | RecommendedGame | CriticisedDeveloper | Length | DirectedFilm | Titled


def lists(turn: Turn) -> bool:
    """Whether an answer is a list to speak of; a page behind the last one is not, but an empty list is."""
    entries = _entries(turn)
    return entries is not None and (bool(entries) or not offset_of(turn.asked))


def numbered(place: int, listed: Turn | None) -> Entry | None:
    """Return the entry at a place of a list, by the number that it was shown with, or by its place on the page."""
    found = entries_of(listed)
    for number in (place - offset_of(listed.asked), place) if listed else ():
        if 0 <= number < len(found):
            return found[number]
    return None


def length_of(listed: Turn | None) -> int:
    """Return how many entries a list has, with the pages before it."""
    return offset_of(listed.asked) + len(entries_of(listed)) if listed else 0


def opening(entry: Entry) -> Question:
    """Return what opens an entry."""
    match entry:
        case Suggestion() | RecommendedGame():
            return GameCardQuestion(entry.item_id)
        case CriticisedDeveloper():
            return SentimentQuestion(entry.developer)
        case _:
            return FilmCardQuestion(entry.film_id)


def entries_of(listed: Turn | None) -> Sequence[Entry]:
    """Return what an answer lists; nothing where it lists nothing."""
    return (_entries(listed) if listed else None) or ()


def _entries(turn: Turn) -> Sequence[Entry] | None:
    match turn.answer:
        case SimilarGames() | GamesForUser() | TopGames() as games:
            return games.games
        case SimilarFilms() | FilmsToWatch() | LongestFilms() | DirectorFilms() as films:
            return films.films
        case ActorTitles() as played:
            return played.titles
        case WorstDevelopers() as ranked:
            return ranked.developers
    return None
