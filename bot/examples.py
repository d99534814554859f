"""What to type, for example, in the language of the turn."""

from __future__ import annotations

from bot.command import Command, Takes
from bot.genres import genre
from bot.language import language, languages
from bot.periods import month

OF_GENRES = frozenset({Takes.GENRE, Takes.MAYBE_GENRE, Takes.MAYBE_FILM_GENRE})


def example(command: Command, player: str = "") -> str:
    """Return the command with a value it takes; commands and titles are called the same in every language."""
    name, space, _ = command.example.partition(" ")
    return f"{name}{space}{value(command, player)}"


def value(command: Command, player: str = "") -> str:
    """Return what the command takes, for example: `player` where that is one, if one is known."""
    argument = command.example.partition(" ")[2]
    if command.takes is Takes.MAYBE_PLAYER:
        return player or argument
    if command.takes is Takes.MAYBE_LANGUAGE:
        return next((code for code in languages() if code != language().code), argument)
    if command.takes is Takes.MONTH:
        return month(argument)
    return genre(argument) if command.takes in OF_GENRES else argument
