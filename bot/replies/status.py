"""How it is told how the bot is."""

from __future__ import annotations

from bot.language import _, ngettext
from bot.replies.days import day
from bot.replies.markup import bold, code
from bot.replies.operations import age, at_work, due, ended, unserved
from bot.replies.quantities import number, size
from bot.replies.reply import Reply
from bot.vitals import Vitals


def status_reply(now: Vitals) -> Reply:
    """Return how the bot is."""
    told = [
        bold(_("Snapshot {snapshot}").format(snapshot=code(now.about.snapshot))),
        _built(now),
        *([unserved(now.fault, now.about.snapshot).text] if now.fault else []),
        _("Up for {age}, in {memory} of memory.").format(age=age(now.uptime), memory=size(now.memory)),
        _served(now),
        ended(now.last, now.now),
        *([at_work(now.worker)] if now.worker else []),
        due(now.next),
    ]
    return Reply("\n".join(told))


def _built(now: Vitals) -> str:
    if now.about.sample:
        told = _("Built {age} ago, from the sample; the data ends on {day}.")
    else:
        told = _("Built {age} ago; the data ends on {day}.")
    return told.format(age=age((now.now - now.about.created).total_seconds()), day=day(now.about.data_as_of))


def _served(now: Vitals) -> str:
    updates = ngettext("{amount} update", "{amount} updates", now.updates).format(amount=number(now.updates))
    errors = ngettext("{amount} error", "{amount} errors", now.errors).format(amount=number(now.errors))
    return _("{updates} served, {errors}.").format(updates=updates, errors=errors)
