"""What the bot counted since it started."""

from __future__ import annotations

import time
from dataclasses import dataclass, field


@dataclass(slots=True)
class Counts:
    """Updates taken and errors nobody expected; `started` is a moment of the monotonic clock."""

    updates: int = 0
    errors: int = 0
    started: float = field(default_factory=time.monotonic)
