"""Questions whose answer depends on who asks."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from bot.errors import MemoryAway, Nameless, NotAlone
from bot.store import Person

STRANGER = Person(0)

NOBODY = Person(0, remembered=False)
"""Somebody of whom nothing can be remembered: a channel, or an administrator who stays anonymous."""


@dataclass(frozen=True, slots=True)
class OfAPerson:
    """A question whose answer depends on who asks, and on whether others read it; a button does not carry that."""

    person: Person = field(default=STRANGER, kw_only=True, metadata={"packed": False})
    alone: bool = field(default=True, kw_only=True, compare=False, metadata={"packed": False})

    private = False
    """Whether the answer is for nobody else to read."""


def asked_by[T: OfAPerson](question: T, person: Person, *, alone: bool) -> T:
    """Return a question as that person asks it.

    Raises:
        NotAlone: Others would read the answer.
    """
    if question.private and not alone:
        raise NotAlone
    return replace(question, person=person, alone=alone)


def at_hand(person: Person) -> Person:
    """Return a person who is remembered.

    Raises:
        Nameless: It cannot be told who they are.
        MemoryAway: The memory gave no answer.
    """
    if person is NOBODY:
        raise Nameless
    if not person.remembered:
        raise MemoryAway
    return person
