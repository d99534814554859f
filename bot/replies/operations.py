"""What operators are told: of refreshes, of going back, and of how the bot is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from html import escape

from bot.catalogue import Catalogue
from bot.language import N_, _, ngettext
from bot.replies.days import moment
from bot.replies.listings import listing
from bot.replies.markup import bold, code, shown
from bot.replies.quantities import number, size
from bot.replies.reply import Button, Reply
from bot.replies.steps import counted, progress_of, step_name
from bot.steps import Steps
from engine.building.report import Report
from engine.lastrun import LastRefresh, Outcome
from engine.lock import Holder
from engine.manifest import Manifest

USE, STAY, ACCEPT = "use", "stay", "accept"
PREFIX = "o1:"
"""What the data of an operator's button begins with."""

MINUTE, HOUR, DAY = 60, 3_600, 86_400

ENDED = {
    Outcome.PUBLISHED: N_("Last refresh: published, {age} ago."),
    Outcome.UNCHANGED: N_("Last refresh: nothing had changed, {age} ago."),
    Outcome.FAILED: N_("Last refresh: failed, {age} ago."),
}

REFRESHED = {Catalogue.GAMES: N_("Games are refreshed."), Catalogue.FILMS: N_("Films are refreshed.")}
UNCHANGED = {
    Catalogue.GAMES: N_("Nothing changed about games."),
    Catalogue.FILMS: N_("Nothing changed about films."),
}
FAILED = {
    Catalogue.GAMES: N_("<b>The refresh of games failed</b> in the step {step}."),
    Catalogue.FILMS: N_("<b>The refresh of films failed</b> in the step {step}."),
}
UNSERVED = {
    Catalogue.GAMES: N_("The snapshot of games that should answer cannot be served."),
    Catalogue.FILMS: N_("The snapshot of films that should answer cannot be served."),
}

LONGEST_REASON = 1_500
"""Letters of a reason that fit into a message with room to spare; a report of many checks may have more."""


def progress(steps: Steps) -> Reply:
    """Return that a refresh is under way, and where."""
    return Reply(f"{bold(_('Refreshing…'))}\n{_whole(progress_of(steps))}")


def refreshed(catalogue: Catalogue, report: Report) -> Reply:
    """Return what came of a refresh of a catalogue."""
    if report.unchanged:
        stays = _("Snapshot {snapshot} stays.").format(snapshot=code(report.snapshot))
        return Reply(f"{bold(_(UNCHANGED[catalogue]))}\n{stays}")
    built = _("Snapshot {snapshot}: {size} in {seconds} s.")
    accepted = _("Accepted although it looked wrong: {checks}.")
    told = [
        bold(_(REFRESHED[catalogue])),
        built.format(snapshot=code(report.snapshot), size=size(report.size_bytes), seconds=number(report.seconds)),
        *_reused(report.reused),
        *([accepted.format(checks=listing([shown(check) for check in report.accepted]))] if report.accepted else []),
    ]
    return Reply("\n".join(told))


def _reused(amounts: Mapping[str, int]) -> list[str]:
    parts = [counted(amount, name) for name, amount in amounts.items() if amount]
    told = ngettext("Reused: {parts}.", "Reused: {parts}.", sum(amounts.values()))
    return [told.format(parts=listing(parts))] if parts else []


def failed(catalogue: Catalogue, step: str, reason: str) -> Reply:
    """Return that a refresh of a catalogue failed, where and why."""
    told = _(FAILED[catalogue]).format(step=code(step_name(step)))
    return Reply(f"{told}\n{_whole(reason)}")


def unserved(catalogue: Catalogue, fault: str, serving: str) -> Reply:
    """Return that the snapshot of a catalogue to be served cannot be, and which one answers; none does where empty."""
    return Reply(f"{bold(_(UNSERVED[catalogue]))}\n{_whole(fault)}\n{_answering(serving)}")


def rollback_offer(catalogue: Catalogue, serving: str, before: Manifest | None) -> Reply:
    """Return which snapshot of a catalogue one may go back to, with a button that does."""
    if before is None:
        oldest = _("{snapshot} is the oldest snapshot kept.").format(snapshot=code(serving)) if serving else none_yet()
        return Reply(f"{bold(_('There is nothing to go back to.'))}\n{oldest}")
    none = _("Nothing answers now. Go back to {before}, built on {moment}?")
    asked = _("Go back from {serving} to {before}, built on {moment}?") if serving else none
    told = asked.format(serving=code(serving), before=code(before.id), moment=moment(before.created))
    buttons = (Button(_("Go back"), f"{PREFIX}{USE}:{before.id}"), Button(_("Stay"), f"{PREFIX}{STAY}:{catalogue}"))
    return Reply(told, (buttons,))


def rollback_usage() -> Reply:
    """Return what may stand behind /rollback."""
    return Reply(_("/rollback takes <code>games</code> or <code>films</code>: which of the two is to go back."))


def rolled_back(serving: str, wanted: str, reason: str = "") -> Reply:
    """Return which snapshot answers after going back, and why not the wanted one if it does not."""
    if serving == wanted:
        return Reply(_("<b>Done.</b> {snapshot} answers now.").format(snapshot=code(serving)))
    return Reply(f"{bold(_('That did not work.'))}\n{_whole(reason)}\n{_answering(serving)}")


def stayed(serving: str) -> Reply:
    """Return that nothing was changed."""
    return Reply(_("{snapshot} answers on.").format(snapshot=code(serving)) if serving else _("None answers."))


def none_yet() -> str:
    """Return that there are no films, and how there will be."""
    return _("There are no films yet: /refresh films reads them.")


def due(when: datetime | None) -> str:
    """Return when the next refresh is."""
    if when is None:
        return _("Next refresh: only when you ask.")
    return _("Next refresh: {moment}.").format(moment=moment(when))


def ended(last: LastRefresh | None, now: datetime) -> str:
    """Return how the last refresh ended."""
    if last is None:
        return _("Last refresh: none is known.")
    told = _(ENDED[last.outcome]).format(age=age((now - last.finished).total_seconds()))
    return f"{told} {_whole(last.reason)}" if last.reason else told


def at_work(worker: Holder) -> str:
    """Return who refreshes now."""
    if worker.pid is None:
        return _("Refreshing now: another process.")
    return _("Refreshing now: process {pid}.").format(pid=worker.pid)


def age(seconds: float) -> str:
    """Return a span of time in its largest unit; a clock that went back makes none."""
    if seconds >= DAY:
        return _span(int(seconds // DAY), ngettext("{amount} day", "{amount} days", int(seconds // DAY)))
    if seconds >= HOUR:
        return _span(int(seconds // HOUR), ngettext("{amount} hour", "{amount} hours", int(seconds // HOUR)))
    if seconds >= MINUTE:
        return _span(int(seconds // MINUTE), ngettext("{amount} minute", "{amount} minutes", int(seconds // MINUTE)))
    whole = max(int(seconds), 0)
    return _span(whole, ngettext("{amount} second", "{amount} seconds", whole))


def _span(amount: int, words: str) -> str:
    return words.format(amount=number(amount))


def _answering(serving: str) -> str:
    return _("I answer from {snapshot}.").format(snapshot=code(serving)) if serving else _("None answers.")


def _whole(text: str) -> str:
    cut = text if len(text) <= LONGEST_REASON else text[:LONGEST_REASON].rstrip() + "…"
    return escape(cut, quote=False)
