"""The words of a game's card."""

from __future__ import annotations

from typing import Any

import pytest

from bot.questions import GameQuestion, RandomQuestion
from engine.answers import Candidate
from engine.game import GameCard, RandomGame

from .telling import FROM, labels, lines, told

FACTS: dict[str, Any] = {
    "item_id": "620",
    "title": "Portal 2",
    "year": 2011,
    "developers": ("Valve",),
    "genres": ("Action", "Adventure"),
    "price": 19.99,
    "players": 3431,
    "hours": 61758.0,
    "reviews": 100,
    "negative": 16,
    "neutral": 21,
    "positive": 63,
    "recommended": 92,
    **FROM,
}
ASKED = GameQuestion("portal 2")
VERDICTS = ["👍", "👎", "🎮 Played it"]


def card(**facts: Any) -> GameCard:
    return GameCard(**{**FACTS, **facts})


def test_a_card_tells_who_made_it_and_how_it_was_liked() -> None:
    assert lines(card(), ASKED) == [
        "Portal 2 (2011)",
        "Valve · Action, Adventure",
        "It cost $19.99 when this data was collected.",
        "",
        "🎮 3,431 people played it, for 61,758 hours in all: 18 hours each.",
        "💬 100 reviews: 🙂 63% positive, 😐 21% neutral, 🙁 16% negative.",
        "👍 92% of them recommend it.",
    ]


def test_a_card_leads_to_the_store_and_on() -> None:
    reply = told(card(), ASKED)
    assert '<b><a href="https://store.steampowered.com/app/620">Portal 2</a> (2011)</b>' in reply.text
    assert reply.preview == "https://store.steampowered.com/app/620"
    assert reply.shows == "620"
    assert labels(card(), ASKED) == [["Similar to this"], ["How people feel about Valve"], VERDICTS]


def test_a_card_says_only_what_is_known() -> None:
    bare = card(year=None, developers=(), genres=(), price=None, players=0, hours=0.0, reviews=0)
    assert lines(bare, ASKED) == ["Portal 2", "", "🎮 Nobody I know of has played it.", "💬 Nobody has reviewed it."]
    assert labels(bare, ASKED) == [["Similar to this"], VERDICTS]


def test_a_card_without_a_store_page_has_no_preview() -> None:
    assert told(card(item_id="film-7"), ASKED).preview is None


@pytest.mark.parametrize(
    ("recommended", "said"), [(1, "and its author recommends it"), (0, "and its author advises against it")]
)
def test_a_single_player_and_a_single_review_are_told_as_such(recommended: int, said: str) -> None:
    told_lines = lines(card(players=1, hours=3.0, reviews=1, recommended=recommended), ASKED)
    assert told_lines[-2:] == ["🎮 1 person played it, for 3 hours.", f"💬 It has 1 review, {said}."]


def test_a_game_that_cost_nothing_is_told_so() -> None:
    assert lines(card(price=0.0), ASKED)[2] == "It was free when this data was collected."


def test_a_dozen_names_are_cut_to_five() -> None:
    many = lines(card(developers=tuple("abcdefgh"), genres=tuple("ABCDEFGH")), ASKED)
    assert many[1] == "a, b, c, d and e · A, B, C, D, E"


def test_other_readings_of_a_title_are_offered() -> None:
    unsure = card(alternatives=(Candidate("400", "Portal", 2007),))
    assert lines(unsure, ASKED)[-1] == "Not the one you meant? There is also Portal (2007)."
    assert told(unsure, ASKED).buttons[-1][0].data == "h1:game:400"


def test_a_random_game_is_a_suggestion_and_leads_to_another() -> None:
    asked = RandomQuestion("rpg")
    drawn = RandomGame(**FACTS, genre="RPG")
    assert lines(drawn, asked)[0] == "For RPG, how about Portal 2 (2011)?"
    assert lines(RandomGame(**FACTS, genre=None), RandomQuestion())[0] == "How about Portal 2 (2011)?"
    assert labels(drawn, asked)[0] == ["Something else", "Similar to this"]
    assert told(drawn, asked).buttons[0][0].data == "h1:any:RPG"
