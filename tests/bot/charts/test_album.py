"""Each picture is drawn once, off the event loop, and remembered by the id under which it was sent."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Coroutine
from typing import Any

import pytest

from bot.charts import Chart
from bot.charts.album import Album
from bot.charts.chart import Bar, Ranking
from tests.patience import PATIENCE


def chart(title: str) -> Chart:
    return Ranking(title, "", (Bar("a", 1, "1", ""),))


class Artist:
    """Draws the title, and remembers which charts and in which threads."""

    def __init__(self) -> None:
        self.drawn: list[str] = []
        self.threads: set[str] = set()
        self.ready = threading.Event()
        self.ready.set()

    def __call__(self, chart: Chart) -> bytes:
        assert self.ready.wait(PATIENCE)
        self.threads.add(threading.current_thread().name)
        if chart.title == "broken":
            raise ValueError(chart.title)
        self.drawn.append(chart.title)
        return chart.title.encode()


def over(scene: Callable[[Album, Artist], Coroutine[Any, Any, None]], kept: int = 2) -> None:
    """Play `scene` with an album that keeps two pictures."""
    artist = Artist()
    album = Album(artist, kept)
    try:
        asyncio.run(scene(album, artist))
    finally:
        album.close()


def test_a_picture_is_drawn_once_in_a_thread_of_its_own() -> None:
    async def scene(album: Album, artist: Artist) -> None:
        assert [await album.photo(chart("a")) for _ in range(3)] == [b"a"] * 3
        await album.photo(chart("b"))
        assert artist.drawn == ["a", "b"]
        assert artist.threads == {"pictures_0"}

    over(scene)


def test_those_who_ask_at_once_wait_for_one_drawing() -> None:
    async def scene(album: Album, artist: Artist) -> None:
        artist.ready.clear()
        asked = [asyncio.create_task(album.photo(chart("a"))) for _ in range(5)]
        await asyncio.sleep(0)
        asked[0].cancel()
        artist.ready.set()
        assert await asyncio.gather(*asked[1:]) == [b"a"] * 4
        assert artist.drawn == ["a"]

    over(scene)


def test_what_was_sent_is_sent_again_by_its_id() -> None:
    async def scene(album: Album, artist: Artist) -> None:
        await album.photo(chart("a"))
        album.sent(chart("a"), "id-1")
        assert await album.photo(chart("a")) == "id-1"

    over(scene)


def test_the_pictures_asked_for_longest_ago_are_forgotten() -> None:
    async def scene(album: Album, artist: Artist) -> None:
        for title in ("a", "b", "a", "c", "a", "b"):
            await album.photo(chart(title))
        assert artist.drawn == ["a", "b", "c", "b"]

    over(scene)


def test_a_picture_that_failed_is_tried_again() -> None:
    async def scene(album: Album, artist: Artist) -> None:
        for _ in range(2):
            with pytest.raises(ValueError, match="broken"):
                await album.photo(chart("broken"))
        assert await album.photo(chart("a")) == b"a"

    over(scene)
