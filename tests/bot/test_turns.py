"""While the bot answers, other threads give up the interpreter at once; afterwards all is as it was."""

from __future__ import annotations

import sys

import pytest

from bot.turns import SLICE, answers_first


def test_slices_are_short_while_the_bot_answers_and_usual_again_afterwards() -> None:
    usual = sys.getswitchinterval()
    with answers_first():
        assert sys.getswitchinterval() == pytest.approx(SLICE)
    assert sys.getswitchinterval() == usual


def test_slices_are_usual_again_though_the_bot_broke_down() -> None:
    usual = sys.getswitchinterval()
    with pytest.raises(ZeroDivisionError), answers_first():
        raise ZeroDivisionError
    assert sys.getswitchinterval() == usual
