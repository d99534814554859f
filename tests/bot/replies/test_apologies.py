"""The words when no question was asked, or no answer could be made."""

from __future__ import annotations

import pytest

from bot.replies import Button, Reply
from bot.replies.apologies import no_such_button, sorry
from bot.terminal import plain


def test_an_apology_shows_no_detail() -> None:
    assert plain(sorry().text).splitlines()[0] == "Sorry, something went wrong on my side."


@pytest.mark.parametrize(
    ("buttons", "said"),
    [
        (0, "Ask something first; /help lists what."),
        (1, "The only one is 1."),
        (6, "They go from 1 to 6."),
    ],
)
def test_a_number_without_a_button_hears_which_have_one(buttons: int, said: str) -> None:
    last = Reply("x", ((Button("a", "1"),) * buttons,)) if buttons else None
    assert plain(no_such_button(last).text).splitlines()[1] == said
