"""What is usual in a genre, counted by hand."""

from __future__ import annotations

from itertools import chain

import numpy as np
import pytest

from engine import Engine
from engine import schemas as s
from engine.columns import Lists, Numbers, Table
from engine.medians import FEWEST, usual_by_genre
from engine.texts import Texts
from engine.usual import Usual

Row = tuple[str, list[str], int, int]


def table(*rows: Row) -> Table:
    kinds, genres, players, minutes = zip(*rows, strict=True)
    places = np.cumsum([0, *map(len, genres)])
    return {
        s.KIND: Texts.of(kinds),
        s.GENRES: Lists(places, Texts.of(chain.from_iterable(genres))),
        s.ENTRY_PLAYERS: Numbers(np.array(players)),
        s.MINUTES: Numbers(np.array(minutes)),
    }


def test_the_usual_game_is_the_middle_one_among_those_played() -> None:
    played: list[Row] = [("game", ["Racing"], n, n * 60) for n in range(1, FEWEST + 1)]
    rest: list[Row] = [("game", ["Racing"], 0, 0), ("tool", ["Racing"], 999, 999), ("game", [], 5, 5)]
    assert usual_by_genre(table(*played, *rest), "game") == {"Racing": Usual("Racing", 3.0, 3.0)}


def test_a_genre_of_few_games_has_no_usual_one() -> None:
    few: list[Row] = [("game", ["Racing", "Indie"], 1, 60)] * (FEWEST - 1)
    assert usual_by_genre(table(*few, ("game", ["Indie"], 9, 60)), "game") == {"Indie": Usual("Indie", 1.0, 1.0)}


@pytest.mark.parametrize("title", ["Portal 2", "Dota 2"])
def test_a_card_has_the_usual_of_one_of_its_genres_and_not_in_its_json(title: str, sample_engine: Engine) -> None:
    card = sample_engine.game(title)
    assert card.usual
    assert card.usual.genre in card.genres
    assert "usual" not in card.as_json()
