"""Ready answers are looked up as they were computed, in the order that the questions promise."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from engine import Basis, Engine, current
from engine.catalogue import Catalogue
from engine.libraries import Libraries
from engine.statistics import Statistics
from tests.engine.world import GAMES, LIBRARIES, game, library, opened, owned


@pytest.fixture(scope="module")
def statistics(sample_data: Path) -> Statistics:
    folder = current(sample_data)
    return Statistics.load(folder, Catalogue.load(folder), Libraries.load(folder))


def test_the_years_of_a_genre_run_from_most_hours_to_fewest(statistics: Statistics) -> None:
    for genre in statistics.genres.values():
        assert all(one.hours >= other.hours for one, other in pairwise(genre.years))
        assert 0 <= genre.undated_share <= 1


def test_the_hours_of_a_genre_are_those_of_its_years_and_of_no_year(statistics: Statistics) -> None:
    for genre in statistics.genres.values():
        dated = sum(year.hours for year in genre.years)
        assert dated == pytest.approx(genre.minutes / 60 * (1 - genre.undated_share))


def test_the_years_of_a_champion_run_backwards_and_add_up(statistics: Statistics) -> None:
    for champion in statistics.champions.values():
        assert all(one.year > other.year for one, other in pairwise(champion.years))
        assert sum(year.hours for year in champion.years) == pytest.approx(champion.hours)
        assert all(year.hours > 0 for year in champion.years)


def test_a_genre_has_a_champion_exactly_when_it_has_years(statistics: Statistics) -> None:
    assert {genre for genre, hours in statistics.genres.items() if hours.years} == set(statistics.champions)


def test_at_most_three_games_and_developers_stand_in_a_year_the_best_first(statistics: Statistics) -> None:
    for games in statistics.games.values():
        ranked = [(-game.recommendations, -game.share, game.title.casefold()) for game in games]
        assert ranked == sorted(ranked)
        assert 1 <= len(ranked) <= 3
    for developers in statistics.developers.values():
        criticised = [(-maker.complaints, -maker.share, maker.developer.casefold()) for maker in developers]
        assert criticised == sorted(criticised)
        assert 1 <= len(criticised) <= 3


def test_shares_are_of_all_reviews(statistics: Statistics) -> None:
    for games in statistics.games.values():
        assert all(game.share == game.recommendations / game.reviews <= 1 for game in games)


def test_the_labels_of_a_developer_add_up_to_its_reviews(statistics: Statistics) -> None:
    for labels in statistics.labels.values():
        assert labels.negative + labels.neutral + labels.positive == labels.reviews >= labels.recommended
        assert labels.entries > 0


def tied_engine(tmp_path: Path) -> Engine:
    games = [*GAMES, game("500", "Tie", "2013", genres=["Tied"]), game("501", "Tie too", "2014", genres=["Tied"])]
    tied = [library("zed", owned("500", 60)), library("abe", owned("501", 60))]
    return opened(tmp_path, games=games, libraries=[*LIBRARIES, *tied])


def test_of_two_years_with_the_same_hours_the_later_comes_first(tmp_path: Path) -> None:
    assert [year.year for year in tied_engine(tmp_path).playtime_by_genre("Tied").years] == [2014, 2013]


def test_of_two_players_with_the_same_hours_the_first_id_is_on_top(tmp_path: Path) -> None:
    assert tied_engine(tmp_path).top_player("Tied").user_id == "abe"


def test_hours_without_a_year_are_a_share_and_nobodys_total(tmp_path: Path) -> None:
    engine = opened(tmp_path, libraries=[*LIBRARIES, library("late", owned("90", 60_000))])
    answer = engine.playtime_by_genre("Action")
    undated, dated = 60_030, sum(year.hours for year in answer.years) * 60
    assert answer.hours_without_year_share == pytest.approx(undated / (undated + dated))
    assert engine.top_player("Action").user_id != "late"


def test_a_genre_of_games_without_a_year_is_no_genre_to_ask_about(tmp_path: Path) -> None:
    games = [*GAMES, game("600", "Someday", "Coming Soon", genres=["Vapour"])]
    engine = opened(tmp_path, games=games, libraries=[*LIBRARIES, library("late", owned("600", 60))])
    assert "Vapour" not in engine.genres()


def test_the_years_with_data_are_known_by_basis(tmp_path: Path) -> None:
    engine = opened(tmp_path)
    assert engine.years(Basis.RELEASE) == (2004, 2007, 2010, 2011, 2012)
    assert engine.years(Basis.POSTED) == (2013, 2015)
