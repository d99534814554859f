"""A request that lets nothing pass which Telegram would refuse, around one that plays Telegram."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from telegram.request import BaseRequest, RequestData

from .rules import LARGEST_PHOTO, faults

SOON = 1.0
"""Seconds in which a tap has to be answered."""

MOST_A_MINUTE = 20
"""Messages that a group takes in a minute."""


class StrictRequest(BaseRequest):
    """Notes every broken rule, and fails the call: PTB makes an error of its own of that, so look at `faults`."""

    def __init__(self, inner: BaseRequest, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self.faults: list[str] = []
        self._inner = inner
        self._clock = clock
        self._taps: list[float] = []
        self._grouped: dict[str, list[float]] = {}

    @property
    def read_timeout(self) -> float | None:
        return None

    async def initialize(self) -> None:
        await self._inner.initialize()

    async def shutdown(self) -> None:
        await self._inner.shutdown()

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *timeouts: Any, **more: Any
    ) -> tuple[int, bytes]:
        called, parameters = url.rpartition("/")[2], request_data.json_parameters if request_data else {}
        found = [*faults(called, parameters), *self._files(request_data), *self._crowd(called, parameters)]
        if called == "answerCallbackQuery":
            found += self._answered()
        self._refuse(called, found)
        status, payload = await self._inner.do_request(url, method, request_data)
        if b"message is not modified" in payload:
            self.faults.append(f"{called}: an edit that changes nothing")
        return status, payload

    def tapped(self) -> None:
        """Expect an answer to a tap."""
        self._taps.append(self._clock())

    def settle(self) -> None:
        """Note the taps that nobody answered."""
        self.faults += ["a tap was not answered"] * len(self._taps)
        self._taps.clear()

    def _answered(self) -> list[str]:
        if not self._taps:
            return ["a tap was answered twice"]
        return ["a tap was answered late"] if self._clock() - self._taps.pop(0) > SOON else []

    def _files(self, data: RequestData | None) -> list[str]:
        parts = (data.multipart_data or {}) if data and data.contains_files else {}
        bodies = (part[1] for part in parts.values())
        return ["a picture is too large" for body in bodies if isinstance(body, bytes) and len(body) > LARGEST_PHOTO]

    def _crowd(self, called: str, parameters: dict[str, str]) -> list[str]:
        chat = parameters.get("chat_id", "")
        if not chat.startswith("-") or not called.startswith(("send", "edit")):
            return []
        lately = [at for at in self._grouped.get(chat, []) if self._clock() - at < 60]
        self._grouped[chat] = [*lately, self._clock()]
        return ["more than 20 messages a minute to a group"] if len(lately) >= MOST_A_MINUTE else []

    def _refuse(self, called: str, found: list[str]) -> None:
        if found:
            self.faults += [f"{called}: {fault}" for fault in found]
            raise AssertionError(self.faults)
