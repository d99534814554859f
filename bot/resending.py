"""When a request to the Bot API is made again: only if that cannot show a person the same answer twice.

A message that was sent and not confirmed may have arrived; nobody can ask Telegram whether it did. So a new message is
sent again only after what proves that it was not taken: no connection came about, Telegram said to wait, or Telegram
said that it failed. Everything else (an edit, a note over the chat, a menu) may be repeated, because twice is the same
as once.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass

import httpx
from telegram.error import NetworkError, TimedOut

RETRIES = 3
"""Times that a request is made again: with one fault in twenty, one request in 160,000 fails four times."""

FIRST_PAUSE = 0.5
"""Seconds before the first repetition; each further one waits twice as long."""

LONGEST_PAUSE = 60.0
"""Seconds that Telegram may have us wait; a request that is told more is given up, so that others have its place."""

MARGIN = 0.1
"""Seconds added to what Telegram tells us to wait, because clocks differ."""

LEAST_REFUSAL, TOO_MANY, LEAST_FAILURE = 400, 429, 500
FAILED = frozenset({500, 503})
"""What the Bot API server answers when it could not do a thing."""

UNSURE = frozenset({502, 504})
"""What is answered by whoever stands before that server; it may have done the thing."""

UNSENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
"""Errors before the first byte went out."""

CREATING = ("send", "copy", "forward")
"""How the methods begin that make a new message."""

HARMLESS = frozenset({"sendChatAction"})
PATIENT = frozenset({"getMe", "getUpdates", "getWebhookInfo", "setWebhook"})
"""Methods that whoever calls them tries again, and tells of it."""


class Unsure(NetworkError):
    """Telegram may have done what was asked, or not; whoever asked does nothing in place of it.

    Attributes:
        late: Whether Telegram took too long; it has mostly done it then.
    """

    def __init__(self, message: str, *, late: bool = False) -> None:
        super().__init__(message)
        self.late = late


@dataclass(frozen=True, slots=True)
class Attempt:
    """How one attempt went.

    Attributes:
        method: The method of the Bot API.
        status: The status of the answer; None where none came.
        payload: The body of the answer.
        error: Why no answer came.
    """

    method: str
    status: int | None = None
    payload: bytes = b""
    error: NetworkError | None = None

    @property
    def unsure(self) -> bool:
        """Whether nobody knows if Telegram did what was asked."""
        if self.error is not None:
            return not isinstance(self.error.__cause__, UNSENT)
        return self.status in UNSURE or (self.status in FAILED and self._said() is None)

    @property
    def doubt(self) -> Unsure:
        """What whoever asked hears where nobody knows."""
        return Unsure(str(self.error or f"status {self.status}"), late=isinstance(self.error, TimedOut))

    def pause(self, before: int) -> float | None:
        """Return the seconds to wait before the next attempt; None where there is to be none.

        Args:
            before: How often it was made again already.
        """
        if before >= RETRIES or self.patient:
            return None
        if self.status == TOO_MANY:
            wait = self._told_to_wait()
            return None if wait > LONGEST_PAUSE else wait + MARGIN
        failed = self.error is not None or self.status in FAILED | UNSURE
        return FIRST_PAUSE * 2**before if failed and not (self.unsure and self.creates) else None

    @property
    def result(self) -> str:
        """How it went, in one word for whoever counts."""
        if self.error is not None or (self.status or 0) >= LEAST_FAILURE:
            return "unsure" if self.unsure else "failed"
        return "done" if (self.status or 0) < LEAST_REFUSAL else "refused"

    @property
    def patient(self) -> bool:
        """Whether who calls this method tries again."""
        return self.method in PATIENT

    @property
    def creates(self) -> bool:
        """Whether doing it twice makes two messages."""
        return self.method.startswith(CREATING) and self.method not in HARMLESS

    def _told_to_wait(self) -> float:
        parameters = (self._said() or {}).get("parameters")
        wait = parameters.get("retry_after") if isinstance(parameters, dict) else None
        return float(wait) if isinstance(wait, int | float) else FIRST_PAUSE

    def _said(self) -> dict[str, object] | None:
        """Return the envelope of the Bot API; None where somebody before it answered."""
        with suppress(ValueError):
            said = json.loads(self.payload)
            return said if isinstance(said, dict) and said.get("ok") is False else None
        return None
