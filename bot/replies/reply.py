"""A reply: text in Telegram's HTML, buttons in rows, and what to draw above them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot import callbacks
from bot.charts import Chart
from bot.keeps import Keep
from bot.questions import Question
from bot.turn import Turn

LONGEST_LABEL = 60
"""Letters on a button; more is cut off by a phone anyway."""

ABREAST = 3
"""Short buttons in a row that a phone still shows whole."""


@dataclass(frozen=True, slots=True)
class Button:
    """Something to tap: what it says and what it sends."""

    label: str
    data: str


@dataclass(frozen=True, slots=True)
class Reply:
    """What a person gets.

    Attributes:
        text: Telegram's HTML.
        buttons: Rows of what may be tapped.
        expects: The command whose argument the next message may be.
        placeholder: What the empty input line says while it waits for that argument; the buttons are then values
            to type.
        yes_or_no: Whether it asks what yes and no answer: with its first button, and with its second.
        notice: What to show over the chat when a tap led here and the message under it should stay as it is.
        preview: The address whose preview is worth showing.
        shows: The id of the one game that this is about.
        picture: What shows what `text` says; `text` then fits under it.
        turn: What was asked and answered, for the next message to speak of.
        keeps: What to remember of whoever asked.
        exports: Whether all that is remembered of them goes with it, as a file.
    """

    text: str
    buttons: tuple[tuple[Button, ...], ...] = ()
    expects: str | None = None
    placeholder: str | None = None
    yes_or_no: bool = False
    notice: str | None = None
    preview: str | None = None
    shows: str | None = None
    picture: Chart | None = None
    turn: Turn | None = None
    keeps: Keep | None = None
    exports: bool = False

    @property
    def in_order(self) -> tuple[Button, ...]:
        """All buttons, row after row."""
        return tuple(button for row in self.buttons for button in row)


@dataclass(frozen=True, slots=True)
class Offer:
    """A question worth asking next, the words for its button, and whether its answer replaces the message."""

    label: str
    question: Question
    here: bool = False


Rows = tuple[tuple[Button, ...], ...]


def rows(*lines: Iterable[Offer]) -> Rows:
    """Return rows of buttons; an offer that no button can carry, and an empty row, are left out."""
    made = (tuple(_buttons(line)) for line in lines)
    return tuple(row for row in made if row)


def column(offers: Iterable[Offer]) -> Rows:
    """Return one row for each offer."""
    return rows(*((offer,) for offer in offers))


def grid(offers: Sequence[Offer]) -> Rows:
    """Return short offers beside each other."""
    return rows(*(offers[start : start + ABREAST] for start in range(0, len(offers), ABREAST)))


def _buttons(offers: Iterable[Offer]) -> Iterable[Button]:
    for offer in offers:
        packed = callbacks.data(offer.question, here=offer.here)
        if packed is not None:
            yield Button(_label(offer.label), packed)


def _label(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= LONGEST_LABEL else text[: LONGEST_LABEL - 1].rstrip() + "…"
