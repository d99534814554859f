"""What looks like the token of a bot: nobody is to read it anywhere, whichever setting it was put into."""

from __future__ import annotations

import re

HIDDEN = "<secret>"

LIKE_A_TOKEN = re.compile(r"\d+(?::|%3[Aa])[A-Za-z0-9_-]{30,}")
"""@BotFather gives out the number of the bot, a colon and 35 letters; an address may hold the colon in another form."""


def masked(text: str) -> str:
    """Return a text without whatever looks like a token."""
    return LIKE_A_TOKEN.sub(HIDDEN, text)
