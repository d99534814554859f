"""The rounds of a running bot: a look at what is served every few seconds, refreshes by the calendar."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from functools import partial
from typing import Any

from apscheduler.triggers.cron import CronTrigger
from telegram.ext import JobQueue

from bot.catalogue import Catalogue
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

REFRESH, MADE_UP = "refresh", "missed refresh"

log = logging.getLogger(__name__)


class Rounds:
    """What is done without being asked; what goes wrong is told once, until it is something else."""

    def __init__(self, upkeep: Upkeep) -> None:
        self._upkeep = upkeep
        self._failures: dict[Catalogue, str] = {}
        self._faults: Mapping[Catalogue, str] = {}

    async def look(self, context: Context) -> None:
        """Follow the pointers to the snapshots that are to be served."""
        service = context.service
        service.conversation = await self._upkeep.follow(service.conversation)
        faults, told = self._upkeep.served.faults, self._faults
        self._faults = faults
        for catalogue, fault in faults.items():
            if fault != told.get(catalogue):
                reply = partial(unserved, catalogue, fault, service.conversation.engines.snapshot(catalogue))
                await tell_operators(context, reply)

    async def refresh(self, context: Context, catalogues: Iterable[Catalogue] = Catalogue) -> None:
        """Refresh each catalogue unless somebody does already, and serve what came of it; one that fails stops none."""
        for catalogue in catalogues:
            await self._refresh(context, catalogue)

    async def _refresh(self, context: Context, catalogue: Catalogue) -> None:
        steps = Steps()
        try:
            await self._upkeep.refresh(catalogue, steps)
        except (RefreshRunning, CalledOff) as error:
            log.info("no refresh of %s by the calendar: %s", catalogue, error)
        except PlaywiseError as error:
            await self._tell(context, catalogue, steps.name, str(error))
        else:
            self._failures.pop(catalogue, None)
        await self.look(context)

    async def _tell(self, context: Context, catalogue: Catalogue, step: str, reason: str) -> None:
        log.error("the refresh of %s failed in the step %s: %s", catalogue, step, reason)
        if reason != self._failures.get(catalogue):
            self._failures[catalogue] = reason
            await tell_operators(context, lambda: failed(catalogue, step, reason))


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
    abouts = {catalogue: upkeep.served.engines.about(catalogue) for catalogue in Catalogue}
    built = {catalogue: about.created if about else None for catalogue, about in abouts.items()}
    late = [each for each in Catalogue if missed(settings, each, built[each], now or datetime.now(UTC))]
    if late:
        queue.run_once(partial(rounds.refresh, catalogues=late), MAKE_UP, name=MADE_UP)


def missed(settings: Settings, catalogue: Catalogue, built: datetime | None, now: datetime) -> bool:
    """Whether a refresh was due since the last one ended; where none is known, since the snapshot was built."""
    last = last_refresh(catalogue.folder(settings.data_dir))
    since = last.finished if last else built
    if since is None:  # neither was there ever
        return True
    due: CronTrigger = trigger(settings.refresh_cron, settings.timezone)
    at: datetime | None = due.get_next_fire_time(None, since)
    return at is not None and at <= now


def next_refresh(queue: JobQueue[Any] | None) -> datetime | None:
    """Return when the calendar says to refresh next, in the time zone of the settings; None for never."""
    planned = queue.get_jobs_by_name(REFRESH) if queue else ()
    # A calendar that has not begun has entries without a time.
    return next((getattr(job.job, "next_run_time", None) for job in planned), None)
