"""Which chats get pictures: as the setting says, until a chat turns them off or on."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field

from bot.charts.album import Album

MOST_TURNED = 10_000
"""Chats kept in mind that turned pictures off or on; the one that did longest ago is as the setting says again."""


@dataclass(slots=True)
class Pictures:
    """The pictures of one bot; `wanted` is what chats begin with. In memory, and lost with it."""

    wanted: bool = True
    shared: Album = field(default_factory=Album)
    _turned: OrderedDict[int, None] = field(default_factory=OrderedDict)

    def album(self, chat: int) -> Album | None:
        """Return where the pictures of a chat come from; None where it wants words alone."""
        return self.shared if self.wanted != (chat in self._turned) else None

    def turn(self, chat: int) -> bool:
        """Turn the pictures of a chat off, or on again, and return whether they are on now."""
        if chat in self._turned:
            del self._turned[chat]
        else:
            self._turned[chat] = None
        if len(self._turned) > MOST_TURNED:
            self._turned.popitem(last=False)
        return self.album(chat) is not None

    def close(self) -> None:
        """Draw nothing more."""
        self.shared.close()
