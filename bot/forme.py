"""The questions of what somebody should play themselves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.engines import Engines
from bot.errors import LostPlayer, Unacquainted
from bot.keeps import JudgeGame, told
from bot.personal import OfAPerson, at_hand
from bot.profilepages import JudgedPage
from bot.questions import PAGE
from bot.store import Person, Verdict
from bot.verdicts import judged
from engine import Engine, Opinions
from engine.answers import GamesForUser
from engine.errors import UnknownUser


@dataclass(frozen=True, slots=True)
class ForMeQuestion(OfAPerson):
    """What should I play, after the first `offset`?"""

    offset: int = 0

    def ask(self, engines: Engines) -> GamesForUser:
        """Return games for the person, by the player they are linked with and by what they said.

        Raises:
            Unacquainted: Neither is there.
            MemoryAway: It cannot be read now.
            LostPlayer: The player is no longer in the data.
        """
        return games_for(self.person, engines.games, self.offset)


@dataclass(frozen=True, slots=True)
class NotForMeQuestion(OfAPerson):
    """What should I play instead of this game, after the first `offset`?"""

    item_id: str
    offset: int = 0

    @property
    def keeps(self) -> JudgeGame:
        """What is to be remembered of this."""
        return JudgeGame(self.item_id, Verdict.NOT_INTERESTED)

    def ask(self, engines: Engines) -> GamesForUser | JudgedPage:
        """Return games for the person without that one, or only what they said of it where there are none for them.

        Raises:
            MemoryAway: It cannot be read now who they are.
            UnknownGame: No game has that id.
        """
        try:
            return games_for(told(self.person, self.keeps), engines.games, self.offset)
        except (Unacquainted, LostPlayer):
            return replace(judged(engines.games, self.item_id, Verdict.NOT_INTERESTED), tapped=True)


def games_for(person: Person, engine: Engine, offset: int) -> GamesForUser:
    """Return games for a person; see `ForMeQuestion`."""
    if at_hand(person).player is None and not set(person.verdicts.values()) - {Verdict.NOT_INTERESTED}:
        raise Unacquainted
    said = opinions(person.verdicts)
    if person.player is None:
        return engine.games_for_library({}, PAGE, offset, **said)
    try:
        return engine.games_for_user(person.player, PAGE, offset, **said)
    except UnknownUser:
        raise LostPlayer from None


def opinions(verdicts: Mapping[str, Verdict]) -> Opinions:
    """Return what somebody said of games as the recommender hears it."""
    said: dict[Verdict, list[str]] = {verdict: [] for verdict in Verdict}
    for item, verdict in verdicts.items():
        said[verdict].append(item)
    return Opinions(
        liked=said[Verdict.LIKED],
        disliked=said[Verdict.DISLIKED],
        played=said[Verdict.PLAYED],
        unwanted=said[Verdict.NOT_INTERESTED],
    )
