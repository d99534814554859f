"""The menu of commands and the descriptions that Telegram shows, kept there as the command table has them."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from typing import Any

from telegram import (
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
)
from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.command import Command, Takes
from bot.examples import example
from bot.language import ENGLISH, N_, Language, _, languages, speaking
from bot.table import COMMANDS

ABOUT = N_("I answer questions about Steam games, films and series, and find what to play or watch next.")
"""What stands in the profile, and in shared links."""

DESCRIPTION = N_(
    "Ask me which years of a genre were played most, which games were recommended, how people feel about "
    "a developer, and what is like a game or a film you love."
)
"""What an empty chat shows after that."""

ALONE = frozenset({"start"})
"""Commands that only make sense in a chat of one's own."""

FOR_OPERATORS = (
    ("status", N_("what is served, since when, and the next refresh")),
    ("refresh", N_("refresh the data now")),
    ("rollback", N_("go back to the snapshot before")),
)
"""What operators may ask besides; in no table of commands, because for others it is not there."""

UNHEARD = (TelegramError, LookupError, TypeError, ValueError)
"""What comes of asking a server that lacks a method, or answers in a way of its own."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Menu:
    """The commands that Telegram offers in one kind of chat, in one language (None: in any)."""

    scope: BotCommandScope
    language: str | None
    commands: tuple[BotCommand, ...]


@dataclass(frozen=True, slots=True)
class Described:
    """What Telegram says of the bot in one language (None: in any that has nothing of its own)."""

    language: str | None
    short: str
    long: str


def menus(operators: tuple[int, ...] = ()) -> tuple[Menu, ...]:
    """Return all menus: that of groups leaves out what makes no sense there, an operator's own chat has more."""
    return tuple(menu for spoken in languages().values() for menu in _in_language(spoken, operators))


def descriptions() -> tuple[Described, ...]:
    """Return what the bot says of itself in each language."""
    return tuple(map(_described, languages().values()))


def _in_language(spoken: Language, operators: tuple[int, ...]) -> Iterator[Menu]:
    with speaking(spoken):
        everything = tuple(_entry(command) for command in COMMANDS)
        grouped = tuple(_entry(command) for command in COMMANDS if command.name not in ALONE)
        more = tuple(BotCommand(name, _(summary)) for name, summary in FOR_OPERATORS)
    yield Menu(BotCommandScopeDefault(), _code(spoken), everything)
    yield Menu(BotCommandScopeAllPrivateChats(), _code(spoken), everything)
    yield Menu(BotCommandScopeAllGroupChats(), _code(spoken), grouped)
    for operator in operators:
        yield Menu(BotCommandScopeChat(operator), _code(spoken), (*everything, *more))


def _described(spoken: Language) -> Described:
    with speaking(spoken):
        return Described(_code(spoken), _(ABOUT), f"{_(ABOUT)}\n\n{_(DESCRIPTION)}")


def _code(spoken: Language) -> str | None:
    # English is what Telegram shows to whom nothing of their own is set.
    return None if spoken is ENGLISH else spoken.code


async def show_menus(bot: ExtBot[Any], operators: tuple[int, ...] = ()) -> None:
    """Tell Telegram what changed of the menus and descriptions; a server that knows none of it is left alone."""
    shown = [_tried(bot, menu, _show_menu) for menu in menus(operators)]
    told = [_tried(bot, described, show) for described in descriptions() for show in (_describe, _describe_shortly)]
    await asyncio.gather(*shown, *told)


async def _tried[T](bot: ExtBot[Any], what: T, show: Callable[[ExtBot[Any], T], Awaitable[None]]) -> None:
    try:
        await show(bot, what)
    except UNHEARD as error:
        log.warning("Telegram's menu stays as it is (%s: %s)", show.__name__.lstrip("_"), error)


async def _show_menu(bot: ExtBot[Any], menu: Menu) -> None:
    # Asked first because Telegram makes bots wait that set the same again and again.
    if await bot.get_my_commands(menu.scope, menu.language) != menu.commands:
        await bot.set_my_commands(menu.commands, menu.scope, menu.language)


async def _describe(bot: ExtBot[Any], described: Described) -> None:
    if (await bot.get_my_description(described.language)).description != described.long:
        await bot.set_my_description(described.long, described.language)


async def _describe_shortly(bot: ExtBot[Any], described: Described) -> None:
    if (await bot.get_my_short_description(described.language)).short_description != described.short:
        await bot.set_my_short_description(described.short, described.language)


def _entry(command: Command) -> BotCommand:
    if command.takes is Takes.NOTHING:
        return BotCommand(command.name, _(command.summary))
    told = _("{summary}, as in {example}").format(summary=_(command.summary), example=example(command))
    return BotCommand(command.name, told)
