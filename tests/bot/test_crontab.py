"""When a line of crontab says to act."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.crontab import trigger

FRIDAY = datetime(2026, 1, 2, 12, tzinfo=UTC)


def after(cron: str, timezone: str = "UTC") -> str:
    due = trigger(cron, timezone).get_next_fire_time(None, FRIDAY)
    assert due
    return f"{due.astimezone(UTC):%a %H:%M}"


@pytest.mark.parametrize(
    ("cron", "due"),
    [
        ("0 4 * * *", "Sat 04:00"),
        ("0 4 * * 0", "Sun 04:00"),
        ("0 4 * * 7", "Sun 04:00"),
        ("0 4 * * 1-3", "Mon 04:00"),
        ("0 4 * * wed", "Wed 04:00"),
        ("*/10 * * * *", "Fri 12:00"),
    ],
)
def test_days_of_the_week_are_counted_as_crontab_counts_them(cron: str, due: str) -> None:
    assert after(cron) == due


def test_hours_are_those_of_the_time_zone() -> None:
    assert after("0 4 * * *", "Asia/Tokyo") == "Fri 19:00"


@pytest.mark.parametrize("cron", ["", "daily", "0 4 * *", "0 4 * * * *", "0 25 * * *", "0 4 * * 5-1", "0 4 31 2 *"])
def test_what_is_no_crontab_is_refused(cron: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        trigger(cron)
