"""How a line of the log is written: as text or as JSON, without secrets, and without what people say."""

from __future__ import annotations

import json
import logging
import re
import traceback
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import structlog
from structlog.stdlib import ExtraAdder, ProcessorFormatter
from structlog.typing import EventDict, ExcInfo, Processor

from bot.tokens import HIDDEN, masked
from bot.trace import said

TEXT, JSON = "text", "json"

UNSAID = "<what somebody said>"

OURS = ("bot", "engine")
"""The loggers whose lines are written as they are; libraries may put anything into theirs."""

LONGEST_DETAIL, LONGEST_FOREIGN = 80, 500
"""Letters of a library's line: at the level DEBUG, where PTB writes whole messages, and above it."""

FIELDS = ("command", "outcome", "language", "ms", "snapshot", "films")
"""What the line on an update has beside its words."""

TELLING = 4
"""Letters from which a word of a person gives away what they said."""

Blotted = Callable[[str], str]
"""What takes the secrets out of a text."""


class Discreet(ProcessorFormatter):
    """Writes lines with secrets blotted out, whoever let them slip: PTB names the token when a server rejects it."""

    def __init__(self, form: str, secrets: Sequence[str] = (), *, colours: bool = False) -> None:
        super().__init__(
            processors=[*self._written(), *(_AS_JSON if form == JSON else _as_text(colours=colours))],
            foreign_pre_chain=_GATHERED,
        )
        self._hidden = tuple(part for secret in secrets for part in _forms(secret))

    def format(self, record: logging.LogRecord) -> str:
        """Return the line, and the traceback under it, without a secret."""
        return self.blotted(super().format(record))

    def blotted(self, text: str) -> str:
        """Return a text without a secret."""
        for secret in self._hidden:
            text = text.replace(secret, HIDDEN)
        return masked(text)

    def _written(self) -> tuple[Processor, ...]:
        # Lines are cut last: the first letters of a secret, or of what somebody said, would no longer be found.
        return ProcessorFormatter.remove_processors_meta, self._secretless, _private, _short, _traced(self.blotted)

    def _secretless(self, _logger: Any, _method: str, event: EventDict) -> EventDict:
        event["event"] = self.blotted(str(event["event"]))
        return event


def _forms(secret: str) -> Iterator[str]:
    yield secret
    yield json.dumps(secret)[1:-1]
    # An address may hold the colon of a token in another form; the part after it is the secret.
    if ":" in secret:
        yield secret.partition(":")[2]


def _short(_logger: Any, _method: str, event: EventDict) -> EventDict:
    """Cut the lines of libraries."""
    if str(event.get("logger", "")).partition(".")[0] not in OURS:
        most = LONGEST_DETAIL if event.get("level") == "debug" else LONGEST_FOREIGN
        event["event"] = _cut(str(event["event"]), most)
    return event


def _private(_logger: Any, _method: str, event: EventDict) -> EventDict:
    """Take out what the person said who is being answered; at the level DEBUG it may stay."""
    words = said().strip()
    if words and event.get("level") != "debug":
        event["event"] = _without(str(event["event"]), words)
    return event


def _without(line: str, words: str) -> str:
    argument = words.partition(" ")[2] if words.startswith("/") else ""
    for part in (words, argument.strip()):
        if len(part) >= TELLING:
            line = line.replace(part, UNSAID).replace(repr(part)[1:-1], UNSAID)
    return line


def _traced(blotted: Blotted) -> Processor:
    """Return what puts the traceback in words."""

    def trace(_logger: Any, _method: str, event: EventDict) -> EventDict:
        info: ExcInfo | None = event.pop("exc_info", None)
        if info and info[1]:
            event["exception"] = "".join(_told(info[1], blotted)).rstrip()
        return event

    return trace


def _told(error: BaseException, blotted: Blotted) -> Iterator[str]:
    """Yield the lines on an error and those that led to it, the first one first, as Python orders them."""
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None:
        yield from _told(before, blotted)
        yield "\nand then\n\n"
    yield "Traceback (most recent call last):\n"
    yield from traceback.format_tb(error.__traceback__)
    yield f"{type(error).__name__}: {_sentence(blotted(str(error)))}\n"


def _sentence(sentence: str) -> str:
    # An error may quote any part of what a person said, so one word of theirs in it is enough to leave it out.
    theirs = {word for word in re.findall(r"\w+", said().casefold()) if len(word) >= TELLING}
    return UNSAID if theirs & set(re.findall(r"\w+", sentence.casefold())) else _cut(sentence, LONGEST_FOREIGN)


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"


_GATHERED: tuple[Processor, ...] = (
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_logger_name,
    structlog.stdlib.add_log_level,
    structlog.processors.TimeStamper(fmt="iso", utc=True, key="at"),
    # Only what we name: other handlers may leave the whole message on a record.
    ExtraAdder(FIELDS),
)
_AS_JSON: tuple[Processor, ...] = (structlog.processors.JSONRenderer(ensure_ascii=False, default=str),)


def _as_text(*, colours: bool) -> tuple[Processor, ...]:
    plain = structlog.dev.plain_traceback
    return (
        structlog.dev.ConsoleRenderer(colors=colours, timestamp_key="at", exception_formatter=plain, pad_event_to=0),
    )
