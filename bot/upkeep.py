"""The upkeep of a running bot: its refreshes in another process, and the snapshot that answers."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

from bot.catalogue import Catalogue
from bot.configured import configured
from bot.conversation import Conversation
from bot.errors import CalledOff
from bot.order import order
from bot.serving import Serving
from bot.settings import Settings
from engine import PlaywiseError, RefreshRunning, SnapshotError
from engine.building.report import Report
from engine.building.watch import Watcher
from engine.refreshing import Request, refresh_elsewhere

STOPPING = "The bot stops, and its refresh with it."

Refresh = Callable[[Request, Watcher], Awaitable[Report]]


class Upkeep:
    """What the bot does for its data; one for the whole bot.

    Attributes:
        settings: The settings.
        served: The engines that answer.
        ended: Told of every refresh that came to an end, of which catalogue, and whether it went well.
    """

    def __init__(self, settings: Settings, served: Serving, refresh: Refresh = refresh_elsewhere) -> None:
        self.settings = settings
        self.served = served
        self.ended: Callable[[Catalogue, bool], object] = lambda *_: None
        self._refresh = refresh
        self._running: set[asyncio.Future[Report]] = set()
        self._swapping = asyncio.Lock()
        self._closed = False

    async def refresh(
        self, catalogue: Catalogue, watch: Watcher, *, force: bool = False, accept: bool = False
    ) -> Report:
        """Refresh a catalogue as the settings say; the snapshot answers once it was followed.

        Args:
            catalogue: Games or films.
            watch: Hears of every step.
            force: Build even if nothing changed.
            accept: Publish even what is implausible beside the last snapshot.

        Raises:
            RefreshRunning: Another refresh is at work, ours or somebody's.
            CalledOff: The bot stops.
            SourceError, BuildError, RefreshLost: It failed; what was served still is.
        """
        if self._closed:
            raise CalledOff(STOPPING)
        source = configured(self.settings, catalogue)
        wanted = order(self.settings, source, force=force, accept=accept, films=catalogue is Catalogue.FILMS)
        running = asyncio.ensure_future(self._refresh(wanted, watch))
        self._running.add(running)
        running.add_done_callback(self._running.discard)
        try:
            report = await running
        except asyncio.CancelledError:
            if self._closed:
                raise CalledOff(STOPPING) from None
            raise
        except RefreshRunning:
            raise
        except PlaywiseError:
            self.ended(catalogue, False)
            raise
        self.ended(catalogue, True)
        return report

    async def follow(self, talk: Conversation) -> Conversation:
        """Return the conversation over what is to answer now: `talk`, unless another snapshot is served.

        What cannot be served is in `served.faults` from then on.
        """
        async with self._swapping:
            with suppress(SnapshotError):
                await asyncio.to_thread(self.served.poll)
            engines = self.served.engines
            return talk if talk.engines == engines else await asyncio.to_thread(Conversation.over, engines)

    async def close(self) -> None:
        """Call off what runs, and begin nothing more."""
        self._closed = True
        for running in self._running:
            running.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)
