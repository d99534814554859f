"""The words for the first three of a year."""

from __future__ import annotations

import dataclasses

import pytest

from bot.questions import RecommendedQuestion, WorstDeveloperQuestion
from engine import Basis
from engine.answers import CriticisedDeveloper, RecommendedGame, TopGames, WorstDevelopers

from .telling import FROM, labels, lines


def games(basis: Basis, *found: RecommendedGame, year: int = 2012) -> TopGames:
    return TopGames(year=year, basis=basis, games=found, **FROM)


TERRARIA = RecommendedGame("105600", "Terraria", 1234, 1300, 0.949, 2011)
LONELY = RecommendedGame("1", "Lonely", 1, 1, 1.0)


def test_recommended_games_have_medals_and_shares() -> None:
    asked = RecommendedQuestion(2012)
    assert lines(games(Basis.RELEASE, TERRARIA, LONELY), asked) == [
        "Terraria is the most recommended game of 2012.",
        "",
        "🥇 Terraria (2011): 1,234 recommendations, 95% of 1,300 reviews",
        "🥈 Lonely: 1 recommendation, its only review",
        "",
        "Counted: reviews of games released in 2012 that recommend the game in warm or neutral words.",
    ]


def test_a_shared_first_place_is_shared_in_the_sentence() -> None:
    twin = dataclasses.replace(TERRARIA, title="Twin")
    release, posted = games(Basis.RELEASE, TERRARIA, twin, LONELY), games(Basis.POSTED, TERRARIA, twin)
    assert lines(release, RecommendedQuestion(2012))[0] == "Terraria and Twin are the most recommended games of 2012."
    assert lines(posted, RecommendedQuestion(2012))[0] == "Terraria and Twin were recommended most in 2012."


def test_the_other_basis_has_other_words() -> None:
    said = lines(games(Basis.POSTED, TERRARIA), RecommendedQuestion(2012, Basis.POSTED))
    assert said[0] == "Terraria was recommended most in 2012."
    assert said[-1] == "Counted: reviews written in 2012 that recommend the game in warm or neutral words."


def test_a_year_can_be_stepped_and_turned() -> None:
    assert labels(games(Basis.RELEASE, TERRARIA), RecommendedQuestion(2012)) == [
        ["About 🥇"],
        ["‹ 2010", "2015 ›"],
        ["Count by review year"],
    ]
    asked = RecommendedQuestion(2012, Basis.POSTED)
    assert labels(games(Basis.POSTED, TERRARIA), asked)[1:] == [["2013 ›"], ["Count by release year"]]


def test_a_year_unknown_on_the_other_basis_is_not_offered_there() -> None:
    answer = games(Basis.RELEASE, TERRARIA, year=2015)
    assert labels(answer, RecommendedQuestion(2015)) == [["About 🥇"], ["‹ 2012"]]


@pytest.mark.parametrize(
    ("basis", "said"),
    [(Basis.RELEASE, "Nobody recommended a game of 2012."), (Basis.POSTED, "Nobody recommended a game in 2012.")],
)
def test_a_year_without_recommendations_is_said(basis: Basis, said: str) -> None:
    assert lines(games(basis), RecommendedQuestion(2012, basis)) == [said]


def makers(basis: Basis, *found: CriticisedDeveloper) -> WorstDevelopers:
    return WorstDevelopers(year=2012, basis=basis, developers=found, **FROM)


def test_the_worst_developers_have_complaints_and_shares() -> None:
    answer = makers(Basis.RELEASE, CriticisedDeveloper("Valve", 100, 2000, 0.05), CriticisedDeveloper("X", 1, 1, 1.0))
    assert lines(answer, WorstDeveloperQuestion(2012)) == [
        "Valve drew the most complaints about games of 2012.",
        "",
        "🥇 Valve: 100 complaints, 5% of 2,000 reviews",
        "🥈 X: 1 complaint, its only review",
        "",
        "Counted: reviews of games released in 2012 that advise against the game in harsh words.",
    ]
    assert labels(answer, WorstDeveloperQuestion(2012)) == [
        ["🥇 Valve", "🥈 X"],
        ["‹ 2010", "2015 ›"],
        ["Count by review year"],
    ]


@pytest.mark.parametrize(
    ("basis", "said"),
    [(Basis.RELEASE, "Nobody complained about games of 2012."), (Basis.POSTED, "Nobody complained in 2012.")],
)
def test_a_year_without_complaints_is_said(basis: Basis, said: str) -> None:
    assert lines(makers(basis), WorstDeveloperQuestion(2012, basis)) == [said]
