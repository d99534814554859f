"""Where the log goes: to a file, and for a bot that runs to its output; it never stands in the way of an answer."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TextIO

from bot.loglines import JSON, TEXT, Discreet
from bot.settings import Settings
from bot.store.address import passwords
from bot.web.secret import secret

STATE = "state"
"""The folder under the data folder for what we write besides snapshots."""

LOG = "playwise.log"
LARGEST = 1_000_000
"""Bytes of a log before it is put aside; one older log is kept."""

SHORTEST = 4
"""Letters of a password that is looked for in lines."""

TALKATIVE = ("httpx", "httpcore", "apscheduler", "uvicorn", "asyncio")
"""Libraries that write a line for all they do; the first two name every address they call, and ours holds the token."""


class LogFile(RotatingFileHandler):
    """A log whose folder and file appear with the first line; a full disk loses lines, not answers."""

    def _open(self) -> TextIOWrapper:
        Path(self.baseFilename).parent.mkdir(parents=True, exist_ok=True)
        return super()._open()

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the name logging calls
        """Let the line go."""


class Output(logging.StreamHandler[TextIO]):
    """A log that whoever started the bot reads along; if nobody reads any more, the bot goes on."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the name logging calls
        """Let the line go."""


def log_path(settings: Settings) -> Path:
    """Return where the log lies."""
    return settings.data_dir / STATE / LOG


def start_log(settings: Settings) -> LogFile:
    """Send what the program logs to its file, and return that file's handler."""
    file = LogFile(log_path(settings), maxBytes=LARGEST, backupCount=1, encoding="utf-8", delay=True)
    file.setFormatter(Discreet(TEXT, _secrets(settings)))
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
    _add(file, settings)
    logging.getLogger().setLevel(settings.log_level)
    return file


def stop_log(file: LogFile) -> None:
    """Close the log."""
    logging.getLogger().removeHandler(file)
    file.close()


@contextmanager
def log_to(stream: TextIO, settings: Settings) -> Iterator[None]:
    """Write the log to `stream` too while the block runs; if no setting says how, text in a terminal, else JSON."""
    output = Output(stream)
    chosen = settings.log_format or (TEXT if stream.isatty() else JSON)
    output.setFormatter(Discreet(chosen, _secrets(settings), colours=stream.isatty()))
    _add(output, settings)
    try:
        yield
    finally:
        logging.getLogger().removeHandler(output)


def _add(handler: logging.Handler, settings: Settings) -> None:
    handler.setLevel(settings.log_level)
    logging.getLogger().addHandler(handler)


def blotted(text: str, settings: Settings) -> str:
    """Return a text without a secret of the settings."""
    return Discreet(TEXT, _secrets(settings)).blotted(text)


def _secrets(settings: Settings) -> tuple[str, ...]:
    known = passwords(settings.database_url.get_secret_value()) if settings.database_url else ()
    # A word that any line may hold is no password worth the name; without it the log would be full of holes.
    kept = tuple(password for password in known if len(password) >= SHORTEST)
    if settings.telegram_token is None:
        return kept
    token = settings.telegram_token.get_secret_value()
    return token, secret(settings, token), *kept
