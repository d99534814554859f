"""What a person asks about themselves."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.engines import Engines
from bot.errors import MemoryAway
from bot.personal import OfAPerson
from bot.profile import (
    MOST_NAMED,
    ExportQuestion,
    ForgetQuestion,
    LinkQuestion,
    MeQuestion,
    UnlinkQuestion,
    titled_export,
)
from bot.store import Person, Verdict
from bot.store.export import document
from engine.errors import UnknownUser

PLAYER = "sample_copper_panda"


@pytest.mark.parametrize("question", [MeQuestion, LinkQuestion, UnlinkQuestion, ExportQuestion, ForgetQuestion])
def test_what_is_known_of_somebody_is_for_them_alone(question: Callable[[], OfAPerson]) -> None:
    assert question().private


def test_the_newest_verdicts_are_named_and_all_are_counted(engines: Engines) -> None:
    items = [game.item_id for game in engines.games.popular_games(MOST_NAMED + 2).games]
    page = MeQuestion(person=Person(1, verdicts=dict.fromkeys(items, Verdict.LIKED))).ask(engines)
    assert page.counts[Verdict.LIKED] == MOST_NAMED + 2
    assert [game.id for game in page.named[Verdict.LIKED]] == items[::-1][:MOST_NAMED]
    assert page.counts[Verdict.DISLIKED] == 0


def test_a_link_says_how_large_the_library_is(engines: Engines) -> None:
    page = LinkQuestion(PLAYER, person=Person(1, player="before")).ask(engines)
    assert page.player is not None
    assert (page.player.user_id, page.before, page.changed) == (PLAYER, "before", True)


def test_a_link_with_nobody_is_refused(engines: Engines) -> None:
    with pytest.raises(UnknownUser):
        LinkQuestion("nobody", person=Person(1)).ask(engines)


def test_without_an_id_the_link_stays(engines: Engines) -> None:
    page = LinkQuestion(person=Person(1, player=PLAYER)).ask(engines)
    assert (page.player, page.before, page.changed) == (None, PLAYER, False)


@pytest.mark.parametrize("question", [MeQuestion, LinkQuestion])
def test_what_cannot_be_read_is_not_told(question: type[MeQuestion | LinkQuestion], engines: Engines) -> None:
    with pytest.raises(MemoryAway):
        question(person=Person(1, remembered=False)).ask(engines)


def test_forgetting_is_confirmed_first(engines: Engines) -> None:
    assert not ForgetQuestion().ask(engines).sure
    assert ForgetQuestion(1).ask(engines).sure


def test_the_file_has_titles_of_what_is_in_the_data(engines: Engines) -> None:
    known = document(Person(1, verdicts={"620": Verdict.LIKED, "gone": Verdict.PLAYED}))
    assert titled_export(known, engines.games)["person"]["verdicts"] == [
        {"game": "620", "verdict": "liked", "title": "Portal 2"},
        {"game": "gone", "verdict": "played", "title": None},
    ]
