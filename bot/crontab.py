"""When a line of crontab says to act."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from apscheduler.triggers.cron import CronTrigger

OFF = "off"
"""What stands in place of the line for never."""

DAYS = ("sun", "mon", "tue", "wed", "thu", "fri", "sat", "sun")
FIELDS = ("minute", "hour", "day", "month", "day_of_week")

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
"""No year stands in a line: one that does not come after this moment never does."""


def trigger(cron: str, timezone: str = "UTC", jitter: int = 0) -> CronTrigger:
    """Return when to act, up to `jitter` seconds later.

    Raises:
        ValueError: The line is none of five fields that crontab knows, or of a day that never comes.
    """
    *others, days = cron.split()
    fields = (*others, ",".join(map(_days, days.split(","))))
    made = CronTrigger(**dict(zip(FIELDS, fields, strict=True)), timezone=timezone, jitter=jitter or None)
    if made.get_next_fire_time(None, LONG_AGO) is None:
        raise ValueError(f"{cron} never comes")
    return made


def _days(part: str) -> str:
    """Return days of the week by name: crontab counts from Sunday, APScheduler from Monday."""
    found = re.fullmatch(r"([0-7])(?:-([0-7]))?(?:/([1-9]))?", part)
    if not found:
        return part
    first, last, step = found[1], found[2] or found[1], int(found[3] or 1)
    named = DAYS[int(first) : int(last) + 1 : step]
    if not named:
        raise ValueError(f"{part} runs backwards")
    return ",".join(named)
