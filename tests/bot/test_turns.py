"""While the bot answers, other threads give up the interpreter at once; afterwards all is as it was."""

from __future__ import annotations

import gc
import sys

import pytest

from bot.turns import SLICE, answers_first, settled


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


def fail_settled(counts: list[int]) -> None:
    with settled():
        counts.append(gc.get_freeze_count())
        raise ZeroDivisionError


def test_what_is_there_is_passed_by_while_the_bot_answers_and_looked_at_again_afterwards() -> None:
    before, counts = gc.get_freeze_count(), list[int]()
    with pytest.raises(ZeroDivisionError):
        fail_settled(counts)
    assert counts[0] > before
    assert gc.get_freeze_count() == 0
