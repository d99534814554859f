"""What is remembered of a person, as the file that they get."""

from __future__ import annotations

from typing import Any

from bot.store.person import Person

FORMAT = 1
"""Counted up when a key changes its meaning or goes."""

FIELDS = {
    "telegram_id": "the number Telegram gives you; it says whose data these are",
    "language": "the language you chose with /language; null when I follow Telegram's",
    "player": "the player in the data that you linked with /link; null for none",
    "verdicts": "what you said of games, oldest first: the game's id in the data, and liked, disliked, played or "
    "not_interested",
}


def document(person: Person) -> dict[str, Any]:
    """Return everything that is stored about a person, ready for JSON, with what each field is."""
    return {
        "format": FORMAT,
        "fields": FIELDS,
        "person": {
            "telegram_id": person.id,
            "language": person.language,
            "player": person.player,
            "verdicts": [{"game": item, "verdict": verdict.value} for item, verdict in person.verdicts.items()],
        },
    }
