"""Work goes on beside other work, and its end or its failure is seen where it is waited for."""

from __future__ import annotations

import threading

import pytest

from engine.building.ahead import Ahead


def test_work_goes_on_until_it_is_waited_for() -> None:
    told = threading.Event()
    with Ahead[bool]() as ahead:
        ahead.begin(lambda: told.wait(60))
        told.set()
        assert ahead.finish()


def test_what_the_work_raises_is_raised_where_it_is_waited_for() -> None:
    with Ahead[float]() as ahead:
        ahead.begin(lambda: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            ahead.finish()


def test_the_work_ends_before_the_block_does() -> None:
    done: list[int] = []
    with Ahead[None]() as ahead:
        ahead.begin(lambda: done.append(1))
    assert done == [1]
