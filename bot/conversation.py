"""One turn of a conversation: a message or a button in, a reply out, over one snapshot."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection
from dataclasses import dataclass
from typing import Self

from bot import callbacks
from bot.choices import Choices, choices
from bot.commands import understand
from bot.noting import noted
from bot.questions import Question, RandomQuestion
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

    def say(self, message: str, seen: Collection[str] = ()) -> Reply:
        """Return the reply to a message of someone who was shown the games in `seen`."""
        try:
            asked = understand(message)
        except QuestionError as error:
            return noted(error_reply(error, None, self.choices), None, error)
        return self.ask(asked, seen)

    def press(self, data: str, seen: Collection[str] = ()) -> Reply:
        """Return the reply to a button that carries `data`."""
        try:
            asked = callbacks.question(data)
        except QuestionError as error:
            return noted(error_reply(error, None, self.choices), None, error)
        return self.ask(asked, seen)

    def ask(self, asked: Question, seen: Collection[str] = ()) -> Reply:
        """Return the reply to a question."""
        if isinstance(asked, RandomQuestion):
            asked = dataclasses.replace(asked, seen=seen)
        try:
            return noted(answer_reply(asked.ask(self.engine), asked, self.choices), asked)
        except QuestionError as error:
            return noted(error_reply(error, asked, self.choices), asked, error)
