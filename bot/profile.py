"""The questions of a person about themselves: who they are in the data, and what is kept of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.engines import Engines
from bot.personal import OfAPerson, at_hand
from bot.profilepages import ExportPage, ForgetPage, LinkPage, MePage
from bot.store import Person, Verdict
from engine import Engine
from engine.answers import Candidate
from engine.errors import UnknownGame
from engine.stamp import stamp

MOST_NAMED = 5
"""Games of each verdict that `/me` names, the newest; the others are counted."""


@dataclass(frozen=True, slots=True)
class MeQuestion(OfAPerson):
    """What do you know of me?"""

    private = True

    def ask(self, engines: Engines) -> MePage:
        """Return all that is remembered, with the titles of the newest verdicts."""
        person = at_hand(self.person)
        said = {verdict: _of(person, verdict) for verdict in Verdict}
        named = {verdict: _titles(engines.games, items[:MOST_NAMED]) for verdict, items in said.items()}
        counts = {verdict: len(items) for verdict, items in said.items()}
        return MePage(
            **stamp(engines.games.about), language=person.language, player=person.player, counts=counts, named=named
        )


@dataclass(frozen=True, slots=True)
class LinkQuestion(OfAPerson):
    """I am this player; with no id: who am I?"""

    user_id: str = ""

    private = True

    def ask(self, engines: Engines) -> LinkPage:
        """Return who the person is then.

        Raises:
            UnknownUser: No player has that id.
        """
        player = engines.games.player(self.user_id) if self.user_id else None
        return LinkPage(
            **stamp(engines.games.about), player=player, before=at_hand(self.person).player, changed=player is not None
        )


@dataclass(frozen=True, slots=True)
class UnlinkQuestion(OfAPerson):
    """I am no player in the data."""

    private = True

    def ask(self, engines: Engines) -> LinkPage:
        """Return that the person is no player then."""
        return LinkPage(**stamp(engines.games.about), player=None, before=self.person.player, changed=True)


@dataclass(frozen=True, slots=True)
class ExportQuestion(OfAPerson):
    """Give me all that you know of me."""

    private = True

    def ask(self, engines: Engines) -> ExportPage:
        """Return that it comes as a file."""
        return ExportPage(**stamp(engines.games.about))


@dataclass(frozen=True, slots=True)
class ForgetQuestion(OfAPerson):
    """Forget all that you know of me; `sure` is 1 once that is confirmed."""

    sure: int = 0

    private = True

    def ask(self, engines: Engines) -> ForgetPage:
        """Return what is forgotten, or what would be."""
        return ForgetPage(**stamp(engines.games.about), sure=bool(self.sure))


def titled_export(known: dict[str, Any], engine: Engine) -> dict[str, Any]:
    """Return everything that is remembered, ready for JSON, with the titles of games that are in the data."""
    person = known["person"]
    said = [{**each, "title": getattr(_title(engine, each["game"]), "name", None)} for each in person["verdicts"]]
    return {**known, "person": {**person, "verdicts": said}}


def _of(person: Person, verdict: Verdict) -> list[str]:
    """Return the games of which a person said that, the newest first."""
    return [item for item, said in reversed(tuple(person.verdicts.items())) if said is verdict]


def _titles(engine: Engine, items: list[str]) -> tuple[Candidate, ...]:
    return tuple(known for item in items if (known := _title(engine, item)))


def _title(engine: Engine, item: str) -> Candidate | None:
    try:
        card = engine.game_by_id(item)
    except UnknownGame:  # it left the data; what was said of it stays
        return None
    return Candidate(card.item_id, card.title, card.year)
