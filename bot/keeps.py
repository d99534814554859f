"""What a turn asks to be remembered of whoever spoke."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SpeakLanguage:
    """The language to speak from now on, by its code."""

    code: str


Keep = SpeakLanguage
