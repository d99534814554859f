"""What can go wrong with the memory."""

from __future__ import annotations

from engine.errors import PlaywiseError


class NotKept(PlaywiseError):
    """Something was to be remembered or forgotten, and was not."""

    def __init__(self) -> None:
        super().__init__("the memory does not answer, so nothing was changed; try again in a minute")


class NotAtHand(PlaywiseError):
    """What is remembered was asked for, and cannot be read now."""

    def __init__(self) -> None:
        super().__init__("the memory does not answer, so it cannot be read; try again in a minute")


class NewerMemory(PlaywiseError):
    """The tables were made by a later version than this one."""

    def __init__(self, found: str, known: str) -> None:
        super().__init__(
            f"the memory has version {found}, and this program knows up to {known}: install the newer Playwise again, "
            "or go back to a copy of the database from before"
        )
