"""The memory, over either database: what it is told, it tells."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.store import Person, Verdict
from bot.store.store import Store

from .conftest import Clock, Opened, Run

ANA, BEN = 5_000_000_001, 7
PORTAL, DOTA, TERRARIA = "620", "570", "105600"


def test_a_stranger_is_remembered_as_nobody(store: Store, run: Run) -> None:
    assert run(store.person(ANA)) == Person(ANA)


def test_a_language_is_remembered(store: Store, run: Run) -> None:
    run(store.speaks(ANA, "es"))
    assert run(store.person(ANA)).language == "es"


def test_a_player_is_remembered(store: Store, run: Run) -> None:
    run(store.link(ANA, "js41637"))
    assert run(store.person(ANA)).player == "js41637"


@pytest.mark.parametrize("verdict", Verdict)
def test_a_verdict_is_remembered(store: Store, run: Run, verdict: Verdict) -> None:
    run(store.judge(ANA, PORTAL, verdict))
    assert run(store.person(ANA)).verdicts == {PORTAL: verdict}


def test_a_change_is_known_at_once(store: Store, run: Run) -> None:
    run(store.person(ANA))
    run(store.judge(ANA, PORTAL, Verdict.NOT_INTERESTED))
    assert run(store.person(ANA)).verdicts == {PORTAL: Verdict.NOT_INTERESTED}


def test_a_new_verdict_takes_the_place_of_the_old_one(store: Store, run: Run) -> None:
    run(store.judge(ANA, PORTAL, Verdict.PLAYED))
    run(store.judge(ANA, PORTAL, Verdict.DISLIKED))
    assert run(store.person(ANA)).verdicts == {PORTAL: Verdict.DISLIKED}


def test_a_verdict_can_be_taken_back(store: Store, run: Run) -> None:
    run(store.judge(ANA, PORTAL, Verdict.LIKED))
    run(store.judge(ANA, DOTA, Verdict.LIKED))
    run(store.judge(ANA, PORTAL, None))
    assert run(store.person(ANA)).verdicts == {DOTA: Verdict.LIKED}


def test_verdicts_come_in_the_order_they_were_said(store: Store, run: Run) -> None:
    for item in (PORTAL, DOTA, TERRARIA, PORTAL):
        run(store.judge(ANA, item, Verdict.LIKED))
    assert list(run(store.person(ANA)).verdicts) == [DOTA, TERRARIA, PORTAL]


def test_the_oldest_verdicts_go_when_there_are_too_many(place: str, opened: Opened, run: Run) -> None:
    store = opened(place, most=2)
    for item in (PORTAL, DOTA, PORTAL, TERRARIA):
        run(store.judge(ANA, item, Verdict.LIKED))
    assert list(run(store.person(ANA)).verdicts) == [PORTAL, TERRARIA]


def test_one_persons_verdicts_do_not_count_for_another(place: str, opened: Opened, run: Run) -> None:
    store = opened(place, most=1)
    run(store.judge(ANA, PORTAL, Verdict.LIKED))
    run(store.judge(BEN, DOTA, Verdict.LIKED))
    assert [list(run(store.person(person)).verdicts) for person in (ANA, BEN)] == [[PORTAL], [DOTA]]


def test_what_is_remembered_outlives_the_program(place: str, opened: Opened, run: Run) -> None:
    run(opened(place).speaks(ANA, "es"))
    assert run(opened(place).person(ANA)).language == "es"


def test_a_forgotten_person_is_a_stranger(store: Store, run: Run) -> None:
    run(store.speaks(ANA, "es"))
    run(store.judge(ANA, PORTAL, Verdict.LIKED))
    run(store.forget(ANA))
    assert run(store.person(ANA)) == Person(ANA)


def test_forgetting_one_person_leaves_the_others(store: Store, run: Run) -> None:
    for person in (ANA, BEN):
        run(store.judge(person, PORTAL, Verdict.LIKED))
    run(store.forget(ANA))
    assert run(store.person(BEN)).verdicts == {PORTAL: Verdict.LIKED}


def test_nothing_comes_back_when_a_forgotten_person_returns(store: Store, run: Run) -> None:
    run(store.judge(ANA, PORTAL, Verdict.LIKED))
    run(store.forget(ANA))
    run(store.speaks(ANA, "en"))
    assert run(store.person(ANA)) == Person(ANA, language="en")


def test_an_export_holds_everything_and_says_what_it_is(store: Store, run: Run) -> None:
    run(store.speaks(ANA, "es"))
    run(store.link(ANA, "js41637"))
    run(store.judge(ANA, PORTAL, Verdict.NOT_INTERESTED))
    exported = run(store.export(ANA))

    verdicts = [{"game": PORTAL, "verdict": "not_interested"}]
    kept = {"telegram_id": ANA, "language": "es", "player": "js41637", "verdicts": verdicts}
    assert (exported["format"], exported["person"]) == (1, kept)
    assert exported["fields"].keys() == kept.keys()


def test_an_export_is_read_from_the_database(place: str, opened: Opened, run: Run) -> None:
    mine, others = opened(place), opened(place)
    run(mine.person(ANA))
    run(others.speaks(ANA, "es"))
    assert run(mine.export(ANA))["person"]["language"] == "es"


def test_another_bots_change_is_known_after_half_a_minute(place: str, opened: Opened, run: Run, clock: Clock) -> None:
    mine, others = opened(place), opened(place)
    run(mine.person(ANA))
    run(others.speaks(ANA, "es"))
    clock.now += 30
    assert run(mine.person(ANA)).language == "es"


CHANGES = st.one_of(
    st.tuples(st.just("speaks"), st.sampled_from([None, "en", "es"])),
    st.tuples(st.just("link"), st.sampled_from([None, "js41637", "Ωmega"])),
    st.tuples(st.just("judge"), st.sampled_from([PORTAL, DOTA, TERRARIA]), st.sampled_from([None, *Verdict])),
    st.tuples(st.just("forget")),
)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changes=st.lists(st.tuples(st.sampled_from([ANA, BEN]), CHANGES), max_size=12))
def test_any_changes_leave_what_a_dictionary_would_hold(
    changes: list[tuple[int, tuple[Any, ...]]], store: Store, run: Run
) -> None:
    for person in (ANA, BEN):
        run(store.forget(person))
    model: dict[int, Mapping[str, Any]] = {}
    for person, (change, *values) in changes:
        run(getattr(store, change)(person, *values))
        model[person] = changed(model.get(person, {}), change, values)

    for person in (ANA, BEN):
        verdicts = {item: said for item, said in model.get(person, {}).items() if isinstance(said, Verdict)}
        kept = run(store.person(person))
        assert (kept.language, kept.player) == tuple(model.get(person, {}).get(name) for name in ("speaks", "link"))
        assert list(kept.verdicts.items()) == list(verdicts.items())


def changed(known: Mapping[str, Any], change: str, values: list[Any]) -> Mapping[str, Any]:
    """Return what is known after a change, as a dictionary whose newest key is its last."""
    if change == "forget":
        return {}
    key, value = values if change == "judge" else (change, *values)
    return {name: old for name, old in known.items() if name != key} | ({} if value is None else {key: value})
