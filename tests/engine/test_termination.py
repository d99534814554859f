"""A process that is asked to end does, even where Python throws away what the handler of the signal raises."""

from __future__ import annotations

import signal

import pytest

from engine.termination import terminated_by, termination
from tests.unheard import unheard


class Ended(BaseException):
    """What the tests raise."""


def _break_when_told_to_end() -> None:
    unheard()
    raise ImportError("initialization failed")


def test_the_signal_raises_wherever_the_program_is() -> None:
    with terminated_by(Ended):
        with pytest.raises(Ended):
            signal.raise_signal(signal.SIGTERM)
        assert termination().asked


def test_what_was_thrown_away_is_raised_at_the_next_check() -> None:
    with terminated_by(Ended):
        unheard()
        assert termination().asked
        with pytest.raises(Ended):
            termination().check()


def test_what_breaks_because_of_it_is_told_as_the_end() -> None:
    with pytest.raises(Ended), terminated_by(Ended):
        _break_when_told_to_end()


def test_what_breaks_by_itself_is_told_as_it_is() -> None:
    with pytest.raises(ImportError), terminated_by(Ended):
        raise ImportError("no such library")


def test_nobody_is_asked_to_end_without_the_signal() -> None:
    with terminated_by(Ended):
        termination().check()
        assert not termination().asked


def test_afterwards_the_signal_does_what_it_did_before() -> None:
    before = signal.getsignal(signal.SIGTERM)
    with terminated_by(Ended):
        unheard()
    assert signal.getsignal(signal.SIGTERM) is before
    termination().check()
    assert not termination().asked
