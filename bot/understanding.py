"""A message → the typed question that it asks, whether it is a command or a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.arguments import clean
from bot.commands import is_command, understand
from bot.courtesies import Courtesy, CourtesyQuestion
from bot.engines import Engines
from bot.errors import NotUnderstood
from bot.filmreadings import film_question
from bot.intents.intent import Intent
from bot.intents.mentions import Kind
from bot.intents.reading import Reading, read
from bot.questions import PopularQuestion, Question
from bot.which import WhichQuestion

COURTESIES: Mapping[Intent, Courtesy] = {
    Intent.HELLO: Courtesy.HELLO,
    Intent.THANKS: Courtesy.THANKS,
    Intent.WHO: Courtesy.WHO,
    Intent.WHY: Courtesy.LOST,
    Intent.MORE: Courtesy.LOST,
    Intent.ANOTHER: Courtesy.LOST,
    Intent.PICK: Courtesy.LOST,
}


@dataclass(frozen=True, slots=True)
class Understood:
    """The question that a message asks, and whether nothing in it had to be guessed."""

    question: Question
    sure: bool = True


def understood(message: str, engines: Engines) -> Understood:
    """Return what `message` asks.

    Raises:
        BadUsage: it asks something, and what that is about is missing.
        NotUnderstood: it asks nothing that we know.
    """
    if is_command(message):
        return Understood(understand(message))
    reading = read(message, engines)
    if reading is None:
        raise NotUnderstood(clean(message))
    return Understood(question_of(reading), reading.sure)


def question_of(reading: Reading) -> Question:
    """Return the question of a sentence by itself, whatever was said before it.

    Raises:
        BadUsage: what it is about is missing.
    """
    if reading.intent in COURTESIES:
        return CourtesyQuestion(COURTESIES[reading.intent])
    if reading.intent is Intent.POPULAR:
        return PopularQuestion()
    if asked := film_question(reading):
        return asked
    if reading.intent in {Intent.ASK, Intent.AGAIN}:
        return _of_a_name(reading)
    return understand(f"/{reading.intent} {reading.argument}")


def _of_a_name(reading: Reading) -> Question:
    match reading.kind:
        case Kind.GENRE:
            return WhichQuestion(reading.argument, int(reading.second) if reading.second else None)
        case Kind.YEAR:
            return WhichQuestion(year=int(reading.argument.partition(" ")[0]))
        case Kind.DEVELOPER:
            return understand(f"/{Intent.SENTIMENT} {reading.argument}")
        case _:
            return understand(f"/{Intent.GAME} {reading.argument}")
