"""The line to Telegram: whether it answers, and whether it takes our token."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.metrics import Metrics


@dataclass(slots=True)
class Line:
    """What is known of the line; one for the whole bot.

    Attributes:
        rejected: Set when the Bot API refuses the token.
        metrics: Where requests are counted.
        clock: Seconds.
        answered: When Telegram last answered; None before it ever did.
    """

    rejected: asyncio.Event = field(default_factory=asyncio.Event)
    metrics: Metrics = field(default_factory=Metrics)
    clock: Callable[[], float] = time.monotonic
    answered: float | None = None

    def heard(self) -> None:
        """Note that Telegram answered."""
        self.answered = self.clock()

    @property
    def silence(self) -> float:
        """Seconds since Telegram last answered; endless before it ever did."""
        return float("inf") if self.answered is None else self.clock() - self.answered
