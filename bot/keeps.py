"""What a turn asks to be remembered of whoever spoke."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.store import MOST_VERDICTS, Person, Verdict


@dataclass(frozen=True, slots=True)
class SpeakLanguage:
    """The language to speak from now on, by its code; None for that of their Telegram or terminal."""

    code: str | None


@dataclass(frozen=True, slots=True)
class LinkPlayer:
    """The player in the data that they are; None for none."""

    player: str | None


@dataclass(frozen=True, slots=True)
class JudgeGame:
    """What they say of a game, and not of the one that it was taken for; None takes back what they said."""

    item_id: str
    verdict: Verdict | None
    instead_of: str | None = None


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
        case JudgeGame(item, verdict, wrong):
            others = {game: said for game, said in person.verdicts.items() if game not in {item, wrong}}
            said = others if verdict is None else {**others, item: verdict}
            return replace(person, verdicts=dict(list(said.items())[-MOST_VERDICTS:]))
