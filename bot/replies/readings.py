"""How it is told what a sentence was read as, where we are not sure."""

from __future__ import annotations

import dataclasses

from bot.genres import genre
from bot.language import _
from bot.replies.captions import fits
from bot.replies.films.readings import film_reading
from bot.replies.markup import italic, shown, titled
from bot.replies.reply import Reply
from engine.answers import (
    Answer,
    Basis,
    DeveloperSentiment,
    GamesForUser,
    GenrePlaytime,
    SimilarGames,
    TopGames,
    TopPlayer,
    WorstDevelopers,
)
from engine.game import GameCard, RandomGame


def read_as(reply: Reply) -> Reply:
    """Return `reply`, begun with what was understood; a page about the bot speaks for itself."""
    told = _told(reply.turn.answer) if reply.turn and reply.turn.answer else ""
    if not told:
        return reply
    text = f"{italic(told)}\n{reply.text}"
    return dataclasses.replace(reply, text=text, picture=reply.picture if fits(text) else None)


def _told(answer: Answer) -> str:
    match answer:
        case SimilarGames():
            return _("I read this as: games like {title}.").format(title=titled(answer.title, answer.year))
        case RandomGame(genre=None):
            return _("I read this as: a game to play.")
        case RandomGame():
            return _("I read this as: a game to play, {genre}.").format(genre=shown(genre(answer.genre or "")))
        case GameCard():
            return _("I read this as: the card of {title}.").format(title=titled(answer.title, answer.year))
        case DeveloperSentiment():
            developer = shown(answer.developer)
            return _("I read this as: how people feel about {developer}.").format(developer=developer)
        case _:
            return _counted(answer)


def _counted(answer: Answer) -> str:
    match answer:
        case GenrePlaytime():
            return _("I read this as: the most played release year of {genre}.").format(
                genre=shown(genre(answer.genre))
            )
        case TopPlayer():
            return _("I read this as: who played {genre} most.").format(genre=shown(genre(answer.genre)))
        case TopGames():
            return _by_year(answer, _("I read this as: the most recommended games of {year}."))
        case WorstDevelopers():
            return _by_year(answer, _("I read this as: the most criticised developers of {year}."))
        case GamesForUser(user_id=str(player)):
            return _("I read this as: games for player {player}.").format(player=shown(player))
        case GamesForUser():
            return _("I read this as: what everyone plays.")
    return film_reading(answer)


def _by_year(answer: TopGames | WorstDevelopers, told: str) -> str:
    if answer.basis is Basis.POSTED and isinstance(answer, TopGames):
        told = _("I read this as: the most recommended games in reviews written in {year}.")
    elif answer.basis is Basis.POSTED:
        told = _("I read this as: the most criticised developers in reviews written in {year}.")
    return told.format(year=answer.year)
