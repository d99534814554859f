"""The streaming platforms: their keys, their names, and what people type for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Platform:
    """A platform: a `key` for files and buttons, its `name`, and `others` that it goes by."""

    key: str
    name: str
    others: tuple[str, ...]


PLATFORMS = (
    Platform("netflix", "Netflix", ("nflx",)),
    Platform("amazon_prime", "Amazon Prime Video", ("amazon", "prime", "amazon prime", "prime video", "amazon video")),
    Platform("disney_plus", "Disney+", ("disney", "disney plus", "disneyplus")),
    Platform("hulu", "Hulu", ()),
)

BY_NAME: Mapping[str, Platform] = {platform.name: platform for platform in PLATFORMS}
