"""The process of one part: takes its name and the folder between the parts, writes an event a line to its output."""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path

from engine.building import parts
from engine.building.bench import OnDisk
from engine.building.desk import Desk
from engine.building.notes import notes_in
from engine.building.report import Journal, Report
from engine.building.task import Task
from engine.building.teller import Teller, events
from engine.errors import PlaywiseError
from engine.refreshing import Done, Failed

ORPHANED = 1
"""The exit status of a part whose refresh is gone."""


def run(part: str, folder: Path, teller: Teller) -> int:
    """Do one part, tell of it, and return the exit status."""
    desk = Desk(Task.read(folder), OnDisk(folder), notes_in(folder), Journal(teller))
    try:
        parts.run(part, desk)
        desk.notes.write(folder)
    except (PlaywiseError, OSError) as error:
        kind = OSError if isinstance(error, OSError) else type(error)
        teller.end(Failed(kind.__name__, str(error)))
        return 1
    report = Report(snapshot="", steps=tuple(desk.journal.steps), reused=dict(desk.journal.reused))
    teller.end(Done(report))
    return 0


def end_with_parent() -> None:
    """End this process when its standard input ends: whoever holds the other side is gone."""
    while os.read(sys.stdin.fileno(), 1):
        pass
    os._exit(ORPHANED)


def main() -> int:
    """Run as a process."""
    part, folder = sys.argv[1:]
    threading.Thread(target=end_with_parent, daemon=True).start()
    return run(part, Path(folder), Teller(events()))
