"""One turn of a conversation: a message or a button in, a reply out, over one snapshot."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Self

from bot import callbacks, kinds
from bot.asker import ANYBODY, Asker
from bot.choices import Choices, choices
from bot.command import Takes
from bot.commands import ASKED_BY, is_command, understand
from bot.elsewhere import answered
from bot.engines import Engines
from bot.filmquestions import WatchQuestion
from bot.followups import Before, followed
from bot.forme import NotForMeQuestion
from bot.intents.reading import Reading, read
from bot.noting import noted
from bot.personal import OfAPerson, asked_by
from bot.profile import LinkQuestion
from bot.profilepages import JudgedPage
from bot.questions import PopularQuestion, Question, RandomQuestion
from bot.replies import Reply, answer_reply, error_reply
from bot.replies.readings import read_as
from bot.turn import Turn
from bot.understanding import question_of
from engine import Certainty
from engine.answers import Answer
from engine.errors import QuestionError
from engine.found import NOT_FOUND

SPOKEN_OF = (*(kind for kind in ASKED_BY if kind is not LinkQuestion), PopularQuestion, NotForMeQuestion)
"""Questions about games, whose answers the next message may speak of; greetings and help are passed over."""


@dataclass(frozen=True, slots=True)
class Conversation:
    """Turns over one snapshot; it remembers nothing, so any number of people can share it."""

    engines: Engines
    choices: Choices

    @classmethod
    def over(cls, engines: Engines) -> Self:
        """Return conversations over `engines`."""
        return cls(engines, choices(engines))

    def say(self, message: str, asker: Asker = ANYBODY) -> Reply:
        """Return the reply to a message."""
        return self.respond(message, None if is_command(message) else self.read(message), asker)

    def read(self, message: str) -> Reading | None:
        """Return what a sentence asks, or None when it asks nothing that we know."""
        return read(message, self.engines)

    def respond(self, message: str, reading: Reading | None, asker: Asker = ANYBODY) -> Reply:
        """Return the reply to a message by itself, a sentence as it was read."""
        try:
            asked = understand(message) if reading is None else question_of(reading)
        except QuestionError as error:
            return noted(error_reply(error, None, self.choices), None, error)
        reply = self.ask(asked, asker)
        return read_as(reply) if reading and (reading.mended or not reading.sure) else reply

    def follow(self, reading: Reading, before: Before, asker: Asker = ANYBODY) -> Reply:
        """Return the reply to a sentence that speaks of what was said before it."""
        try:
            asked = followed(reading, before, self.engines)
        except QuestionError as error:
            return noted(error_reply(error, None, self.choices), None, error)
        return self.ask(asked, asker)

    def names(self, takes: Takes, text: str) -> bool:
        """Whether `text` is exactly the name of what a command takes."""
        found = NOT_FOUND
        if takes in kinds.OF_GAMES:
            found = self.engines.games.find(kinds.OF_GAMES[takes], text, exactly=True)
        elif takes in kinds.OF_FILMS and self.engines.other:
            found = self.engines.other.find(kinds.OF_FILMS[takes], text, exactly=True)
        return found.certainty is Certainty.EXACT

    def press(self, data: str, asker: Asker = ANYBODY) -> Reply:
        """Return the reply to a button that carries `data`."""
        try:
            asked = callbacks.question(data)
        except QuestionError as error:
            return noted(error_reply(error, None, self.choices), None, error)
        return self.ask(asked, asker)

    def ask(self, asked: Question, asker: Asker = ANYBODY) -> Reply:
        """Return the reply to a question."""
        answer: Answer | None = None
        try:
            answer = answered(_by(asker, asked), self.engines)
            reply = noted(answer_reply(answer, asked, self.choices), asked)
        except QuestionError as error:
            reply = noted(error_reply(error, asked, self.choices), asked, error)
        # A turn holds the question without the person, so that nothing of them outlives what is remembered.
        spoken_of = isinstance(asked, SPOKEN_OF) and not isinstance(answer, JudgedPage)
        return dataclasses.replace(reply, turn=Turn(asked, answer)) if spoken_of else reply


def _by(asker: Asker, asked: Question) -> Question:
    """Return a question as that person asks it.

    Raises:
        NotAlone: Others would read an answer that is for them alone.
    """
    if isinstance(asked, RandomQuestion):
        return dataclasses.replace(asked, seen={*asker.seen, *asker.person.verdicts})
    if isinstance(asked, WatchQuestion):
        return dataclasses.replace(asked, seen=asker.seen)
    if isinstance(asked, OfAPerson):
        return asked_by(asked, asker.person, alone=asker.alone)
    return asked
