"""What is said of pictures."""

from __future__ import annotations

from pathlib import Path

from bot.replies.pictures import saved_reply, turned_reply, unsaved_reply
from bot.terminal import plain


def test_it_is_said_where_a_picture_is() -> None:
    assert plain(saved_reply(Path("a&b.png")).text) == "The picture is kept.\na&b.png"
    assert plain(unsaved_reply("no space left").text).endswith("\nno space left")


def test_both_ways_the_way_back_is_said() -> None:
    assert all("/text" in turned_reply(on).text for on in (True, False))
