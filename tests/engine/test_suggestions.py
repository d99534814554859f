"""Suggestions through the engine, on the bundled sample: varied, explained, and moved by opinions."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from engine import Engine, Source
from engine.building.families import series_key, work_key

MANY = 40


@pytest.fixture(scope="module")
def library(sample_engine: Engine) -> dict[str, int]:
    """The three most popular games, each played."""
    return {game.item_id: 600 for game in sample_engine.popular_games(3).games}


def ids(games: Iterator[object] | tuple[object, ...]) -> list[str]:
    return [str(getattr(game, "item_id", "")) for game in games]


def test_what_is_owned_liked_or_disliked_is_not_suggested(sample_engine: Engine, library: dict[str, int]) -> None:
    liked, disliked = ids(sample_engine.games_for_library(library, 2).games)
    shown = ids(sample_engine.games_for_library(library, MANY, liked=[liked], disliked=[disliked]).games)
    assert not {*library, liked, disliked}.intersection(shown)


def test_pages_follow_each_other_without_gap_or_repeat(sample_engine: Engine, library: dict[str, int]) -> None:
    whole = ids(sample_engine.games_for_library(library, 15).games)
    pages = (sample_engine.games_for_library(library, 5, offset).games for offset in (0, 5, 10))
    assert [item for page in pages for item in ids(page)] == whole


def test_the_same_question_gets_the_same_answer(sample_engine: Engine, library: dict[str, int]) -> None:
    once, again = (sample_engine.games_for_library(library, 10, adventure=0.5) for _ in range(2))
    assert once == again


def test_no_more_than_two_of_a_series_stand_among_five(sample_engine: Engine) -> None:
    for game in sample_engine.popular_games(30).games:
        for offset in (0, 5):
            page = sample_engine.similar_to(game.item_id, 5, offset).games
            series = [series_key(one.title) for one in page]
            assert len(page) < 5 or max(map(series.count, series)) <= 2


def test_a_series_is_shown_whole_when_asked_for(sample_engine: Engine) -> None:
    limited = sample_engine.similar_games("Portal 2", MANY)
    whole = sample_engine.similar_games("Portal 2", MANY, per_series=None)
    assert {game.item_id for game in whole.games} == {game.item_id for game in limited.games}


def test_a_sequel_comes_first(sample_engine: Engine) -> None:
    assert sample_engine.similar_games("Portal 2").games[0].title == "Portal"


def test_no_other_edition_of_the_game_is_similar_to_it(sample_engine: Engine) -> None:
    for game in sample_engine.popular_games(30).games:
        works = [work_key(one.title) for one in sample_engine.similar_to(game.item_id, MANY).games]
        assert work_key(game.title) not in works
        assert len(works) == len(set(works))


def test_adventure_changes_the_answer_and_not_what_may_be_in_it(sample_engine: Engine, library: dict[str, int]) -> None:
    familiar = ids(sample_engine.games_for_library(library, 10).games)
    adventurous = ids(sample_engine.games_for_library(library, 10, adventure=1.0).games)
    assert familiar != adventurous
    assert not library.keys() & set(adventurous)


def test_a_reason_names_only_what_the_person_has(sample_engine: Engine, library: dict[str, int]) -> None:
    owned = {sample_engine.similar_to(item).title for item in library}
    for game in sample_engine.games_for_library(library, MANY).games:
        assert game.reasons
        assert all(set(reason.names) <= owned for reason in game.reasons)


def test_one_like_is_enough_to_be_known(sample_engine: Engine, library: dict[str, int]) -> None:
    item = next(iter(library))
    assert sample_engine.games_for_library({}, liked=[item]).basis is Source.LIBRARY


def test_opinions_on_unknown_ids_are_passed_over(sample_engine: Engine, library: dict[str, int]) -> None:
    plain = sample_engine.games_for_library(library)
    assert sample_engine.games_for_library(library, liked=["no such id"], disliked=["nor this"]) == plain


def test_someone_who_played_nothing_gets_what_is_popular(sample_engine: Engine, library: dict[str, int]) -> None:
    answer = sample_engine.games_for_library(dict.fromkeys(library, 0))
    assert answer.basis is Source.POPULAR
    assert not library.keys() & set(ids(answer.games))


@pytest.mark.real
@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Portal 2", "Portal"),
        ("The Witcher 3: Wild Hunt", "The Witcher 2: Assassins of Kings Enhanced Edition"),
        ("Dota 2", "SMITE®"),
        ("Metro 2033", "Metro: Last Light"),
    ],
)
def test_on_the_real_data_the_five_hold_what_a_player_expects(real_engine: Engine, title: str, expected: str) -> None:
    assert expected in [game.title for game in real_engine.similar_games(title).games]


@pytest.mark.real
def test_what_somebody_says_they_played_counts_as_if_it_were_in_their_library(sample_engine: Engine) -> None:
    said = sample_engine.games_for_library({"440": 0}, played=["620", "440"])

    assert said == sample_engine.games_for_library({"620": 1, "440": 1})


def test_what_is_not_wanted_makes_room_and_changes_nothing_else(sample_engine: Engine) -> None:
    first, *others = sample_engine.games_for_library({"620": 60}, MANY, per_series=None).games

    left = sample_engine.games_for_library({"620": 60}, MANY, per_series=None, unwanted=[first.item_id]).games

    assert left[: len(others)] == tuple(others)


@pytest.mark.parametrize("disliked", ["620", "240"], ids=["never owned", "played"])
def test_on_the_real_data_a_dislike_moves_its_neighbours_down(real_engine: Engine, disliked: str) -> None:
    library = {"730": 6000, "240": 600, "4000": 600}

    def places(*opinion: str) -> dict[str, int]:
        games = real_engine.games_for_library(library, 500, disliked=opinion, per_series=None).games
        return {game.item_id: place for place, game in enumerate(games)}

    before, after = places(), places(disliked)
    neighbours = [one for one in ids(real_engine.similar_to(disliked, 10).games) if one in before]
    lower = [after.get(one, 500) > before[one] for one in neighbours]
    assert sum(lower) > len(lower) / 2
