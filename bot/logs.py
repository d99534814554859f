"""The log file: where it lies, and that it never stands in the way of an answer."""

from __future__ import annotations

import logging
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path

from bot.settings import Settings

STATE = "state"
"""The folder under the data folder for what we write besides snapshots."""

LOG = "playwise.log"
LARGEST = 1_000_000
"""Bytes of a log before it is put aside; one older log is kept."""

FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


class LogFile(RotatingFileHandler):
    """A log whose folder and file appear with the first line; a full disk loses lines, not answers."""

    def _open(self) -> TextIOWrapper:
        Path(self.baseFilename).parent.mkdir(parents=True, exist_ok=True)
        return super()._open()

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the name logging calls
        """Let the line go."""


TALKATIVE = ("httpx", "httpcore")
"""Libraries that write every address they call, and ours holds the token."""

HIDDEN = "<token>"


class Discreet(logging.Formatter):
    """Writes lines with the token blotted out, whoever let it slip: PTB names it when a server rejects it."""

    def __init__(self, secret: str) -> None:
        super().__init__(FORMAT)
        self._secret = secret

    def format(self, record: logging.LogRecord) -> str:
        """Return the line, and the traceback under it, without the token."""
        line = super().format(record)
        return line.replace(self._secret, HIDDEN) if self._secret else line


def log_path(settings: Settings) -> Path:
    """Return where the log lies."""
    return settings.data_dir / STATE / LOG


def start_log(settings: Settings) -> LogFile:
    """Send what the program logs to its file, and return that file's handler."""
    file = LogFile(log_path(settings), maxBytes=LARGEST, backupCount=1, encoding="utf-8", delay=True)
    file.setFormatter(Discreet(settings.telegram_token.get_secret_value() if settings.telegram_token else ""))
    file.setLevel(settings.log_level)
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
    root = logging.getLogger()
    root.addHandler(file)
    root.setLevel(settings.log_level)
    return file


def stop_log(file: LogFile) -> None:
    """Close the log."""
    logging.getLogger().removeHandler(file)
    file.close()
