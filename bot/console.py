"""The second face: the conversation in a terminal, with buttons as numbers to type."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from bot.arguments import clean, year
from bot.asker import Asker
from bot.charts import Chart
from bot.commands import turns_pictures
from bot.conversation import Conversation
from bot.keeps import SpeakLanguage
from bot.language import Language, language, language_of, speak
from bot.memory import Fleeting, Memory
from bot.profile import titled_export
from bot.replies import Reply
from bot.replies.apologies import no_such_button, sorry
from bot.replies.pictures import no_picture_reply, saved_reply, turned_reply, unsaved_reply
from bot.replies.profile import exported_reply, memory_away_reply
from bot.store import NotAtHand, NotKept
from bot.thread import Thread
from bot.trace import Trace, begin
from bot.typed import farewells, save_words

VI = ":q"
"""What hands type that are used to an editor."""

HERE = 0
"""The number of whoever sits at this terminal; Telegram gives it to nobody."""

type Run = Callable[[Coroutine[Any, Any, Any]], Any]

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Console:
    """One person at one terminal: remembers the last reply, so that a number can press its buttons.

    Attributes:
        conversation: Answers.
        show: Shows a reply.
        save: Writes a picture to a file and returns where.
        write: Writes all that is remembered of this person to a file and returns where.
        memory: What is remembered of this person.
        run: Waits for the memory.
        pictures: Whether answers come with pictures.
        usual: The language that is spoken when none was chosen.
        last: The last reply.
        thread: What was said last.
    """

    conversation: Conversation
    show: Callable[[Reply], None]
    save: Callable[[Chart], Path]
    write: Callable[[dict[str, Any]], Path]
    memory: Memory = field(default_factory=Fleeting)
    run: Run = asyncio.run
    pictures: bool = True
    usual: Language = field(default_factory=language)
    last: Reply | None = None
    thread: Thread = field(default_factory=Thread)

    def talk(self, lines: Iterable[str]) -> None:
        """Answer each line until there are no more, or until a farewell."""
        for line in lines:
            message = clean(line)
            if _word(message) in {*farewells(), VI}:
                return
            if message:
                self.hear(message)

    def hear(self, message: str) -> None:
        """Answer one line; whatever goes wrong, the conversation goes on."""
        trace = Trace(message)
        begin(trace)
        try:
            if aside := _aside(message):
                # The buttons of the last reply stay.
                self.show(aside(self))
                return
            reply = self._kept(self.reply(message))
        except Exception:
            log.exception("no reply")
            log.debug("somebody said %r", trace.quote)
            self.show(sorry())
        else:
            self.last = reply
            self.show(reply if self.pictures else replace(reply, picture=None))

    def keep(self) -> Reply:
        """Write the last picture to a file."""
        if self.last is None or self.last.picture is None:
            return no_picture_reply()
        try:
            return saved_reply(self.save(self.last.picture))
        except OSError as error:
            return unsaved_reply(str(error))

    def turn(self) -> Reply:
        """Turn pictures off, or on again."""
        self.pictures = not self.pictures
        return turned_reply(self.pictures)

    def reply(self, message: str) -> Reply:
        """Return the reply to a message, to the number of a button, or to an argument asked for."""
        buttons = self.last.in_order if self.last else ()
        numbered = {str(number): button for number, button in enumerate(buttons, 1)}
        if message in numbered:
            return self.thread.press(self.conversation, numbered[message].data, self._asker())
        if message.isdecimal() and year(message) is None and not (self.last and self.last.expects):
            return no_such_button(self.last)
        return self.thread.say(self.conversation, message, self._asker())

    def _asker(self) -> Asker:
        return Asker(self.run(self.memory.person(HERE)))

    def _kept(self, reply: Reply) -> Reply:
        """Do what a reply asks for besides being shown, and return it; another one where that failed."""
        try:
            if reply.keeps:
                self.run(self.memory.keep(HERE, reply.keeps))
            if isinstance(reply.keeps, SpeakLanguage):
                speak(language_of(reply.keeps.code) if reply.keeps.code else self.usual)
            return self._exported() if reply.exports else reply
        except (NotKept, NotAtHand):
            return memory_away_reply()

    def _exported(self) -> Reply:
        known = titled_export(self.run(self.memory.export(HERE)), self.conversation.engines.games)
        try:
            return exported_reply(self.write(known))
        except OSError as error:
            return unsaved_reply(str(error))


def _word(message: str) -> str:
    """Return a word to the terminal itself; some put a slash before it, as before a command."""
    return message.casefold().removeprefix("/")


def _aside(message: str) -> Callable[[Console], Reply] | None:
    """Return what is done about a message to the terminal itself."""
    if _word(message) in save_words():
        return Console.keep
    return Console.turn if turns_pictures(message) else None
