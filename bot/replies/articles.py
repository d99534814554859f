"""How a result is told that is offered while somebody types our name in any chat: in a list, and once it is sent."""

from __future__ import annotations

from dataclasses import dataclass

from bot import callbacks
from bot.genres import genre
from bot.inline import Card, Like, Result
from bot.language import _
from bot.questions import GameCardQuestion, SimilarToQuestion
from bot.replies.cards import card_reply
from bot.replies.markup import shown, store_page, titled, unmarked
from bot.replies.quantities import players, share
from bot.replies.reasons import BETWEEN
from bot.replies.reply import Reply
from bot.replies.suggestions import similar_reply
from engine.answers import GameCard

PICTURE = "https://cdn.cloudflare.steamstatic.com/steam/apps/{item_id}/capsule_184x69.jpg"
"""Where Steam keeps the small picture of everything in its store, 184 by 69 pixels."""

PICTURE_SIZE = (184, 69)
"""Width and height of that picture."""

MOST_GENRES = 3
"""Genres in a line that a phone shows whole."""

FEWEST_REVIEWS = 5
"""Reviews from which a share of them says something; "100%" of one misleads where nothing else stands beside it."""


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


def article(result: Result) -> Article | None:
    """Return how a result is told, or None for a game whose id is too long for Telegram."""
    # The question that a button would carry is different for each result, and short enough.
    match result:
        case Card(game):
            told, question, reply = (_plain(game), _facts(game)), GameCardQuestion(game.item_id), card_reply(game)
            return _article(callbacks.data(question), told, game, reply)
        case Like(game, similar):
            heading = _("Games like {title}").format(title=_plain(game))
            names = BETWEEN.join(unmarked(shown(near.title)) for near in similar.games)
            key = callbacks.data(SimilarToQuestion(game.item_id))
            return _article(key, (heading, names), game, similar_reply(similar, 0))


def nothing_found() -> str:
    """Return the words of the button above an empty list, which leads to a chat with us; at most 64 letters."""
    return _("I know no such game. Ask me in our chat")


def _article(key: str | None, told: tuple[str, str], game: GameCard, reply: Reply) -> Article | None:
    picture = PICTURE.format(item_id=game.item_id) if store_page(game.item_id) else None
    return None if key is None else Article(key, *told, picture, reply)


def _plain(game: GameCard) -> str:
    return unmarked(titled(game.title, game.year))


def _facts(game: GameCard) -> str:
    kinds = [", ".join(genre(name) for name in game.genres[:MOST_GENRES])] if game.genres else []
    played = [players(game.players)] if game.players else []
    return BETWEEN.join([*kinds, *_liked(game), *played])


def _liked(game: GameCard) -> list[str]:
    if game.reviews < FEWEST_REVIEWS:
        return []
    return [_("{share} recommend it").format(share=share(game.recommended / game.reviews))]
