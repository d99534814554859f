"""What is kept of a person, as it is foretold and as a memory has it then."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.keeps import ForgetMe, JudgeGame, Keep, LinkPlayer, SpeakLanguage, told
from bot.memory import Fleeting, Lasting, Memory
from bot.store import MOST_VERDICTS, Person, Verdict
from bot.store import store as stores
from bot.store.address import default
from bot.store.store import Store

ANN = 100
GAMES = st.sampled_from(["10", "20", "30", "40"])
KEEPS: st.SearchStrategy[Keep] = st.one_of(
    st.builds(SpeakLanguage, st.sampled_from(["en", "es", None])),
    st.builds(LinkPlayer, st.sampled_from(["panda", "7656", None])),
    st.builds(JudgeGame, GAMES, st.one_of(st.none(), st.sampled_from(Verdict)), st.one_of(st.none(), GAMES)),
    st.just(ForgetMe()),
)


@pytest.fixture(scope="module", autouse=True)
def _patience() -> Iterator[None]:
    """No reading is late: a busy machine is slow, not wrong, and who is late is not what is tested here."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stores, "READ_DEADLINE", 60.0)
        yield


def in_order(person: Person) -> tuple[object, ...]:
    """Return all there is of a person, the order of what they said included."""
    return person.id, person.language, person.player, list(person.verdicts.items()), person.remembered


async def agree(memory: Memory, keeps: list[Keep]) -> None:
    foretold = Person(ANN)
    for keep in keeps:
        await memory.keep(ANN, keep)
        foretold = told(foretold, keep)
        assert in_order(await memory.person(ANN)) == in_order(foretold)


@settings(max_examples=15)
@given(st.lists(KEEPS, max_size=8))
def test_a_database_keeps_what_was_foretold(keeps: list[Keep]) -> None:
    async def run(folder: Path) -> None:
        store = Store.at(default(folder))
        await store.open()
        try:
            await agree(Lasting(store), keeps)
        finally:
            await store.close()

    with TemporaryDirectory() as folder:
        asyncio.run(run(Path(folder)))


@given(st.lists(KEEPS))
def test_a_fleeting_memory_keeps_what_was_foretold(keeps: list[Keep]) -> None:
    asyncio.run(agree(Fleeting(), keeps))


def test_the_newest_thousand_verdicts_are_foretold() -> None:
    said = {str(number): Verdict.LIKED for number in range(MOST_VERDICTS)}
    after = told(Person(ANN, verdicts=said), JudgeGame("new", Verdict.PLAYED))
    assert len(after.verdicts) == MOST_VERDICTS
    assert "0" not in after.verdicts
    assert list(after.verdicts)[-1] == "new"


@pytest.mark.parametrize("verdict", Verdict)
def test_what_was_meant_takes_the_place_of_what_was_not(verdict: Verdict) -> None:
    before = Person(ANN, verdicts={"wrong": Verdict.LIKED, "other": Verdict.PLAYED})
    assert told(before, JudgeGame("right", verdict, "wrong")).verdicts == {"other": Verdict.PLAYED, "right": verdict}
