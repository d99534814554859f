"""The words for the mood of reviews."""

from __future__ import annotations

from bot.questions import SentimentQuestion
from engine.answers import DeveloperSentiment

from .telling import FROM, labels, lines


def felt(negative: int, neutral: int, positive: int, recommended: int) -> DeveloperSentiment:
    return DeveloperSentiment(
        developer="Valve",
        negative=negative,
        neutral=neutral,
        positive=positive,
        reviews=negative + neutral + positive,
        recommended=recommended,
        **FROM,
    )


def mood(negative: int, neutral: int, positive: int, recommended: int) -> list[str]:
    return lines(felt(negative, neutral, positive, recommended), SentimentQuestion("Valve"))


def test_the_mood_of_reviews_is_told() -> None:
    assert mood(100, 500, 1400, 1812) == [
        "Valve: 2,000 reviews, 70% of them positive.",
        "",
        "🙂 1,400 (70%) positive",
        "😐 500 (25%) neutral",
        "🙁 100 (5%) negative",
        "",
        "👍 1,812 reviews recommend the game (91%).",
    ]


def test_one_review_is_told_in_the_singular() -> None:
    assert mood(0, 0, 1, 1)[0] == "Valve: 1 review."
    assert mood(0, 0, 1, 1)[-1] == "Its author recommends the game."
    assert mood(1, 0, 0, 0)[-1] == "Its author advises against the game."
    assert mood(1, 0, 1, 1)[-1] == "👍 1 review recommends the game (50%)."


def test_a_developer_without_reviews_is_told() -> None:
    assert mood(0, 0, 0, 0) == ["Nobody has reviewed a game by Valve yet."]


def test_a_developer_without_reviews_leads_to_others() -> None:
    assert labels(felt(0, 0, 0, 0), SentimentQuestion("Odd")) == [["Valve"]]
