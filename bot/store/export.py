"""What is remembered of a person, as the file that they get."""

from __future__ import annotations

from typing import Any

from bot.language import _
from bot.store.person import Person

FORMAT = 1
"""Counted up when a key changes its meaning or goes."""


def document(person: Person) -> dict[str, Any]:
    """Return everything that is stored about a person, ready for JSON, with what each field is."""
    return {
        "format": FORMAT,
        "fields": fields(),
        "person": {
            "telegram_id": person.id,
            "language": person.language,
            "player": person.player,
            "verdicts": [{"game": item, "verdict": verdict.value} for item, verdict in person.verdicts.items()],
        },
    }


def fields() -> dict[str, str]:
    """Return what each field is, in the language of this turn."""
    return {
        "telegram_id": _("The number that Telegram gives you. It says whose data these are."),
        "language": _("The language you chose with /language. It is null when I follow Telegram's."),
        "player": _("The player in the data that you linked with /link. It is null when there is none."),
        "verdicts": _(
            "What you said of games, oldest first: the id and title of the game, and liked, disliked, played or "
            "not_interested."
        ),
    }
