"""Who was promised an answer, and what came of it."""

from __future__ import annotations

import asyncio

import pytest
from benchmarks.ledger import Ledger
from benchmarks.shaky import Fault


@pytest.fixture
def ledger() -> Ledger:
    books = Ledger()
    books.asked(1, 10.0, wants_answer=True)
    return books


def test_an_answer_counts_from_when_its_update_was_due(ledger: Ledger) -> None:
    ledger.told("taken", "sendMessage", 1, 10.25)
    tally = ledger.tally()
    assert (tally.answered, tally.lost, tally.p50_ms, tally.p99_ms) == (1, 0, 250.0, 250.0)


def test_who_got_no_answer_lost_it(ledger: Ledger) -> None:
    assert ledger.tally().lost == 1


def test_a_second_message_is_a_duplicate(ledger: Ledger) -> None:
    ledger.told("taken", "sendMessage", 1, 10.1)
    ledger.told("taken", "sendPhoto", 1, 10.2)
    assert ledger.tally().duplicates == 1


def test_a_second_edit_is_none(ledger: Ledger) -> None:
    ledger.told("taken", "editMessageText", 1, 10.1)
    ledger.told("taken", "editMessageText", 1, 10.2)
    assert ledger.tally().duplicates == 0


def test_a_sign_that_somebody_types_is_no_answer(ledger: Ledger) -> None:
    ledger.told("taken", "sendChatAction", 1, 10.1)
    assert ledger.tally().lost == 1


def test_a_call_that_was_refused_is_no_answer(ledger: Ledger) -> None:
    ledger.told(Fault.FLOOD, "sendMessage", 1, 10.1)
    tally = ledger.tally()
    assert (tally.lost, tally.faults) == (1, {"flood": 1})


@pytest.fixture
def taps(ledger: Ledger) -> list[tuple[int, str]]:
    made: list[tuple[int, str]] = []
    ledger.tap = lambda chat, data: made.append((chat, data))
    return made


def test_whose_answer_was_cut_off_taps_once_when_asked_and_has_it_then(
    ledger: Ledger, taps: list[tuple[int, str]]
) -> None:
    ledger.told(Fault.CUT_BEFORE, "sendMessage", 1, 10.1)
    ledger.told(Fault.CUT_BEFORE, "sendMessage", 1, 10.2, "button")
    assert taps == []
    for _ in range(2):
        ledger.told("taken", "sendMessage", 1, 10.3, "button")
    assert (taps, ledger.tally().lost) == ([(1, "button")], 1)
    ledger.told("taken", "editMessageText", 1, 10.4)
    tally = ledger.tally()
    assert (tally.again, tally.lost, tally.duplicates, tally.p50_ms) == (1, 0, 0, 400.0)


@pytest.mark.parametrize("fault", ["taken", Fault.CUT_AFTER])
def test_who_has_the_answer_does_not_tap(ledger: Ledger, taps: list[tuple[int, str]], fault: str) -> None:
    ledger.told("taken", "sendMessage", 1, 10.1)
    ledger.asked(1, 10.2, wants_answer=True)
    ledger.told(fault, "sendMessage", 1, 10.3, "button")
    assert (taps, ledger.tally().duplicates, ledger.tally().lost) == ([], 0, 1)


def test_what_wants_no_answer_is_not_waited_for() -> None:
    books = Ledger()
    books.asked(1, 10.0, wants_answer=False)
    asyncio.run(books.settled())
    assert (books.tally().sent, books.tally().lost) == (1, 0)


def test_it_is_settled_with_the_last_answer(ledger: Ledger) -> None:
    async def settle() -> None:
        waiting = asyncio.create_task(ledger.settled())
        await asyncio.sleep(0)
        assert not waiting.done()
        ledger.told("taken", "sendMessage", 1, 10.1)
        await waiting

    asyncio.run(settle())
