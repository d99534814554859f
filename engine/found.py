"""How sure a piece of text is a name."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from engine.answers import Candidate


class Certainty(StrEnum):
    """From a name as it is written down to no name at all."""

    EXACT = "exact"
    SURE = "sure"
    UNCLEAR = "unclear"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Found:
    """What a text is the name of: likeliest first."""

    certainty: Certainty
    candidates: tuple[Candidate, ...] = ()


NOT_FOUND = Found(Certainty.ABSENT)
