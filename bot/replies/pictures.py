"""What is said of pictures themselves: kept as files, turned off and on."""

from __future__ import annotations

from pathlib import Path

from bot.replies.markup import bold, code
from bot.replies.reply import Reply


def saved_reply(path: Path) -> Reply:
    """Return where a picture was put."""
    return Reply(f"{bold('The picture is kept.')}\n{code(str(path))}")


def unsaved_reply(reason: str) -> Reply:
    """Return why a picture could not be put anywhere."""
    return Reply(f"{bold('The picture could not be written.')}\n{code(reason)}")


def no_picture_reply() -> Reply:
    """Return that there is no picture to keep."""
    return Reply(f"{bold('There is no picture to keep.')}\nAsk for one first, as in {code('/genre Action')}.")


def no_chat_reply() -> Reply:
    """Return where pictures can be turned off and on."""
    return Reply(f"{bold('A single answer has no pictures.')}\nIn a conversation /text turns them off and on.")


def turned_reply(on: bool) -> Reply:
    """Return that answers come with pictures from now on, or without."""
    if on:
        return Reply(f"{bold('Answers come with pictures again.')}\n/text leaves them out.")
    return Reply(f"{bold('Answers come without pictures now.')}\n/text brings them back.")
