"""What is said of pictures themselves: kept as files, turned off and on."""

from __future__ import annotations

from pathlib import Path

from bot.commands import BY_NAME
from bot.examples import example
from bot.language import _
from bot.replies.markup import bold, code
from bot.replies.reply import Reply


def saved_reply(path: Path) -> Reply:
    """Return where a picture was put."""
    return Reply(f"{bold(_('The picture is kept.'))}\n{code(str(path))}")


def unsaved_reply(reason: str) -> Reply:
    """Return why a picture could not be put anywhere."""
    return Reply(f"{bold(_('The picture could not be written.'))}\n{code(reason)}")


def no_picture_reply() -> Reply:
    """Return that there is no picture to keep."""
    hint = _("Ask for one first, as in {example}.").format(example=code(example(BY_NAME["genre"])))
    return Reply(f"{bold(_('There is no picture to keep.'))}\n{hint}")


def no_chat_reply() -> Reply:
    """Return where pictures can be turned off and on."""
    hint = _("In a conversation /text turns them off and on.")
    return Reply(f"{bold(_('A single answer has no pictures.'))}\n{hint}")


def turned_reply(on: bool) -> Reply:
    """Return that answers come with pictures from now on, or without."""
    if on:
        return Reply(f"{bold(_('Answers come with pictures again.'))}\n{_('/text leaves them out.')}")
    return Reply(f"{bold(_('Answers come without pictures now.'))}\n{_('/text brings them back.')}")
