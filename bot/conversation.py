"""One turn of a conversation: a message or a button in, a reply out, over one snapshot."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from bot import callbacks
from bot.choices import Choices, choices
from bot.commands import understand
from bot.questions import Question
from bot.replies import Reply, answer_reply, error_reply
from engine import Engine
from engine.errors import QuestionError


@dataclass(frozen=True, slots=True)
class Conversation:
    """Turns over one snapshot; it remembers nothing, so any number of people can share it."""

    engine: Engine
    choices: Choices

    @classmethod
    def over(cls, engine: Engine) -> Self:
        """Return conversations over `engine`."""
        return cls(engine, choices(engine))

    def say(self, message: str) -> Reply:
        """Return the reply to a message."""
        try:
            asked = understand(message)
        except QuestionError as error:
            return error_reply(error, None, self.choices)
        return self.ask(asked)

    def press(self, data: str) -> Reply:
        """Return the reply to a button that carries `data`."""
        try:
            asked = callbacks.question(data)
        except QuestionError as error:
            return error_reply(error, None, self.choices)
        return self.ask(asked)

    def ask(self, asked: Question) -> Reply:
        """Return the reply to a question."""
        try:
            return answer_reply(asked.ask(self.engine), asked, self.choices)
        except QuestionError as error:
            return error_reply(error, asked, self.choices)
