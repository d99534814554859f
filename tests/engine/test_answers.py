"""Answers become JSON exactly as defined: these keys in this order, floats of two decimals, names of enums."""

from __future__ import annotations

import dataclasses
import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine import (
    Answer,
    Basis,
    Candidate,
    CriticisedDeveloper,
    DeveloperSentiment,
    GamesForUser,
    GenrePlaytime,
    Reason,
    ReasonKind,
    RecommendedGame,
    SimilarGames,
    Source,
    Suggestion,
    TopGames,
    TopPlayer,
    WorstDevelopers,
    YearHours,
)
from engine.answers import plain
from engine.game import GameCard
from engine.usual import Usual

SNAPSHOT, DAY = "20200101T000000Z-0123abcd", date(2016, 1, 31)
YEARS = (YearHours(2012, 20.5), YearHours(2011, 1 / 3))
SUGGESTION = Suggestion(
    "400", "Portal", 2007, 0.98765, (Reason(ReasonKind.SHARED, ("Valve", "Puzzle")), Reason(ReasonKind.COMPANY))
)

CASES: list[tuple[Answer, dict[str, object]]] = [
    (
        GenrePlaytime(
            snapshot=SNAPSHOT,
            data_as_of=DAY,
            genre="Action",
            year=2012,
            hours=20.5,
            years=YEARS,
            hours_without_year_share=0.125,
        ),
        {
            "kind": "genre_playtime",
            "genre": "Action",
            "year": 2012,
            "hours": 20.5,
            "years": [{"year": 2012, "hours": 20.5}, {"year": 2011, "hours": 0.33}],
            "hours_without_year_share": 0.12,
        },
    ),
    (
        TopPlayer(snapshot=SNAPSHOT, data_as_of=DAY, genre="Action", user_id="a", hours=20.8333, years=YEARS),
        {
            "kind": "top_player",
            "genre": "Action",
            "user_id": "a",
            "hours": 20.83,
            "years": [{"year": 2012, "hours": 20.5}, {"year": 2011, "hours": 0.33}],
        },
    ),
    (
        TopGames(
            snapshot=SNAPSHOT,
            data_as_of=DAY,
            year=2012,
            basis=Basis.RELEASE,
            games=(RecommendedGame("730", "Counter-Strike: Global Offensive", 2, 3, 2 / 3, 2012),),
        ),
        {
            "kind": "top_games",
            "year": 2012,
            "basis": "release",
            "games": [
                {
                    "item_id": "730",
                    "title": "Counter-Strike: Global Offensive",
                    "recommendations": 2,
                    "reviews": 3,
                    "share": 0.67,
                }
            ],
        },
    ),
    (
        WorstDevelopers(
            snapshot=SNAPSHOT,
            data_as_of=DAY,
            year=2012,
            basis=Basis.POSTED,
            developers=(CriticisedDeveloper("CAPCOM Co., Ltd.", 1, 8, 0.125),),
        ),
        {
            "kind": "worst_developers",
            "year": 2012,
            "basis": "posted",
            "developers": [{"developer": "CAPCOM Co., Ltd.", "complaints": 1, "reviews": 8, "share": 0.12}],
        },
    ),
    (
        DeveloperSentiment(
            snapshot=SNAPSHOT,
            data_as_of=DAY,
            developer="Valve",
            negative=1,
            neutral=2,
            positive=3,
            reviews=6,
            recommended=5,
        ),
        {
            "kind": "developer_sentiment",
            "developer": "Valve",
            "negative": 1,
            "neutral": 2,
            "positive": 3,
            "reviews": 6,
            "recommended": 5,
        },
    ),
    (
        SimilarGames(
            snapshot=SNAPSHOT,
            data_as_of=DAY,
            item_id="620",
            title="Portal 2",
            games=(SUGGESTION,),
            year=2011,
            alternatives=(Candidate("400", "Portal", 2007),),
        ),
        {
            "kind": "similar_games",
            "item_id": "620",
            "title": "Portal 2",
            "games": [
                {
                    "item_id": "400",
                    "title": "Portal",
                    "year": 2007,
                    "score": 0.99,
                    "reasons": ["Valve, Puzzle", "played by the same people"],
                }
            ],
        },
    ),
    (
        GameCard(
            snapshot=SNAPSHOT,
            data_as_of=DAY,
            item_id="400",
            title="Portal",
            year=2007,
            developers=("Valve",),
            genres=("Action",),
            price=9.99,
            players=3,
            hours=20.8333,
            reviews=2,
            negative=0,
            neutral=1,
            positive=1,
            recommended=2,
            usual=Usual("Action", 2.0, 3.0),
        ),
        {
            "kind": "game_card",
            "item_id": "400",
            "title": "Portal",
            "year": 2007,
            "developers": ["Valve"],
            "genres": ["Action"],
            "price": 9.99,
            "players": 3,
            "hours": 20.83,
            "reviews": 2,
            "negative": 0,
            "neutral": 1,
            "positive": 1,
            "recommended": 2,
        },
    ),
    (
        GamesForUser(
            snapshot=SNAPSHOT,
            data_as_of=DAY,
            user_id=None,
            basis=Source.POPULAR,
            games=(Suggestion("9", "Untold", None, 1.0, ()),),
        ),
        {
            "kind": "games_for_user",
            "user_id": None,
            "basis": "popular",
            "games": [{"item_id": "9", "title": "Untold", "year": None, "score": 1.0, "reasons": []}],
        },
    ),
]


@pytest.mark.parametrize(("answer", "told"), CASES, ids=lambda case: getattr(case, "kind", ""))
def test_an_answer_is_told_in_these_keys_in_this_order(answer: Answer, told: dict[str, object]) -> None:
    kind = {"kind": told.pop("kind")}
    expected = {**kind, "snapshot": SNAPSHOT, "data_as_of": "2016-01-31", **told}
    assert json.dumps(answer.as_json()) == json.dumps(expected)


def test_every_kind_of_answer_is_covered_and_has_its_own_name() -> None:
    modules = (Answer.__module__, GameCard.__module__)
    kinds = {answer.kind for answer in Answer.__subclasses__() if answer.__module__ in modules}
    assert {type(answer).kind for answer, _ in CASES} == kinds
    assert len(kinds) == 8


@pytest.mark.parametrize(("answer", "told"), CASES, ids=lambda case: getattr(case, "kind", ""))
def test_an_answer_is_frozen_and_keeps_its_whole_precision(answer: Answer, told: dict[str, object]) -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        answer.snapshot = "other"  # type: ignore[misc]
    assert YEARS[1].hours == 1 / 3


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        (Reason(ReasonKind.SHARED, ("Valve", "Puzzle")), "Valve, Puzzle"),
        (Reason(ReasonKind.OWNED, ("Portal", "Half-Life 2")), "because of Portal, Half-Life 2"),
        (Reason(ReasonKind.COMPANY), "played by the same people"),
        (Reason(ReasonKind.POPULAR), "among the most played and loved"),
    ],
)
def test_a_reason_is_plain_english(reason: Reason, words: str) -> None:
    assert str(reason) == plain(reason) == words


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_floats_have_two_decimals_at_the_most(number: float) -> None:
    assert plain(number) == round(number, 2)


@pytest.mark.parametrize(
    ("value", "told"), [(True, True), (7, 7), ("x", "x"), (None, None), ((1, (2.555, DAY)), [1, [2.56, "2016-01-31"]])]
)
def test_other_values_are_told_as_they_are(value: object, told: object) -> None:
    assert plain(value) == told
