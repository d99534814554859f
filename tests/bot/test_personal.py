"""Questions whose answer depends on who asks."""

from __future__ import annotations

import pytest

from bot.errors import MemoryAway, Nameless, NotAlone
from bot.forme import ForMeQuestion
from bot.personal import NOBODY, asked_by, at_hand
from bot.profile import MeQuestion
from bot.store import Person

ANN = Person(100, player="panda")


def test_a_question_is_asked_as_the_person_who_asks_it() -> None:
    assert asked_by(ForMeQuestion(5), ANN, alone=False) == ForMeQuestion(5, person=ANN)


def test_a_private_question_is_refused_where_others_read() -> None:
    with pytest.raises(NotAlone):
        asked_by(MeQuestion(), ANN, alone=False)


def test_who_is_not_remembered_is_not_at_hand() -> None:
    assert at_hand(ANN) is ANN
    with pytest.raises(MemoryAway):
        at_hand(Person(100, remembered=False))
    with pytest.raises(Nameless):
        at_hand(NOBODY)
