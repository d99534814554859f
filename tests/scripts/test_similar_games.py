"""The hand-made set of similar games: whole, and at one with itself."""

from __future__ import annotations

from pathlib import Path

SET = Path(__file__).parents[2] / "scripts" / "evaluation" / "similar_games.tsv"
GAMES, LEAST_ACCEPTED, LEAST_LAUGHABLE = 60, 8, 3


def rows() -> list[tuple[str, list[str], list[str]]]:
    lines = (line.split("\t") for line in SET.read_text(encoding="utf-8").splitlines()[1:])
    return [(game, accepted.split("|"), laughable.split("|")) for game, accepted, laughable in lines]


def test_it_holds_sixty_games_each_once() -> None:
    assert len({game for game, _, _ in rows()}) == len(rows()) == GAMES


def test_every_game_has_enough_on_both_lists() -> None:
    assert all(len(good) >= LEAST_ACCEPTED and len(bad) >= LEAST_LAUGHABLE for _, good, bad in rows())


def test_nothing_is_both_accepted_and_laughed_at() -> None:
    assert not [game for game, good, bad in rows() if set(good) & set(bad)]
