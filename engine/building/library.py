"""One line of the libraries file: whose library it is, and what is in it."""

from __future__ import annotations

from typing import Any

import msgspec

from engine.building.line import NOT_JSON, record, requoted
from engine.building.values import records, written

NO_COUNT = -1
"""The minutes of a play whose minutes are no number."""


class Play(msgspec.Struct, gc=False):
    """A game in a library, as it is written; `title` is empty where none stands there."""

    item: str = msgspec.field(name="item_id")
    minutes: int = msgspec.field(name="playtime_forever")
    title: str = msgspec.field(name="item_name", default="")


class Library(msgspec.Struct):
    """A user and what they own; there are no spaces around the ids."""

    user: str = msgspec.field(name="user_id")
    plays: list[Play] = msgspec.field(name="items")


_AS_USUAL = msgspec.json.Decoder(Library)


def library(line: bytes) -> Library | None:
    """Return the library on a line; None where it holds no record. Raises as `parse` does.

    Nearly all lines are written alike. They become a library at once, with no dictionary of each play between.
    """
    plain = requoted(line)
    found = _usual(plain) if plain is not None else None
    if found:
        return found
    raw = record(line)
    return None if raw is None else library_of(raw)


def library_of(raw: dict[str, Any]) -> Library:
    """Return the library that a raw record of any shape tells of."""
    return Library(written(raw.get("user_id")), [_play_of(play) for play in records(raw.get("items"))])


def _usual(plain: bytes) -> Library | None:
    """Return a library whose line is as usual; None for any other."""
    try:
        found = _AS_USUAL.decode(plain)
    except NOT_JSON:
        return None
    items = "".join([play.item for play in found.plays])
    clean = found.user == found.user.strip() and (not found.plays or items.isdecimal())
    return found if clean else None


def _play_of(raw: dict[str, Any]) -> Play:
    minutes = raw.get("playtime_forever")
    return Play(
        written(raw.get("item_id")), minutes if type(minutes) is int else NO_COUNT, written(raw.get("item_name"))
    )
