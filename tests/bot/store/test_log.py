"""What the log says of a memory in trouble: what failed, once in a while, and nobody's data."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from bot.store import NotKept, Person, Verdict
from bot.store.circuit import PAUSE
from bot.store.store import Store

from .conftest import ANA, Clock, Opened, Run
from .troubles import TROUBLES, Trouble, corrupted, newer, removed, written_to

NOBODY = Person(ANA, remembered=False)


def test_trouble_is_logged_once_a_minute(
    known: Store, run: Run, file: Path, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    with corrupted(file):
        for _ in range(3):
            run(known.person(ANA))
            clock.now += PAUSE
        assert len(caplog.records) == 1
        clock.now += 60
        run(known.person(ANA))
        assert len(caplog.records) == 2


@pytest.mark.parametrize("trouble", [*TROUBLES, written_to])
def test_no_person_is_in_the_log(
    known: Store, run: Run, file: Path, caplog: pytest.LogCaptureFixture, trouble: Trouble
) -> None:
    with trouble(file):
        run(known.person(ANA))
        with pytest.raises(NotKept):
            run(known.judge(ANA, "secret-item", Verdict.LIKED))
    assert caplog.records
    assert not any(trace in caplog.text for trace in (str(ANA), "secret-item", "es'"))


def test_the_log_names_what_failed(known: Store, run: Run, file: Path, caplog: pytest.LogCaptureFixture) -> None:
    with corrupted(file):
        run(known.person(ANA))
    assert "people are answered without it: SQLITE_NOTADB" in caplog.text


def test_tables_of_a_later_version_are_named_with_what_to_do(
    known: Store, in_a_file: str, opened: Opened, run: Run, file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with newer(file):
        late = opened(in_a_file)
        assert run(late.person(ANA)) == NOBODY
        with pytest.raises(NotKept):
            run(late.speaks(ANA, "en"))
    assert "the memory has version 2, and this program knows up to 1: install the newer Playwise again" in caplog.text


def test_the_return_of_the_memory_is_logged(
    known: Store, run: Run, file: Path, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    with removed(file):
        run(known.person(ANA))
    clock.now += PAUSE
    run(known.person(ANA))
    assert "the memory answers again" in caplog.text
