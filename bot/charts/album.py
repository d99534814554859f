"""The pictures of one bot: each drawn once, in a thread, and remembered by the id under which it was sent."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from bot.charts.chart import Chart
from bot.charts.png import png

KEPT = 500
"""Pictures remembered: some 20 KB each until they were sent, then only an id."""


class Album:
    """Pictures by chart, for one event loop.

    A chart holds all that its picture shows, so it is the same for one question in one language over one snapshot,
    and another as soon as any of them changes what is seen. Drawing has one thread to itself: matplotlib draws one
    picture at a time anyway, and opens its fonts once a thread.
    """

    def __init__(self, draw: Callable[[Chart], bytes] = png, kept: int = KEPT) -> None:
        self._draw = draw
        self._kept = kept
        self._pictures: OrderedDict[Chart, bytes | str] = OrderedDict()
        self._drawing: dict[Chart, asyncio.Future[bytes]] = {}
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="pictures")

    async def photo(self, chart: Chart) -> bytes | str:
        """Return what to send: the id of the picture where it was sent before, else its PNG."""
        if chart in self._pictures:
            self._pictures.move_to_end(chart)
            return self._pictures[chart]
        # Shielded, because others may wait for the same picture when one gives up.
        return await asyncio.shield(self._drawing.get(chart) or self._begin(chart))

    def sent(self, chart: Chart, file_id: str) -> None:
        """Remember the id under which the picture of `chart` can be sent again."""
        self._remember(chart, file_id)

    def forget(self, chart: Chart) -> None:
        """Draw the picture of `chart` anew when it is asked for again."""
        self._pictures.pop(chart, None)

    def close(self) -> None:
        """Draw nothing more."""
        self._thread.shutdown(cancel_futures=True)

    def _begin(self, chart: Chart) -> asyncio.Future[bytes]:
        drawing = asyncio.get_running_loop().run_in_executor(self._thread, self._draw, chart)
        self._drawing[chart] = drawing
        drawing.add_done_callback(lambda done: self._end(chart, done))
        return drawing

    def _end(self, chart: Chart, drawing: asyncio.Future[bytes]) -> None:
        del self._drawing[chart]
        if not drawing.cancelled() and drawing.exception() is None:
            self._remember(chart, drawing.result())

    def _remember(self, chart: Chart, picture: bytes | str) -> None:
        self._pictures[chart] = picture
        self._pictures.move_to_end(chart)
        while len(self._pictures) > self._kept:
            self._pictures.popitem(last=False)
