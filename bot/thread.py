"""The thread of one person's conversation: the argument asked for, and the games shown."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.arguments import clean
from bot.commands import is_command
from bot.conversation import Conversation
from bot.replies import Reply

PATIENCE = 600.0
"""Seconds for which we wait for an argument: longer, and the next message is about something else."""

MOST_SHOWN = 500
"""Games kept in mind as shown: as many as there are to draw from."""


@dataclass(slots=True)
class Thread:
    """What one person in one chat said and saw last; in memory, and lost with it."""

    clock: Callable[[], float] = time.monotonic
    prompt: Reply | None = None
    prompted: float = 0.0
    shown: dict[str, None] = field(default_factory=dict)

    def say(self, conversation: Conversation, message: str) -> Reply:
        """Return the reply to a message, which may be the argument that was asked for."""
        prompt = self._waiting()
        if prompt is None or is_command(message):
            return self._noted(conversation.say(message, self.shown))
        values = {button.label: button.data for button in prompt.in_order}
        if data := values.get(clean(message)):
            return self.press(conversation, data)
        return self._noted(conversation.say(f"/{prompt.expects} {message}", self.shown))

    def press(self, conversation: Conversation, data: str) -> Reply:
        """Return the reply to a button that carries `data`."""
        return self._noted(conversation.press(data, self.shown))

    def _waiting(self) -> Reply | None:
        return self.prompt if self.clock() - self.prompted < PATIENCE else None

    def _noted(self, reply: Reply) -> Reply:
        self.prompt, self.prompted = (reply if reply.expects else None), self.clock()
        if reply.shows:
            self.shown[reply.shows] = None
            if len(self.shown) > MOST_SHOWN:
                del self.shown[next(iter(self.shown))]
        return reply
