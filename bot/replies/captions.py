"""Which picture goes with a reply, and whether its words fit under it."""

from __future__ import annotations

import dataclasses
import html
import re

from bot.charts import Chart
from bot.replies.reply import Reply

LONGEST = 1024
"""UTF-16 units of a caption, tags not counted (Bot API, sendPhoto)."""

TAG = re.compile(r"<[^>]+>")


def pictured(reply: Reply, chart: Chart | None) -> Reply:
    """Return `reply` with its picture; words too long for a caption stay words alone, so that none is lost."""
    return dataclasses.replace(reply, picture=chart) if chart and fits(reply.text) else reply


def fits(text: str) -> bool:
    """Whether a text in Telegram's HTML can be a caption."""
    shown = html.unescape(TAG.sub("", text))
    return len(shown.encode("utf-16-le")) // 2 <= LONGEST
