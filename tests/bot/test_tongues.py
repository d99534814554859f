"""Which language people chose."""

from __future__ import annotations

from bot import tongues
from bot.tongues import Tongues


def test_the_last_choice_of_a_person_holds() -> None:
    chosen = Tongues()
    chosen.choose(1, "es")
    chosen.choose(1, "en")
    assert [chosen.of(1), chosen.of(2)] == ["en", None]


def test_who_chose_longest_ago_is_forgotten_first() -> None:
    chosen = Tongues()
    for person in (1, *range(2, tongues.MOST_CHOSEN + 1), 1, tongues.MOST_CHOSEN + 1):
        chosen.choose(person, "es")
    assert [chosen.of(1), chosen.of(2), chosen.of(3)] == ["es", None, "es"]
