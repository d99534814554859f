"""How it is told how the bot is."""

from __future__ import annotations

from rich.filesize import decimal

from bot.replies.markup import bold, code
from bot.replies.operations import age, at_work, due, ended, unserved
from bot.replies.quantities import count
from bot.replies.reply import Reply
from bot.vitals import Vitals


def status_reply(now: Vitals) -> Reply:
    """Return how the bot is."""
    built = age((now.now - now.about.created).total_seconds())
    told = [
        bold(f"Snapshot {code(now.about.snapshot)}"),
        f"Built {built} ago{', from the sample' * now.about.sample}; the data ends on {now.about.data_as_of}.",
        *([unserved(now.fault, now.about.snapshot).text] if now.fault else []),
        f"Up for {age(now.uptime)}, in {decimal(now.memory)} of memory.",
        f"{count(now.updates, 'update')} served, {count(now.errors, 'error')}.",
        ended(now.last, now.now),
        *([at_work(now.worker)] if now.worker else []),
        due(now.next),
    ]
    return Reply("\n".join(told))
