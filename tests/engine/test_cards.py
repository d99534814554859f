"""Cards of games and the draw among them, over the bundled sample."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest

from engine import Engine, Reason, ReasonKind, UnknownGame, UnknownGenre
from engine import schemas as s
from engine.cards import Cards
from engine.columns import Numbers, filled


def first(ids: Sequence[str]) -> str:
    return ids[0]


def last(ids: Sequence[str]) -> str:
    return ids[-1]


def test_a_card_is_found_by_title_and_by_id(sample_engine: Engine) -> None:
    by_title, by_id = sample_engine.game("portal 2"), sample_engine.game_by_id("620")
    assert (by_title.title, by_title.year, by_title.developers) == ("Portal 2", 2011, ("Valve",))
    assert by_id.as_json() == by_title.as_json()


def test_the_labels_of_a_card_add_up_to_its_reviews(sample_engine: Engine) -> None:
    for game in sample_engine.popular_games(limit=50).games:
        card = sample_engine.game_by_id(game.item_id)
        assert card.negative + card.neutral + card.positive == card.reviews
        assert card.recommended <= card.reviews


def test_players_spent_the_hours_of_a_card(sample_engine: Engine) -> None:
    card = sample_engine.game("portal 2")
    assert card.players > 0
    assert card.hours > card.players / 60


def test_an_id_that_no_game_has_is_unknown(sample_engine: Engine) -> None:
    with pytest.raises(UnknownGame):
        sample_engine.game_by_id("999999999")


def test_a_game_is_drawn_from_the_most_loved(sample_engine: Engine) -> None:
    pools = list[Sequence[str]]()

    def noted(ids: Sequence[str]) -> str:
        pools.append(ids)
        return first(ids)

    assert sample_engine.random_game(choose=noted).genre is None
    assert sample_engine.random_game().item_id in pools[0]
    loved = {game.item_id for game in sample_engine.popular_games(limit=500).games}
    # A list has one edition of a game, and any may be drawn.
    find, same = sample_engine._catalogue.find, sample_engine._suggestions.families.same_work
    known = [entry for entry in map(find, loved) if entry is not None]
    others = [entry for entry in map(find, set(pools[0]) - loved) if entry is not None]
    assert len(others) < len(pools[0]) / 50
    assert all(any(same(entry, other) for other in known) for entry in others)


def test_a_game_of_a_genre_is_drawn_from_that_genre(sample_engine: Engine) -> None:
    for genre in sample_engine.genres():
        card = sample_engine.random_game(genre.lower(), choose=last)
        assert genre in card.genres
        assert card.as_json()["genre"] == genre


def test_what_was_seen_is_not_drawn_until_all_was(sample_engine: Engine) -> None:
    seen: list[str] = []
    while (drawn := sample_engine.random_game("Racing", seen, first).item_id) not in seen:
        seen.append(drawn)
    assert len(seen) > 1
    assert drawn == seen[0]


def test_a_genre_without_loved_games_gives_its_most_played(sample_engine: Engine) -> None:
    cards = sample_engine._cards
    bare = type(cards)(cards.catalogue, {}, {})
    drawn = [bare.drawn("Racing", (), choose) for choose in (first, last)]
    players = [sample_engine.game_by_id(item).players for item in drawn]
    assert players[0] >= players[1] > 0
    assert bare.reason(drawn[0], "Racing") == Reason(ReasonKind.PLAYED, ("Racing",))


def test_what_nobody_played_is_drawn_only_where_nothing_of_the_genre_was_played(sample_engine: Engine) -> None:
    catalogue = sample_engine._cards.catalogue
    racing = [entry for entry in range(len(catalogue.items)) if "Racing" in catalogue.genres(entry)]
    players = filled(catalogue.table[s.ENTRY_PLAYERS], 0).copy()
    players[racing[1:]] = 0
    bare = _with_players(sample_engine, players)
    assert bare.drawn("Racing", (), last) == catalogue.items[racing[0]]
    players[racing] = 0
    bare = _with_players(sample_engine, players)
    assert bare.reason(bare.drawn("Racing", (), first), "Racing") == Reason(ReasonKind.UNPLAYED, ("Racing",))


def _with_players(engine: Engine, players: np.ndarray[Any, Any]) -> Cards:
    catalogue = engine._cards.catalogue
    table = {**catalogue.table, s.ENTRY_PLAYERS: Numbers(players)}
    return Cards(dataclasses.replace(catalogue, table=table), {}, {})


def test_it_is_known_why_a_game_was_drawn(sample_engine: Engine) -> None:
    assert sample_engine.random_game().reasons == (Reason(ReasonKind.POPULAR),)
    assert sample_engine.random_game("Racing").reasons == (Reason(ReasonKind.POPULAR),)


def test_nothing_to_draw_from_is_an_unknown_game(sample_engine: Engine) -> None:
    with pytest.raises(UnknownGame):
        sample_engine._cards.drawn("No Such Genre", (), first)


def test_an_unknown_genre_is_told(sample_engine: Engine) -> None:
    with pytest.raises(UnknownGenre):
        sample_engine.random_game("no such genre at all")


def test_nothing_is_drawn_that_most_reviews_advise_against(sample_engine: Engine) -> None:
    seen: list[str] = []
    while (drawn := sample_engine.random_game(None, seen, first)).item_id not in seen:
        assert 2 * drawn.recommended >= drawn.reviews
        seen.append(drawn.item_id)
    assert seen
