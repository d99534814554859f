"""The second face: the conversation in a terminal, with buttons as numbers to type."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from bot.arguments import clean
from bot.conversation import Conversation
from bot.replies import Reply
from bot.replies.apologies import no_such_button, sorry
from bot.thread import Thread

FAREWELLS = frozenset({"quit", "exit", "bye", "/quit", "/exit", ":q"})

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Console:
    """One person at one terminal: remembers the last reply, so that a number can press its buttons."""

    conversation: Conversation
    show: Callable[[Reply], None]
    last: Reply | None = None
    thread: Thread = field(default_factory=Thread)

    def talk(self, lines: Iterable[str]) -> None:
        """Answer each line until there are no more, or until a farewell."""
        for line in lines:
            message = clean(line)
            if message.casefold() in FAREWELLS:
                return
            if message:
                self.hear(message)

    def hear(self, message: str) -> None:
        """Answer one line; whatever goes wrong, the conversation goes on."""
        try:
            reply = self.reply(message)
        except Exception:
            log.exception("no reply to %r", message)
            self.show(sorry())
        else:
            self.last = reply
            self.show(reply)

    def reply(self, message: str) -> Reply:
        """Return the reply to a message, to the number of a button, or to an argument asked for."""
        buttons = self.last.in_order if self.last else ()
        numbered = {str(number): button for number, button in enumerate(buttons, 1)}
        if message in numbered:
            return self.thread.press(self.conversation, numbered[message].data)
        if message.isdecimal() and not (self.last and self.last.expects):
            return no_such_button(self.last)
        return self.thread.say(self.conversation, message)
