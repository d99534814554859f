"""The lock of a data folder: who refreshes it, and that nobody else does meanwhile."""

from __future__ import annotations

import fcntl
import json
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO

from engine.errors import BuildError, RefreshRunning

NAME = "refresh.lock"
POINTING = "pointer.lock"

PATIENCE = 0.5
"""Seconds that a refresh waits for the lock: whoever looks at it holds it for a moment."""

PAUSE = 0.02


@dataclass(frozen=True, slots=True)
class Holder:
    """The process that refreshes; both are None where it has not signed yet."""

    pid: int | None = None
    since: datetime | None = None

    def __str__(self) -> str:
        """Return who it is, as the middle of a sentence."""
        return f"process {self.pid}" if self.pid else "another process"


@contextmanager
def refreshing(data: Path, since: datetime) -> Iterator[None]:
    """Be the only refresh of the data folder while the block runs.

    The kernel holds the lock for the process, so that one which was killed leaves nothing shut; what the
    file says is for people.

    Raises:
        RefreshRunning: Another one is at work.
        BuildError: The lock cannot be written.
    """
    with _opened(data) as file:
        if not _taken(file):
            raise RefreshRunning(
                f"{str(_signature(file)).capitalize()} is refreshing {data} already: wait until it is done."
            )
        _sign(file, {"pid": os.getpid(), "since": since.isoformat()})
        try:
            yield
        finally:
            _sign(file, None)


def holder(data: Path) -> Holder | None:
    """Return who refreshes the data folder now, or None."""
    try:
        with (data / NAME).open("rb") as file:
            return None if _tried(file, fcntl.LOCK_SH) else _signature(file)
    except OSError:
        return None


@contextmanager
def pointing(data: Path) -> Iterator[None]:
    """Be the only one who moves the pointer while the block runs; waits, because that takes a moment only."""
    with (data / POINTING).open("ab") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


@contextmanager
def _opened(data: Path) -> Iterator[IO[bytes]]:
    try:
        data.mkdir(parents=True, exist_ok=True)
        file = (data / NAME).open("a+b", buffering=0)
    except FileExistsError as error:
        raise BuildError(f"{data} is a file and no folder: move it away, or name another data folder.") from error
    except OSError as error:
        raise BuildError(
            f"{data / NAME} cannot be written ({error.strerror}): check its place and permissions."
        ) from error
    with file:
        yield file


def _taken(file: IO[bytes]) -> bool:
    patient_until = time.monotonic() + PATIENCE
    while not _tried(file, fcntl.LOCK_EX):
        if time.monotonic() > patient_until:
            return False
        time.sleep(PAUSE)
    return True


def _tried(file: IO[bytes], how: int) -> bool:
    try:
        fcntl.flock(file, how | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _sign(file: IO[bytes], what: dict[str, object] | None) -> None:
    # The lock holds without a signature, so a full disk is for those steps to tell that need it.
    with suppress(OSError):
        file.truncate(0)
        if what:
            file.write(json.dumps(what).encode() + b"\n")


def _signature(file: IO[bytes]) -> Holder:
    file.seek(0)
    try:
        signed = json.loads(file.read())
        return Holder(int(signed["pid"]), datetime.fromisoformat(signed["since"]))
    except (ValueError, KeyError, TypeError):
        return Holder()
