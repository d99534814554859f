"""A memory without its file: answers without memory, and never silence."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.store import NotAtHand, NotKept, Person, Verdict
from bot.store import store as stores
from bot.store.address import default
from bot.store.circuit import PAUSE
from bot.store.store import Store

from .conftest import ANA, Clock, Opened, Run
from .troubles import TROUBLES, Trouble, newer, removed, written_to

NOBODY = Person(ANA, remembered=False)


@pytest.mark.parametrize("trouble", TROUBLES)
def test_a_person_is_answered_without_memory(known: Store, run: Run, file: Path, trouble: Trouble) -> None:
    with trouble(file):
        assert run(known.person(ANA)) == NOBODY
        assert run(known.person(ANA)) == NOBODY


@pytest.mark.parametrize("trouble", [*TROUBLES, written_to])
def test_a_change_that_was_not_kept_says_so(known: Store, run: Run, file: Path, trouble: Trouble) -> None:
    with trouble(file), pytest.raises(NotKept):
        run(known.judge(ANA, "620", Verdict.LIKED))
    with trouble(file), pytest.raises(NotKept):
        run(known.forget(ANA))


@pytest.mark.parametrize("trouble", TROUBLES)
def test_an_export_that_cannot_be_read_says_so(known: Store, run: Run, file: Path, trouble: Trouble) -> None:
    with trouble(file), pytest.raises(NotAtHand):
        run(known.export(ANA))


@pytest.mark.parametrize("trouble", TROUBLES)
def test_people_are_remembered_again_when_the_database_is_back(
    known: Store, run: Run, file: Path, clock: Clock, trouble: Trouble
) -> None:
    with trouble(file):
        run(known.person(ANA))
    clock.now += PAUSE
    assert run(known.person(ANA)) == Person(ANA, "es")


@pytest.mark.parametrize("trouble", [*TROUBLES, newer])
def test_a_start_without_a_database_is_made_up_for(
    known: Store, in_a_file: str, opened: Opened, run: Run, file: Path, clock: Clock, trouble: Trouble
) -> None:
    with trouble(file):
        late = opened(in_a_file)
    clock.now += PAUSE
    assert run(late.person(ANA)) == Person(ANA, "es")


def test_a_writer_keeps_no_reader_waiting(known: Store, run: Run, file: Path) -> None:
    with written_to(file):
        assert run(known.person(ANA)) == Person(ANA, "es")


def test_who_was_read_just_now_is_known_without_the_database(known: Store, run: Run, file: Path) -> None:
    run(known.person(ANA))
    with removed(file):
        assert run(known.person(ANA)) == Person(ANA, "es")


def test_a_file_that_was_removed_is_made_anew(known: Store, run: Run, file: Path, clock: Clock) -> None:
    file.unlink()
    run(known.person(ANA))
    clock.now += PAUSE
    assert run(known.person(ANA)) == Person(ANA)
    run(known.speaks(ANA, "en"))
    assert run(known.export(ANA))["person"]["language"] == "en"


def test_a_change_makes_a_file_that_was_removed_at_the_second_try(known: Store, run: Run, file: Path) -> None:
    file.unlink()
    with pytest.raises(NotKept):
        run(known.speaks(ANA, "en"))
    run(known.speaks(ANA, "en"))
    assert run(known.person(ANA)) == Person(ANA, "en")


def test_a_folder_that_cannot_be_made_leaves_answers_without_memory(opened: Opened, run: Run, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    store = opened(default(tmp_path / "data"))
    assert run(store.person(ANA)) == NOBODY


def test_a_database_that_failed_is_not_tried_again_at_once(known: Store, run: Run, file: Path) -> None:
    with removed(file):
        run(known.person(ANA))
    assert run(known.person(ANA)) == NOBODY


def test_a_change_that_is_kept_closes_the_circuit(known: Store, run: Run, file: Path) -> None:
    with removed(file):
        run(known.person(ANA))
    run(known.link(ANA, "js41637"))
    assert run(known.person(ANA)) == Person(ANA, "es", "js41637")


def test_an_answer_does_not_wait_for_a_late_read(
    known: Store, run: Run, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(stores, "READ_DEADLINE", 0.0)
    assert run(known.person(ANA)) == NOBODY
    assert "TimeoutError" in caplog.text


def test_a_read_that_was_late_still_counts(known: Store, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stores, "READ_DEADLINE", 0.0)
    run(known.person(ANA))
    run(known.settle())
    assert run(known.person(ANA)) == Person(ANA, "es")
