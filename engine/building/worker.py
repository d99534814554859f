"""The process of a refresh: takes a request as its argument, writes an event a line to its output."""

from __future__ import annotations

import os
import signal
import sys

from engine.building.requested import refreshed
from engine.building.teller import Teller, events
from engine.errors import PlaywiseError
from engine.refreshing import Done, Failed, Request
from engine.termination import terminated_by

NICENESS = 10
"""How far a refresh stands back for whoever answers questions on the same machine."""

TERMINATED = 128 + signal.SIGTERM


def run(request: Request, teller: Teller) -> int:
    """Refresh as requested, tell of it, and return the exit status."""
    try:
        report = refreshed(request, teller)
    except PlaywiseError as error:
        teller.end(Failed(type(error).__name__, str(error)))
        return 1
    teller.end(Done(report))
    return 0


def main() -> int:
    """Run as a process."""
    os.nice(NICENESS)
    with terminated_by(lambda: SystemExit(TERMINATED)):
        return run(Request.from_json(sys.argv[1]), Teller(events()))
