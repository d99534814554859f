"""How much memory this machine or container has, and whether a refresh must be frugal with it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import psutil

LIMITS = (Path("/sys/fs/cgroup/memory.max"), Path("/sys/fs/cgroup/memory/memory.limit_in_bytes"))
"""Where Linux says what a container may take: control groups of version 2, and of version 1."""

ENOUGH = 1_500_000_000
"""Bytes that an ordinary refresh at full size (1.1 GB) and a bot that answers meanwhile (0.3 GB) take together."""


def memory(limits: Iterable[Path] = LIMITS) -> int:
    """Return the bytes that this machine has, or that the container may take where that is less."""
    return min([psutil.virtual_memory().total, *(found for path in limits if (found := _limit(path)) is not None)])


def _limit(path: Path) -> int | None:
    try:
        return int(path.read_text())
    except (OSError, ValueError):  # not there, or the word "max"
        return None
