import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from engine.taste import Taste
from engine.voices import ANYONE, DISLIKED, LIKED, PLAYED, place, places, voices

TARGETS, UNPLAYED = np.array([1, 3, 5, 7], np.int32), np.array([3, 4], np.int32)

entries = st.integers(0, 9)
tastes = st.builds(Taste, st.dictionaries(entries, st.integers(0, 2)), st.frozensets(entries), st.frozensets(entries))


def said(taste: Taste) -> list[tuple[int, int, float]]:
    heard = voices(taste, TARGETS, UNPLAYED, 0.5)
    return list(zip(heard.sources.tolist(), heard.entries.tolist(), heard.strengths.tolist(), strict=True))


def test_what_was_played_speaks_as_a_target_and_what_was_left_unplayed_as_itself() -> None:
    assert said(Taste({3: 10, 4: 0, 9: 10})) == [(1, 3, PLAYED), (5, 4, PLAYED), (6, ANYONE, 0.5)]


def test_an_opinion_outweighs_playing_and_dislike_wins() -> None:
    taste = Taste({3: 10, 5: 0}, frozenset({1, 3}), frozenset({3, 5}))

    assert said(taste) == [(0, 1, LIKED), (1, 3, DISLIKED), (2, 5, DISLIKED), (6, ANYONE, 0.5)]


@given(tastes)
def test_every_entry_that_can_speak_does_so_once(taste: Taste) -> None:
    judged = taste.liked | taste.disliked
    started = {entry for entry, minutes in taste.library.items() if minutes}
    played = (started | judged) & set(TARGETS.tolist())
    silent = (taste.library.keys() - started - judged) & set(UNPLAYED.tolist())

    spoken = [entry for _, entry, _ in said(taste)]

    assert sorted(spoken) == sorted([*played, *silent, ANYONE])


@given(st.frozensets(entries).map(sorted), entries)
def test_one_entry_is_found_where_many_are(known: list[int], wanted: int) -> None:
    found, inside = places(np.array(known, np.int32), [wanted])
    assert place(np.array(known, np.int32), wanted) == (found[0] if inside[0] else None)
