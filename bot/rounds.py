"""The rounds of a running bot: a look at the served snapshot every few seconds, a refresh by the calendar."""

from __future__ import annotations

import logging
from datetime import UTC, datetime
from typing import Any

from apscheduler.triggers.cron import CronTrigger
from telegram.ext import JobQueue

from bot.context import Context, Playwise
from bot.crontab import OFF, trigger
from bot.errors import CalledOff
from bot.replies.operations import failed, unserved
from bot.settings import Settings
from bot.steps import Steps
from bot.telling import tell_operators
from bot.upkeep import Upkeep
from engine import PlaywiseError, RefreshRunning
from engine.lastrun import last_refresh

LOOK = 15.0
"""Seconds between two looks at the pointer: who goes back by hand is not kept waiting."""

MAKE_UP = 10.0
"""Seconds after the start at which a missed refresh begins: first the people who waited are answered."""

REFRESH = "refresh"

log = logging.getLogger(__name__)


class Rounds:
    """What is done without being asked; what goes wrong is told once, until it is something else."""

    def __init__(self, upkeep: Upkeep) -> None:
        self._upkeep = upkeep
        self._failure = self._fault = ""

    async def look(self, context: Context) -> None:
        """Follow the pointer to the snapshot that is to be served."""
        service = context.service
        service.conversation = await self._upkeep.follow(service.conversation)
        fault = str(self._upkeep.served.fault or "")
        if fault and fault != self._fault:
            serving = service.conversation.engines.games.about.snapshot
            await tell_operators(context, lambda: unserved(fault, serving))
        self._fault = fault

    async def refresh(self, context: Context) -> None:
        """Refresh, unless somebody does already, and serve what came of it."""
        steps = Steps()
        try:
            await self._upkeep.refresh(steps)
        except (RefreshRunning, CalledOff) as error:
            log.info("no refresh by the calendar: %s", error)
        except PlaywiseError as error:
            await self._tell(context, steps.name, str(error))
        else:
            self._failure = ""
        await self.look(context)

    async def _tell(self, context: Context, step: str, reason: str) -> None:
        log.error("the refresh failed in the step %s: %s", step, reason)
        if reason != self._failure:
            self._failure = reason
            await tell_operators(context, lambda: failed(step, reason))


def plan(made: Playwise, upkeep: Upkeep, now: datetime | None = None) -> None:
    """Put the rounds on the bot's calendar."""
    rounds, settings = Rounds(upkeep), upkeep.settings
    queue = made.job_queue
    assert queue
    queue.run_repeating(rounds.look, LOOK, first=0)
    if settings.refresh_cron == OFF:
        return
    due = trigger(settings.refresh_cron, settings.timezone, settings.refresh_jitter)
    # However late the machine woke up, a refresh that is due is worth it; many that were missed are one.
    queue.run_custom(rounds.refresh, {"trigger": due, "misfire_grace_time": None, "coalesce": True}, name=REFRESH)
    if missed(settings, upkeep.served.engines.games.about.created, now or datetime.now(UTC)):
        queue.run_once(rounds.refresh, MAKE_UP)


def missed(settings: Settings, built: datetime, now: datetime) -> bool:
    """Whether a refresh was due since the last one ended; where none is known, since the snapshot was built."""
    last = last_refresh(settings.data_dir)
    since = last.finished if last else built
    due: CronTrigger = trigger(settings.refresh_cron, settings.timezone)
    at: datetime | None = due.get_next_fire_time(None, since)
    return at is not None and at <= now


def next_refresh(queue: JobQueue[Any] | None) -> datetime | None:
    """Return when the calendar says to refresh next, in the time zone of the settings; None for never."""
    planned = queue.get_jobs_by_name(REFRESH) if queue else ()
    # A calendar that has not begun has entries without a time.
    return next((getattr(job.job, "next_run_time", None) for job in planned), None)
