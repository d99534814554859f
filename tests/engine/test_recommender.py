"""What every fitted model promises, on data in which the right answer is obvious: a checkerboard.

The even people play the even items and the odd people the odd ones, except that each leaves one of theirs
out. Plays go by item, so that an item's number is the item.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from engine.building import fitting
from engine.building.ease import AS_PUBLISHED, Settings
from engine.building.fitting import in_bytes
from engine.building.standalone import PlayModel, fit_plays
from engine.errors import BuildError
from engine.recommender import Recommender, top
from engine.taste import Taste
from engine.voices import ANYONE

PEOPLE, ITEMS = 40, 20
SMALL = Settings(regularisation=1.0, min_people=3)
VARIANTS = {
    "as served": SMALL,
    "played only": replace(SMALL, unplayed=False),
    "no constant": replace(SMALL, anyone=False),
    "as published": replace(AS_PUBLISHED, regularisation=1.0),
}


def checkerboard() -> list[tuple[int, int, int]]:
    same = [(person, item) for item in range(ITEMS) for person in range(PEOPLE) if person % 2 == item % 2]
    return [(person, item, 60) for person, item in same if item != left_out(person)]


def left_out(person: int) -> int:
    return person % ITEMS


def library(person: int) -> dict[int, int]:
    return {item: minutes for one, item, minutes in checkerboard() if one == person}


@pytest.fixture(scope="module", params=list(VARIANTS.values()), ids=list(VARIANTS))
def model(request: pytest.FixtureRequest) -> PlayModel[int]:
    return fit_plays(checkerboard(), request.param)


@cache
def checkered() -> Recommender:
    return fit_plays(checkerboard(), SMALL).recommender


@pytest.fixture
def served() -> Recommender:
    return checkered()


def test_the_item_that_was_left_out_comes_first(model: PlayModel[int]) -> None:
    assert [model.recommend(library(person), 1)[0][0] for person in range(PEOPLE)] == [
        left_out(person) for person in range(PEOPLE)
    ]


def test_what_is_owned_is_never_recommended(model: PlayModel[int]) -> None:
    owned = library(0) | {1: 0}
    assert not {item for item, _ in model.recommend(owned, ITEMS)} & owned.keys()


def test_more_items_than_exist_are_all_that_exist(model: PlayModel[int]) -> None:
    assert len(model.recommend(library(0), 10 * ITEMS)) == ITEMS - len(library(0))


def test_scores_fall_from_the_first_to_the_last(model: PlayModel[int]) -> None:
    scores = [score for _, score in model.recommend(library(0), ITEMS)]
    assert scores == sorted(scores, reverse=True)


def test_the_same_library_gets_the_same_answer_in_any_order(model: PlayModel[int]) -> None:
    backwards = dict(reversed(library(0).items()))
    assert model.recommend(backwards, 5) == model.recommend(library(0), 5)


def test_items_never_seen_are_passed_over(model: PlayModel[int]) -> None:
    assert model.recommend({**library(0), 999: 60}, 3) == model.recommend(library(0), 3)


def test_a_person_who_is_not_in_the_data_is_served(model: PlayModel[int]) -> None:
    assert model.recommend({2: 5, 4: 5, 6: 5}, 1)[0][0] % 2 == 0


def test_one_known_item_is_enough() -> None:
    model = fit_plays(checkerboard(), SMALL)
    assert {item % 2 for item, _ in model.recommend({3: 60}, 5)} == {1}


def test_a_like_speaks_as_playing_does_and_louder(served: Recommender) -> None:
    played, liked = served.scores(Taste({2: 60})), served.scores(Taste({}, liked={2}))
    assert liked[4] > played[4]


def test_one_dislike_moves_what_goes_with_it_down(served: Recommender) -> None:
    taste = Taste({3: 60, 5: 60, 2: 60})
    before, after = served.scores(taste), served.scores(Taste(taste.library, disliked={2}))
    evens, odds = range(6, ITEMS, 2), range(7, ITEMS, 2)
    assert all(after[even] < before[even] for even in evens)
    assert np.mean(after[odds]) >= np.mean(before[odds])


def test_a_dislike_wins_over_a_like(served: Recommender) -> None:
    both = Taste({}, liked={2}, disliked={2})
    assert (served.scores(both) == served.scores(Taste({}, disliked={2}))).all()


def test_who_dislikes_the_only_game_played_is_not_known(served: Recommender) -> None:
    assert served.knows(Taste({2: 60}))
    assert not served.knows(Taste({2: 60}, disliked={2}))


def test_owning_without_playing_pulls_nothing_up_by_itself(served: Recommender) -> None:
    assert not served.knows(Taste({2: 0}))


def test_without_the_cause_that_a_reason_names_the_score_is_lower_by_its_share(served: Recommender) -> None:
    taste = Taste({2: 60, 4: 60, 3: 60})
    for found in served.recommend(taste, 5):
        for cause in served.causes(taste, [found.entry])[0]:
            poorer = Taste({entry: m for entry, m in taste.library.items() if entry != cause})
            share = served.shares(taste, found.entry)[cause]
            assert served.scores(poorer)[found.entry] < served.scores(taste)[found.entry]
            assert sum(served.shares(poorer, found.entry).values()) == pytest.approx(
                sum(served.shares(taste, found.entry).values()) - share, abs=1e-6
            )


owned = st.dictionaries(st.integers(0, ITEMS - 1), st.integers(0, 2))
opinions = st.frozensets(st.integers(0, ITEMS - 1), max_size=4)


def test_groups_are_of_like_fame_and_played_and_unplayed_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fitting, "GROUP", 2)
    assert fitting.groups_of(np.array([0.1, 0.9, 0.8]), np.array([0.5])).tolist() == [1, 0, 0, 2, 3]


def test_the_sums_of_groups_are_those_of_their_rows() -> None:
    small, scales = np.array([[1, 2], [3, 4], [5, -6]], np.int8), np.array([1.0, 2.0, 0.5], np.float32)
    assert fitting.group_sums(small, scales, np.array([0, 1, 0])).tolist() == [[3.5, -1.0], [6.0, 8.0]]


@given(owned, opinions, opinions)
@example(dict.fromkeys(range(ITEMS), 60), frozenset(), frozenset())
def test_a_target_is_pulled_by_the_sum_of_what_each_entry_says(
    library: dict[int, int], liked: frozenset[int], disliked: frozenset[int]
) -> None:
    model, taste = checkered(), Taste(library, liked, disliked)
    flat = replace(model, fame=np.zeros_like(model.fame))
    said = [sum(model.shares(taste, entry).values()) for entry in model.targets.tolist()]
    assert flat.scores(taste)[model.targets] == pytest.approx(said, abs=1e-5)


def test_the_named_causes_have_the_largest_shares(served: Recommender) -> None:
    taste = Taste({2: 60, 4: 60, 3: 60, 5: 60})
    shares = served.shares(taste, 6)
    shares.pop(ANYONE)
    loudest = sorted(shares, key=lambda cause: -shares[cause])[:2]
    assert list(served.causes(taste, [6])[0]) == loudest == [c for c in loudest if c % 2 == 0]


def test_adventure_gives_less_to_what_everybody_plays() -> None:
    plays = [*checkerboard(), *((person, ITEMS, 60) for person in range(PEOPLE))]
    model = fit_plays(plays, SMALL)

    def place(adventure: float) -> int:
        return [item for item, _ in model.recommend({2: 60, 4: 60}, 30, adventure=adventure)].index(ITEMS)

    assert place(0.0) == 0 < place(1.0)


def test_saved_and_loaded_it_answers_the_same(served: Recommender, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("model")
    served.save(folder)
    taste = Taste(library(0))
    assert Recommender.load(folder).recommend(taste, 5) == served.recommend(taste, 5)


def test_bytes_lose_next_to_nothing() -> None:
    matrix = np.random.default_rng(1).normal(size=(50, 30)).astype(np.float32)
    small, scales = in_bytes(matrix)
    assert np.abs(small * scales[:, None] - matrix).max() <= np.abs(matrix).max() / 250


@pytest.mark.parametrize("plays", [[], [(1, 1, 0)], [(1, 1, 5)]], ids=["none", "none played", "one play"])
def test_too_little_to_learn_from_is_no_error(plays: list[tuple[int, int, int]]) -> None:
    model = fit_plays(plays, SMALL)
    assert model.recommend({1: 5}) == []
    assert not model.recommender.knows(Taste({0: 5}))


def test_a_matrix_without_regularisation_that_has_no_inverse_is_an_error() -> None:
    twins = [(person, item, 5) for person in range(9) for item in (1, 2)]
    with pytest.raises(BuildError, match="inverted"):
        fit_plays(twins, replace(SMALL, regularisation=0.0))


@pytest.mark.parametrize(("count", "expected"), [(0, []), (1, [2]), (2, [2, 0]), (9, [2, 0, 3])])
def test_top_gives_the_highest_finite_scores_ties_by_place(count: int, expected: list[int]) -> None:
    assert top(np.array([1.0, -np.inf, 2.0, 1.0], np.float32), count) == expected
