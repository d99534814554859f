"""How a result is told that is offered while somebody types our name in any chat: in a list, and once it is sent."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bot import callbacks
from bot.choices import Choices
from bot.filmquestions import FilmCardQuestion, SimilarToFilmQuestion
from bot.genres import genre
from bot.inline import Card, Film, Like, LikeFilm, Result
from bot.language import _
from bot.questions import GameCardQuestion, Question, SimilarToQuestion
from bot.replies.cards import card_reply
from bot.replies.films.cards import film_card_reply
from bot.replies.films.suggestions import similar_films_reply
from bot.replies.markup import shown, store_page, titled, unmarked
from bot.replies.quantities import average, players, share
from bot.replies.reasons import BETWEEN
from bot.replies.reply import Reply
from bot.replies.suggestions import similar_reply
from engine import FilmCard, FilmSuggestion, Form
from engine.answers import Suggestion
from engine.game import GameCard

PICTURE = "https://cdn.cloudflare.steamstatic.com/steam/apps/{item_id}/capsule_184x69.jpg"
"""Where Steam keeps the small picture of everything in its store, 184 by 69 pixels."""

PICTURE_SIZE = (184, 69)
"""Width and height of that picture."""

MOST_GENRES = 3
"""Genres in a line that a phone shows whole."""

FEWEST_REVIEWS = 5
"""Reviews from which a share of them says something; "100%" of one misleads where nothing else stands beside it."""

FEWEST_VOTES = 10
"""Votes from which their average says something."""


@dataclass(frozen=True, slots=True)
class Article:
    """A result as it is listed, and the reply that choosing it sends.

    Attributes:
        id: Tells it from the others of its list; at most 64 bytes.
        title: Its first line, without markup.
        description: Its second, without markup; may be empty.
        picture: The address of the picture beside it.
        reply: What is sent.
    """

    id: str
    title: str
    description: str
    picture: str | None
    reply: Reply


def article(result: Result, choices: Choices) -> Article | None:
    """Return how a result is told, or None for a game or film whose id is too long for Telegram."""
    match result:
        case Card(game):
            return _of_game(GameCardQuestion(game.item_id), game, _plain(game), _facts(game), card_reply(game))
        case Like(game, similar):
            heading, names = _("Games like {title}").format(title=_plain(game)), _names(similar.games)
            return _of_game(SimilarToQuestion(game.item_id), game, heading, names, similar_reply(similar, 0))
        case Film(film):
            return _article(FilmCardQuestion(film.film_id), _plain(film), _told(film), film_card_reply(film))
        case LikeFilm(film, films):
            heading, names = _("Films and series like {title}").format(title=_plain(film)), _names(films.films)
            reply = similar_films_reply(films, 0, choices)
            return _article(SimilarToFilmQuestion(film.film_id), heading, names, reply)


def nothing_found(*, films: bool) -> str:
    """Return the words of the button above an empty list, which leads to a chat with us; at most 64 letters.

    Args:
        films: Whether there are any.
    """
    if films:
        return _("I know no such game or film. Ask me in our chat")
    return _("I know no such game. Ask me in our chat")


def _of_game(question: Question, game: GameCard, title: str, description: str, reply: Reply) -> Article | None:
    picture = PICTURE.format(item_id=game.item_id) if store_page(game.item_id) else None
    return _article(question, title, description, reply, picture)


def _article(
    question: Question, title: str, description: str, reply: Reply, picture: str | None = None
) -> Article | None:
    # The question that a button would carry is different for each result, and short enough.
    key = callbacks.data(question)
    return None if key is None else Article(key, title, description, picture, reply)


def _plain(entry: GameCard | FilmCard) -> str:
    return unmarked(titled(entry.title, entry.year))


def _names(entries: Iterable[Suggestion | FilmSuggestion]) -> str:
    return BETWEEN.join(unmarked(shown(near.title)) for near in entries)


def _told(film: FilmCard) -> str:
    kind = _("Series") if film.form is Form.SERIES else _("Film")
    genres = [", ".join(genre(name) for name in film.genres[:MOST_GENRES])] if film.genres else []
    where = [", ".join(each.platform for each in film.streams)] if film.streams else []
    return BETWEEN.join([kind, *genres, *_voted(film), *where])


def _voted(film: FilmCard) -> list[str]:
    if film.average is None or (film.votes or 0) < FEWEST_VOTES:
        return []
    return [f"⭐ {average(film.average)}"]


def _facts(game: GameCard) -> str:
    kinds = [", ".join(genre(name) for name in game.genres[:MOST_GENRES])] if game.genres else []
    played = [players(game.players)] if game.players else []
    return BETWEEN.join([*kinds, *_liked(game), *played])


def _liked(game: GameCard) -> list[str]:
    if game.reviews < FEWEST_REVIEWS:
        return []
    return [_("{share} recommend it").format(share=share(game.recommended / game.reviews))]
