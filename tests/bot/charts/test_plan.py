"""What each answer's chart shows, in its final words."""

from __future__ import annotations

import dataclasses

import pytest

from bot.charts.chart import Bar, Column, Columns, Comparison, Pair, Part, Ranking, Shares
from bot.charts.plan import Standing, chart_of, game_chart
from bot.language import language_of, speaking
from engine import Engine
from engine.answers import Answer, Basis, SimilarGames
from tests.bot.charts.odd import ANSWERS, games, genre, makers, player, sentiment
from tests.bot.charts.odd_films import FROM


def test_a_genre_is_shown_year_after_year_its_best_one_marked_and_gaps_left_open() -> None:
    assert chart_of(genre("Action", {2010: 12_345.6, 2013: 20_000.4, 2012: 0.5})) == Columns(
        "Action",
        "Hours played, by the year the games came out",
        (
            Column(2010, (12_345.6,), "12k"),
            Column(2011, (0.0,), "0"),
            Column(2012, (0.5,), "<1"),
            Column(2013, (20_000.4,), "20,000 h"),
        ),
        2013,
    )


def test_a_players_years_are_shown_oldest_first() -> None:
    chart = chart_of(player("someone", {2015: 4.0, 2014: 5.0}))
    assert isinstance(chart, Columns)
    assert (chart.title, chart.marked) == ("someone", 2014)
    assert chart.subtitle == "Hours of Design & Illustration, by the year the games came out"
    assert [column.told for column in chart.columns] == ["5 h", "4"]


def test_of_two_years_with_the_same_hours_the_later_is_marked() -> None:
    chart = chart_of(genre("Action", {2010: 7.0, 2012: 7.0}))
    assert isinstance(chart, Columns)
    assert chart.marked == 2012


def test_recommended_games_are_shown_with_counts_and_shares() -> None:
    assert chart_of(games(("Portal", 1234, 2000), ("Dig", 1, 300))) == Ranking(
        "Most recommended games of 2012",
        "Recommendations, and their share of a game's reviews",
        (
            Bar("Portal", 1234, "1,234", "62% of its reviews (2,000)"),
            Bar("Dig", 1, "1", "<1% of its reviews (300)"),
        ),
    )


@pytest.mark.parametrize(
    ("answer", "title"),
    [
        (games(("a", 1, 1), basis=Basis.POSTED), "Most recommended games in 2012"),
        (makers(("a", 1, 1), basis=Basis.POSTED), "Most complaints in 2012"),
        (makers(("a", 1, 1), basis=Basis.RELEASE), "Most complaints about games of 2012"),
    ],
)
def test_the_title_says_which_year_is_meant(answer: Answer, title: str) -> None:
    chart = chart_of(answer)
    assert chart is not None
    assert chart.title == title


def test_a_developers_labels_are_shown_as_shares_and_by_year() -> None:
    assert chart_of(sentiment("Valve", (1, 2, 5), {2013: (1, 0, 1), 2015: (0, 2, 4)})) == Shares(
        "Valve",
        "Reviews: 8 · recommended by 50%",
        (Part(0.125, "12%", "1 negative"), Part(0.25, "25%", "2 neutral"), Part(0.625, "62%", "5 positive")),
        "By the year the reviews were written",
        (Column(2013, (1, 0, 1), "2"), Column(2014, (0, 0, 0), "0"), Column(2015, (0, 2, 4), "6")),
    )


def test_one_year_of_reviews_is_not_shown_twice() -> None:
    chart = chart_of(sentiment("Valve", (1, 0, 0), {2013: (1, 0, 0)}))
    assert isinstance(chart, Shares)
    assert chart.columns == ()


def test_a_game_is_shown_beside_the_median_of_its_genre() -> None:
    assert game_chart(Standing("Portal", "Action", 1200, 0.5, 3.0, 40_000.0)) == Comparison(
        "Portal",
        "Beside the median of Action games",
        (
            Pair("Players", Bar("This game", 1200, "1,200", ""), Bar("Median of Action", 3.0, "3", "")),
            Pair("Hours played", Bar("This game", 0.5, "<1", ""), Bar("Median of Action", 40_000.0, "40,000", "")),
        ),
    )


@pytest.mark.parametrize(
    "answer",
    [games(), makers(), sentiment("Valve", (0, 0, 0), {}), SimilarGames(**FROM, item_id="1", title="a", games=())],
)
def test_where_there_is_nothing_to_see_there_is_no_chart(answer: Answer) -> None:
    assert chart_of(answer) is None


def test_words_and_numbers_can_be_of_another_language() -> None:
    with speaking(language_of("es")):
        chart = chart_of(genre("Action", {2010: 1_234_567.0, 2011: 2_000_000.0}))
    assert isinstance(chart, Columns)
    assert (chart.title, chart.subtitle) == ("Acción", "Horas jugadas, según el año en que salieron los juegos")
    assert [column.told for column in chart.columns] == ["1.2 M", "2,000,000 h"]


def test_a_chart_of_one_language_is_never_that_of_another() -> None:
    with speaking(language_of("es")):
        spanish = {name: chart_of(answer) for name, answer in ANSWERS.items()}
    english = {name: chart_of(answer) for name, answer in ANSWERS.items()}
    assert all(spanish[name] != chart for name, chart in english.items() if chart)


def test_equal_answers_have_equal_charts_that_can_be_kept_by() -> None:
    one, other = (chart_of(sentiment("Valve", (1, 2, 5), {2013: (1, 0, 1), 2015: (0, 2, 4)})) for _ in range(2))
    assert {one: "kept"}[other] == "kept"


def test_a_card_is_a_chart_where_its_genre_has_a_usual_game_and_anyone_played(sample_engine: Engine) -> None:
    card = sample_engine.game("portal 2")
    assert isinstance(chart_of(card), Comparison)
    assert chart_of(dataclasses.replace(card, usual=None)) is None
    assert chart_of(dataclasses.replace(card, players=0, hours=0.0)) is None
    assert chart_of(sample_engine.random_game()) is None
