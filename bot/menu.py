"""The menu of commands and the descriptions that Telegram shows, kept there as the command table has them."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
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
from bot.commands import COMMANDS

ABOUT = "I answer questions about Steam games, and find the next one to play."
DESCRIPTION = (
    f"{ABOUT}\n\nAsk me which years of a genre were played most, which games were recommended, how people feel about "
    "a developer, and what is like a game you love."
)
"""What an empty chat shows; `ABOUT` stands in the profile and in shared links."""

ALONE = frozenset({"start"})
"""Commands that only make sense in a chat of one's own."""

FOR_OPERATORS = (
    BotCommand("status", "what is served, since when, and the next refresh"),
    BotCommand("refresh", "refresh the data now"),
    BotCommand("rollback", "go back to the snapshot before"),
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


def menus(operators: tuple[int, ...] = ()) -> tuple[Menu, ...]:
    """Return all menus: that of groups leaves out what makes no sense there, an operator's own chat has more."""
    everything = tuple(_entry(command) for command in COMMANDS)
    grouped = tuple(_entry(command) for command in COMMANDS if command.name not in ALONE)
    return (
        Menu(BotCommandScopeDefault(), None, everything),
        Menu(BotCommandScopeAllPrivateChats(), None, everything),
        Menu(BotCommandScopeAllGroupChats(), None, grouped),
        *(Menu(BotCommandScopeChat(operator), None, (*everything, *FOR_OPERATORS)) for operator in operators),
    )


async def show_menus(bot: ExtBot[Any], operators: tuple[int, ...] = ()) -> None:
    """Tell Telegram what changed of the menus and descriptions; a server that knows none of it is left alone."""
    shown = [_tried(bot, menu, _show_menu) for menu in menus(operators)]
    await asyncio.gather(*shown, _tried(bot, DESCRIPTION, _describe), _tried(bot, ABOUT, _describe_shortly))


async def _tried[T](bot: ExtBot[Any], what: T, show: Callable[[ExtBot[Any], T], Awaitable[None]]) -> None:
    try:
        await show(bot, what)
    except UNHEARD as error:
        log.warning("Telegram's menu stays as it is (%s: %s)", show.__name__.lstrip("_"), error)


async def _show_menu(bot: ExtBot[Any], menu: Menu) -> None:
    # Asked first because Telegram makes bots wait that set the same again and again.
    if await bot.get_my_commands(menu.scope, menu.language) != menu.commands:
        await bot.set_my_commands(menu.commands, menu.scope, menu.language)


async def _describe(bot: ExtBot[Any], description: str) -> None:
    if (await bot.get_my_description()).description != description:
        await bot.set_my_description(description)


async def _describe_shortly(bot: ExtBot[Any], description: str) -> None:
    if (await bot.get_my_short_description()).short_description != description:
        await bot.set_my_short_description(description)


def _entry(command: Command) -> BotCommand:
    argument = "" if command.takes is Takes.NOTHING else f", as in {command.example}"
    return BotCommand(command.name, f"{command.summary}{argument}")
