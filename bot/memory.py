"""What the bot remembers of people: in a database that lasts, or for as long as it runs."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

from bot.keeps import ForgetMe, JudgeGame, Keep, LinkPlayer, SpeakLanguage, told
from bot.store import Person
from bot.store.export import document

if TYPE_CHECKING:
    from bot.store.store import Store

MOST_PEOPLE = 10_000
"""People kept in mind without a database; whoever spoke longest ago is a stranger again."""


class Memory(Protocol):
    """Remembers people by their number."""

    async def person(self, person: int) -> Person:
        """Return what is remembered of a person; always, if only that nothing can be told."""
        ...

    async def keep(self, person: int, what: Keep) -> None:
        """Remember something more.

        Raises:
            NotKept: It was not to be had.
        """
        ...

    async def export(self, person: int) -> dict[str, Any]:
        """Return everything that is remembered, ready for JSON.

        Raises:
            NotAtHand: It cannot be read now.
        """
        ...


@dataclass(slots=True)
class Fleeting:
    """A memory that is lost with the program."""

    _people: OrderedDict[int, Person] = field(default_factory=OrderedDict)

    async def person(self, person: int) -> Person:
        """Return what is remembered of a person."""
        return self._people.get(person) or Person(person)

    async def keep(self, person: int, what: Keep) -> None:
        """Remember something more."""
        self._people[person] = told(await self.person(person), what)
        self._people.move_to_end(person)
        if len(self._people) > MOST_PEOPLE:
            self._people.popitem(last=False)

    async def export(self, person: int) -> dict[str, Any]:
        """Return everything that is remembered."""
        return document(await self.person(person))


@dataclass(frozen=True, slots=True)
class Lasting:
    """A memory in a database."""

    store: Store

    async def person(self, person: int) -> Person:
        """Return what is remembered of a person; see `Store.person`."""
        return await self.store.person(person)

    async def keep(self, person: int, what: Keep) -> None:
        """Remember something more.

        Raises:
            NotKept: The database did not take it.
        """
        match what:
            case SpeakLanguage(code):
                await self.store.speaks(person, code)
            case LinkPlayer(player):
                await self.store.link(person, player)
            case JudgeGame(item, verdict, wrong):
                if wrong:
                    await self.store.judge(person, wrong, None)
                await self.store.judge(person, item, verdict)
            case ForgetMe():
                await self.store.forget(person)

    async def export(self, person: int) -> dict[str, Any]:
        """Return everything that is remembered.

        Raises:
            NotAtHand: The database does not tell.
        """
        return await self.store.export(person)
