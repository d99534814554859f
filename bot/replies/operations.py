"""What operators are told: of refreshes, of going back, and of how the bot is."""

from __future__ import annotations

from datetime import datetime
from html import escape

from rich.filesize import decimal

from bot.replies.markup import bold, code, shown
from bot.replies.quantities import count, listing
from bot.replies.reply import Button, Reply
from engine.building.report import Report
from engine.lastrun import LastRefresh
from engine.lock import Holder
from engine.manifest import Manifest

USE, STAY, ACCEPT = "use", "stay", "accept"
PREFIX = "o1:"
"""What the data of an operator's button begins with."""

MINUTE, HOUR, DAY = 60, 3_600, 86_400

LONGEST_REASON = 1_500
"""Letters of a reason that fit into a message with room to spare; a report of many checks may have more."""


def progress(step: str) -> Reply:
    """Return that a refresh is under way, and where."""
    return Reply(f"{bold('Refreshing…')}\n{_whole(step)}")


def refreshed(report: Report) -> Reply:
    """Return what came of a refresh."""
    if report.unchanged:
        return Reply(f"{bold('Nothing changed.')}\nSnapshot {code(report.snapshot)} stays.")
    reused = [f"{amount:,} {shown(name)}" for name, amount in report.reused.items() if amount]
    told = [
        bold("Refreshed."),
        f"Snapshot {code(report.snapshot)}: {decimal(report.size_bytes)} in {report.seconds:.0f} s.",
        *([f"Reused: {listing(reused)}."] if reused else []),
        *([f"Accepted although it looked wrong: {listing(report.accepted)}."] if report.accepted else []),
    ]
    return Reply("\n".join(told))


def failed(step: str, reason: str) -> Reply:
    """Return that a refresh failed, where and why."""
    return Reply(f"{bold('The refresh failed')} in the step {code(step)}.\n{_whole(reason)}")


def unserved(fault: str, serving: str) -> Reply:
    """Return that the snapshot to be served cannot be, and which one answers."""
    return Reply(f"{bold('The new snapshot cannot be served.')}\n{_whole(fault)}\nI answer from {code(serving)}.")


def rollback_offer(serving: str, before: Manifest | None) -> Reply:
    """Return which snapshot one may go back to, with a button that does."""
    if before is None:
        return Reply(f"{bold('There is nothing to go back to.')}\n{code(serving)} is the oldest snapshot kept.")
    told = f"Go back from {code(serving)} to {code(before.id)}, built on {_moment(before.created)}?"
    buttons = (Button("Go back", f"{PREFIX}{USE}:{before.id}"), Button("Stay", f"{PREFIX}{STAY}:"))
    return Reply(told, (buttons,))


def rolled_back(serving: str, wanted: str, reason: str = "") -> Reply:
    """Return which snapshot answers after going back, and why not the wanted one if it does not."""
    if serving == wanted:
        return Reply(f"{bold('Done.')} {code(serving)} answers now.")
    return Reply(f"{bold('That did not work.')}\n{_whole(reason)}\nI answer from {code(serving)}.")


def stayed(serving: str) -> Reply:
    """Return that nothing was changed."""
    return Reply(f"{code(serving)} answers on.")


def due(moment: datetime | None) -> str:
    """Return when the next refresh is."""
    return f"Next refresh: {_moment(moment)}." if moment else "Next refresh: only when you ask."


def ended(last: LastRefresh | None, now: datetime) -> str:
    """Return how the last refresh ended."""
    if last is None:
        return "Last refresh: none is known."
    reason = f" {_whole(last.reason)}" if last.reason else ""
    return f"Last refresh: {last.outcome}, {age((now - last.finished).total_seconds())} ago.{reason}"


def at_work(worker: Holder) -> str:
    """Return who refreshes now."""
    return f"Refreshing now: {worker}."


def age(seconds: float) -> str:
    """Return a span of time in its largest unit; a clock that went back makes none."""
    for unit, noun in ((DAY, "day"), (HOUR, "hour"), (MINUTE, "minute")):
        if seconds >= unit:
            return count(int(seconds // unit), noun)
    return count(max(int(seconds), 0), "second")


def _moment(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M %Z}"


def _whole(text: str) -> str:
    cut = text if len(text) <= LONGEST_REASON else text[:LONGEST_REASON].rstrip() + "…"
    return escape(cut, quote=False)
