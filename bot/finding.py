"""What a check of an installation finds."""

from __future__ import annotations

import enum
from dataclasses import dataclass


class Grade(enum.Enum):
    """How much a finding matters."""

    GOOD = enum.auto()
    ADVICE = enum.auto()
    FAULT = enum.auto()


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found, and what to do about it."""

    grade: Grade
    subject: str
    found: str
    remedy: str = ""
