"""A sentence → what is asked in it: the frame that takes it, with the name that the frame wants."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from bot.arguments import clean
from bot.engines import Engines
from bot.filmquestions import Detail
from bot.intents.choosing import best_fit
from bot.intents.covering import covered
from bot.intents.frames import BOTH
from bot.intents.intent import NARROWED, Intent
from bot.intents.mentions import Kind, Mention, spelled_out
from bot.intents.pieces import Piece, pieces_of
from bot.intents.sentence import Fit, Sentence
from bot.intents.spelled import is_a_word
from bot.intents.words import words_of
from bot.narrowing import Narrowed
from engine import Certainty, Form

LONGEST = 40
"""Words of a sentence that is a question; a longer one is a story."""

NOTHING = Narrowed("")

LANG = "lang:"
"""How a concept begins that is a language."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a sentence asks.

    Attributes:
        intent: What it is after.
        argument: What is named, as a command takes it; empty when nothing is.
        kind: Of what kind that is.
        sure: Whether nothing had to be guessed or overlooked, but slips in a name.
        mended: Whether there was a slip in the name.
        bare: Whether there is a name and nothing that says what is asked of it.
        number: The place in a list that is spoken of.
        instead: Whether it says that something else was meant than was understood.
        second: A year beside a genre.
        narrowed: The platform, the form and the year that films are wanted of.
        detail: What of a film is wanted.
    """

    intent: Intent
    argument: str = ""
    kind: Kind | None = None
    sure: bool = True
    mended: bool = False
    bare: bool = False
    number: int | None = None
    instead: bool = False
    second: str = ""
    narrowed: Narrowed = NOTHING
    detail: Detail | None = None


def read(message: str, engines: Engines) -> Reading | None:
    """Return what `message` asks, or None when it is nothing we know."""
    text = clean(message)
    words = words_of(text)
    if not 0 < len(words) <= LONGEST:
        return None
    sentence = Sentence(text, words, pieces_of(words), engines)
    mentions = [each for each in spelled_out(text, words, engines) if not is_a_word(words, each)]
    fit = best_fit(sentence, mentions)
    if fit is None:
        return _both(sentence, mentions)
    reading = _reading(fit)
    return None if reading.intent is Intent.PICK and sentence.numbers > 1 else reading


def _both(sentence: Sentence, mentions: Sequence[Mention]) -> Reading | None:
    """Return the reading of a sentence with a genre and a year, which asks what is meant."""
    for genre in (mention for mention in mentions if mention.kind is Kind.GENRE):
        for year in (mention for mention in mentions if mention.kind is Kind.YEAR):
            pieces = list(sentence.pieces)
            pieces[year.first] = (Piece(year.last, frozenset({"fill"})),)
            if covered(BOTH, pieces, (genre.first, genre.last)):
                return Reading(Intent.ASK, genre.text, Kind.GENRE, bare=True, second=year.text)
    return None


def _reading(fit: Fit) -> Reading:
    mention, said = fit.mention, fit.cover.said
    argument = mention.text if mention else ""
    if fit.frame.intent is Intent.LANGUAGE:
        argument = next((concept[len(LANG) :] for concept in sorted(said) if concept.startswith(LANG)), "")
    if "posted" in said and mention and mention.kind is Kind.YEAR:
        argument += " posted"
    only = _form(said) if fit.frame.intent in NARROWED else ""
    narrowed = Narrowed("", _valued(said, "on"), only, int(_valued(said, "inyear") or 0))
    guessed = fit.cover.overlooked > 0 or fit.cover.guessed > 0
    spelled_otherwise = mention is not None and mention.certainty is not Certainty.EXACT
    return Reading(
        fit.frame.intent,
        argument,
        mention.kind if mention else None,
        sure=not guessed and not (fit.frame.bare and spelled_otherwise),
        mended=mention is not None and mention.mended,
        bare=not fit.frame.needs,
        number=_number(said),
        instead="instead" in said,
        narrowed=narrowed,
        detail=next((detail for detail in Detail if detail in said), None),
    )


def _number(said: Iterable[str]) -> int | None:
    numbers = [int(concept[1:]) for concept in sorted(said) if concept[1:].isdecimal() and concept[0] == "#"]
    return numbers[0] if len(numbers) == 1 else None


def _valued(said: Iterable[str], concept: str) -> str:
    """Return which platform or year is said, the first where several are."""
    return next((each.partition(":")[2] for each in sorted(said) if each.startswith(f"{concept}:")), "")


def _form(said: Collection[str]) -> str:
    forms = {"film": Form.FILM, "series": Form.SERIES}
    wanted = [form for concept, form in forms.items() if concept in said]
    return wanted[0] if len(wanted) == 1 else ""
