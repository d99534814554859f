"""The answers about a person themselves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from bot.store import Verdict
from engine import PlayerCard
from engine.answers import Answer, Candidate


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedPage(Answer):
    """What is remembered of a game from now on; a `verdict` of None is nothing any more.

    Attributes:
        game: The game.
        verdict: What they say of it.
        tapped: Whether they tapped under its card, which stays.
        others: What its name may have meant as well.
        instead_of: The id of the game that its name was taken for before.
        before: What else they said of it before, where nobody else reads that.
    """

    kind: ClassVar[str] = "judged"

    game: Candidate
    verdict: Verdict | None
    tapped: bool = False
    others: tuple[Candidate, ...] = ()
    instead_of: str | None = None
    before: Verdict | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MePage(Answer):
    """All that is remembered of a person: how many games they said what of, and the newest by name."""

    kind: ClassVar[str] = "me"

    language: str | None
    player: str | None
    counts: Mapping[Verdict, int]
    named: Mapping[Verdict, tuple[Candidate, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkPage(Answer):
    """Which player a person is; `before` is whom they were linked with."""

    kind: ClassVar[str] = "link"

    player: PlayerCard | None
    before: str | None
    changed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportPage(Answer):
    """That all that is remembered comes as a file."""

    kind: ClassVar[str] = "export"


@dataclass(frozen=True, slots=True, kw_only=True)
class ForgetPage(Answer):
    """That everything is forgotten, or would be if they are `sure`."""

    kind: ClassVar[str] = "forget"

    sure: bool
