"""Answers that may not have arrived, kept until somebody says that theirs did not."""

from __future__ import annotations

import secrets
from collections import OrderedDict
from dataclasses import replace

from bot.callbacks import HERE, SEPARATOR
from bot.replies import Reply
from bot.replies.apologies import unconfirmed

AGAIN = f"{HERE}{SEPARATOR}again{SEPARATOR}"
"""What the data of a button begins with that gives an answer again."""

KEY_BYTES = 8
"""Nobody guesses the button of another person."""

MOST_DOUBTED = 500
"""Replies kept, some 5 kB each; with 50 answers a second, and one in fifty in doubt, those of eight minutes."""


class Doubts:
    """Replies by the data of the button that gives them again."""

    def __init__(self, most: int = MOST_DOUBTED) -> None:
        self._most = most
        self._kept: OrderedDict[str, tuple[int, Reply]] = OrderedDict()

    def keep(self, person: int, reply: Reply) -> Reply:
        """Keep a reply to a person, and return one that asks whether it arrived."""
        data = AGAIN + secrets.token_hex(KEY_BYTES)
        # What it asks to be remembered is remembered by now; and it takes the place of the message that is tapped.
        self._kept[data] = person, replace(reply, keeps=None, notice=None)
        if len(self._kept) > self._most:
            self._kept.popitem(last=False)
        return unconfirmed(data)

    def given(self, data: str) -> Reply | None:
        """Return the reply that a button gives again; None where it gives none, or no longer."""
        _, reply = self._kept.get(data, (0, None))
        return reply

    def forget(self, person: int) -> None:
        """Keep nothing of a person."""
        self._kept = OrderedDict((data, kept) for data, kept in self._kept.items() if kept[0] != person)
