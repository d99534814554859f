"""What every handler shares: the conversation that is served, and what is kept in mind of chats."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from bot.alarm import Alarm
from bot.buckets import TYPIST, Buckets
from bot.conversation import Conversation
from bot.counts import Counts
from bot.doubts import Doubts
from bot.memory import Fleeting, Memory
from bot.metrics import Metrics
from bot.pictures import Pictures
from bot.threads import Threads
from bot.traffic import Traffic
from bot.upkeep import Upkeep

OPERATOR_PERIOD = 60.0
"""Seconds in which operators hear of one kind of error once."""

MEDIA_PERIOD = 10.0
"""Seconds in which a chat hears once that we only read text: an album arrives as ten messages."""


@dataclass(slots=True)
class Service:
    """One for the whole bot; `conversation` is replaced whole, so that no answer mixes two snapshots."""

    conversation: Conversation
    operators: tuple[int, ...] = ()
    data: Path = Path("data")
    threads: Threads = field(default_factory=Threads)
    doubts: Doubts = field(default_factory=Doubts)
    buckets: Buckets = field(default_factory=Buckets)
    typists: Buckets = field(default_factory=lambda: Buckets(person=TYPIST))
    faults: Alarm = field(default_factory=lambda: Alarm(OPERATOR_PERIOD))
    pictures: Pictures = field(default_factory=Pictures)
    memory: Memory = field(default_factory=Fleeting)
    media: Alarm = field(default_factory=lambda: Alarm(MEDIA_PERIOD))
    counts: Counts = field(default_factory=Counts)
    metrics: Metrics = field(default_factory=Metrics)
    traffic: Traffic = field(default_factory=Traffic)
    upkeep: Upkeep | None = None
    """None where the data stay as they are."""
