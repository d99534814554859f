"""What operators are told of the report on the data."""

from __future__ import annotations

from bot.language import _
from bot.replies.markup import bold, code
from bot.replies.reply import Reply


def caption(snapshot: str) -> str:
    """Return the words under the page."""
    return f"{bold(_('The report on the served data'))}\n{code(snapshot)}"


def no_report_reply(snapshot: str) -> Reply:
    """Return how to write a report that is missing."""
    told = _(
        "<b>No report was written on the served data</b> ({snapshot}).\n"
        "Run {command} on the machine of the bot, then ask again."
    )
    return Reply(told.format(snapshot=code(snapshot), command=code("make report")))
