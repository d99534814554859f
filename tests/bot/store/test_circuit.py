"""The circuit: who is let through to something that failed."""

from __future__ import annotations

from bot.store.circuit import PAUSE, Circuit

from .conftest import Clock


def test_all_are_let_through_while_nothing_fails(clock: Clock) -> None:
    circuit = Circuit(clock)
    assert circuit.lets_through()
    assert circuit.lets_through()


def test_after_a_failure_nobody_is(clock: Clock) -> None:
    circuit = Circuit(clock)
    circuit.failed()
    assert not circuit.lets_through()


def test_one_is_let_through_after_every_pause(clock: Clock) -> None:
    circuit = Circuit(clock)
    circuit.failed()
    clock.now += PAUSE
    assert [circuit.lets_through(), circuit.lets_through()] == [True, False]
    clock.now += PAUSE
    assert circuit.lets_through()


def test_a_success_lets_all_through_again(clock: Clock) -> None:
    circuit = Circuit(clock)
    circuit.failed()
    assert circuit.succeeded()
    assert [circuit.lets_through(), circuit.lets_through()] == [True, True]


def test_a_success_says_whether_there_was_a_failure_before(clock: Clock) -> None:
    circuit = Circuit(clock)
    circuit.failed()
    assert [circuit.succeeded(), circuit.succeeded()] == [True, False]
