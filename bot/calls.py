"""Messages that begin with a slash: the command, its argument and the bot it is for."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from bot import arguments

NEAR_ENOUGH = 60
"""rapidfuzz ratio (0 to 100) from which a mistyped command is worth proposing."""

MOST_NEAR = 3

RECENT = 128
"""Messages kept taken apart: each is looked at when it is filtered, and again when it is understood."""


@dataclass(frozen=True, slots=True)
class Call:
    """A message that begins with a slash, taken apart; `addressed_to` is the bot after the @, if any."""

    command: str
    argument: str
    addressed_to: str | None = None


@functools.lru_cache(maxsize=RECENT)
def call(message: str) -> Call | None:
    """Return `message` taken apart, or None when it is no command."""
    # The slash of an East Asian keyboard is another character.
    found = re.match(r"[/／]\s*([^\s@]+)(?:@(\S+))?\s*(.*)", arguments.clean(message), re.DOTALL)
    if not found:
        return None
    return Call(unicodedata.normalize("NFKC", found[1]).casefold(), found[3], found[2])


def near(asked: Call, commands: Iterable[str]) -> tuple[str, ...]:
    """Return messages with one of `commands` in place of the mistyped one, the nearest first."""
    found = process.extract(asked.command, list(commands), scorer=fuzz.ratio, limit=MOST_NEAR, score_cutoff=NEAR_ENOUGH)
    return tuple(f"/{name} {asked.argument}".strip() for name, _, _ in found)
