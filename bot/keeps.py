"""What a turn asks to be remembered of whoever spoke."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.store import Person, Verdict


@dataclass(frozen=True, slots=True)
class SpeakLanguage:
    """The language to speak from now on, by its code."""

    code: str


@dataclass(frozen=True, slots=True)
class LinkPlayer:
    """The player in the data that they are; None for none."""

    player: str | None


@dataclass(frozen=True, slots=True)
class JudgeGame:
    """What they say of a game; None takes back what they said."""

    item_id: str
    verdict: Verdict | None


@dataclass(frozen=True, slots=True)
class ForgetMe:
    """Nothing more, and nothing of what was."""


type Keep = SpeakLanguage | LinkPlayer | JudgeGame | ForgetMe


def told(person: Person, keep: Keep) -> Person:
    """Return a person as they will be remembered."""
    match keep:
        case SpeakLanguage(code):
            return replace(person, language=code)
        case LinkPlayer(player):
            return replace(person, player=player)
        case ForgetMe():
            return Person(person.id)
        case JudgeGame(item, verdict):
            others = {game: said for game, said in person.verdicts.items() if game != item}
            return replace(person, verdicts=others if verdict is None else {**others, item: verdict})
