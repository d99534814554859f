"""The questions by which a person says what they think of a game."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.engines import Engines
from bot.personal import OfAPerson
from bot.profilepages import JudgedPage
from bot.store import Verdict
from engine import Engine
from engine.answers import Candidate
from engine.stamp import stamp


@dataclass(frozen=True, slots=True)
class VerdictQuestion(OfAPerson):
    """I say this of the game called `title`."""

    title: str
    verdict: Verdict

    def ask(self, engines: Engines) -> JudgedPage:
        """Return what is remembered then."""
        card = engines.games.game(self.title)
        return replace(_said(engines.games, card.item_id, self.verdict, self), others=card.alternatives)


@dataclass(frozen=True, slots=True)
class JudgeQuestion(OfAPerson):
    """I say this of the game with this id."""

    item_id: str
    verdict: Verdict

    def ask(self, engines: Engines) -> JudgedPage:
        """Return what is remembered then."""
        return _said(engines.games, self.item_id, self.verdict, self)


@dataclass(frozen=True, slots=True)
class MeantQuestion(OfAPerson):
    """I said this of the game with this id, and not of the one that you took it for."""

    item_id: str
    verdict: Verdict
    instead_of: str

    def ask(self, engines: Engines) -> JudgedPage:
        """Return what is remembered then."""
        return replace(_said(engines.games, self.item_id, self.verdict, self), instead_of=self.instead_of)


@dataclass(frozen=True, slots=True)
class TapQuestion(OfAPerson):
    """I say this of the game under whose card I tapped, or take it back if I said it before."""

    item_id: str
    verdict: Verdict

    def ask(self, engines: Engines) -> JudgedPage:
        """Return what is remembered then."""
        said = self.person.verdicts.get(self.item_id)
        page = _said(engines.games, self.item_id, None if said is self.verdict else self.verdict, self)
        return replace(page, tapped=True)


@dataclass(frozen=True, slots=True)
class TakeBackQuestion(OfAPerson):
    """I never said anything of the game with this id."""

    item_id: str

    def ask(self, engines: Engines) -> JudgedPage:
        """Return that nothing is remembered."""
        return judged(engines.games, self.item_id, None)


def judged(engine: Engine, item_id: str, verdict: Verdict | None) -> JudgedPage:
    """Return what is remembered of a game by its id.

    Raises:
        UnknownGame: No game has it.
    """
    card = engine.game_by_id(item_id)
    return JudgedPage(**stamp(engine.about), game=Candidate(card.item_id, card.title, card.year), verdict=verdict)


def _said(engine: Engine, item_id: str, verdict: Verdict | None, asked: OfAPerson) -> JudgedPage:
    """Return what is remembered of a game then, and what that takes the place of."""
    before = asked.person.verdicts.get(item_id) if asked.alone and verdict else None
    return replace(judged(engine, item_id, verdict), before=None if before is verdict else before)
