"""Every question has its answer, and every question that cannot be answered an error that helps."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from itertools import pairwise
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from engine import (
    AmbiguousGame,
    Basis,
    Candidate,
    Engine,
    EntryKind,
    NoDataForYear,
    QuestionError,
    ReasonKind,
    Source,
    Suggestion,
    UnknownDeveloper,
    UnknownGame,
    UnknownGenre,
    UnknownUser,
    current,
)
from engine import schemas as s
from tests.engine.world import (
    GAMES,
    OWNS_NOTHING,
    PLANNERS,
    PUZZLERS,
    REVIEWS,
    STARTED_NOTHING,
    Lines,
    game,
    library,
    opened,
    owned,
    review,
    reviewer,
)

PORTAL, PORTAL_2, CIVILIZATION_V = "400", "620", "8930"
ROUNDING = 0.001
"""Similarities are stored in 16 bits, after they were ordered."""


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    return opened(tmp_path_factory.mktemp("world"))


@pytest.fixture(scope="module")
def catalogue(sample_data: Path) -> pa.Table:
    return parquet.read_table(current(sample_data) / f"{s.CATALOGUE}.parquet")


def items(games: tuple[Suggestion, ...]) -> list[str]:
    return [suggestion.item_id for suggestion in games]


def of_kind(catalogue: pa.Table, *, game: bool) -> list[str]:
    """Return the ids of the games of the sample, or of what is around them."""
    rows = zip(catalogue[s.ITEM].to_pylist(), catalogue[s.KIND].to_pylist(), strict=True)
    return [item for item, kind in rows if (kind == "game") == game]


def test_the_engine_says_what_it_holds(sample_engine: Engine) -> None:
    about = sample_engine.about
    assert about.sample
    assert (about.players, about.reviews) == (450, 1500)
    assert about.created <= datetime.now(UTC)
    assert about.data_as_of == date(2016, 8, 31)
    assert about.sources == ("steam_games.json.gz", "australian_user_reviews.json.gz", "australian_users_items.json.gz")
    assert about.versions["playwise"]


def test_every_answer_says_where_it_comes_from(sample_engine: Engine) -> None:
    answers = [
        sample_engine.playtime_by_genre("Action"),
        sample_engine.top_player("Action"),
        sample_engine.recommended_games(2012),
        sample_engine.worst_developers(2012),
        sample_engine.developer_sentiment("Valve"),
        sample_engine.similar_games("Portal 2"),
        sample_engine.games_for_library({PORTAL_2: 60}),
    ]
    assert {answer.snapshot for answer in answers} == {sample_engine.about.snapshot}
    assert {answer.data_as_of for answer in answers} == {sample_engine.about.data_as_of}


@pytest.mark.parametrize("typed", ["Action", "action", "  ACTION ", "Äction"])
def test_a_genre_is_found_as_people_type_it(sample_engine: Engine, typed: str) -> None:
    answer = sample_engine.playtime_by_genre(typed)
    assert (answer.genre, answer.year, answer.hours) == ("Action", answer.years[0].year, answer.years[0].hours)
    assert sample_engine.top_player(typed).genre == "Action"


def test_a_tag_in_a_genres_place_is_told_with_its_genres(sample_engine: Engine) -> None:
    with pytest.raises(UnknownGenre) as raised:
        sample_engine.playtime_by_genre("puzzle")
    assert raised.value.tag == "Puzzle"
    assert {candidate.id for candidate in raised.value.candidates} <= set(sample_engine.genres())
    assert raised.value.candidates


@pytest.mark.parametrize("ask", [Engine.playtime_by_genre, Engine.top_player, Engine.developer_sentiment])
@pytest.mark.parametrize("typed", ["", "   ", "qqqqzzzz", "\0", "x" * 10_000, "日本", "''; --", "%s{0}"])
def test_a_name_that_is_none_is_an_error_with_its_query(sample_engine: Engine, ask: object, typed: str) -> None:
    with pytest.raises(QuestionError) as raised:
        ask(sample_engine, typed)  # type: ignore[operator]
    assert raised.value.as_json()["query"] == typed


def test_a_genre_typed_nearly_right_is_offered(sample_engine: Engine) -> None:
    with pytest.raises(UnknownGenre) as raised:
        sample_engine.top_player("Acton")
    assert Candidate("Action", "Action") in raised.value.candidates
    assert raised.value.tag is None


def test_the_games_of_a_year_are_three_with_their_shares(sample_engine: Engine) -> None:
    answer = sample_engine.recommended_games(2012)
    assert (answer.year, answer.basis, len(answer.games)) == (2012, Basis.RELEASE, 3)
    assert {game.released for game in answer.games} == {2012}
    assert sample_engine.recommended_games(2012, Basis.POSTED) != answer


def test_fewer_than_three_are_shown_as_they_are(world: Engine) -> None:
    assert [game.title for game in world.recommended_games(2007).games] == ["Portal"]
    assert [maker.developer for maker in world.worst_developers(2010).developers] == ["Firaxis"]


@pytest.mark.parametrize("basis", Basis)
@pytest.mark.parametrize("year", [1066, 0, -5, 2100, 10**30])
def test_a_year_without_data_says_which_years_have_some(sample_engine: Engine, basis: Basis, year: int) -> None:
    with pytest.raises(NoDataForYear) as games:
        sample_engine.recommended_games(year, basis)
    with pytest.raises(NoDataForYear) as developers:
        sample_engine.worst_developers(year, basis)
    assert (games.value.year, games.value.basis) == (year, basis)
    assert games.value.years == sample_engine.years(basis) == tuple(sorted(set(games.value.years)))
    for known in developers.value.years:
        assert sample_engine.worst_developers(known, basis).developers


def test_a_developer_is_found_as_people_type_it(sample_engine: Engine) -> None:
    assert sample_engine.developer_sentiment("valve").developer == "Valve"
    assert sample_engine.developer_sentiment("VALVE") == sample_engine.developer_sentiment("Valve")


def test_a_developer_typed_nearly_right_is_offered(sample_engine: Engine) -> None:
    with pytest.raises(UnknownDeveloper) as raised:
        sample_engine.developer_sentiment("Vlave")
    assert raised.value.candidates[0].name == "Valve"


def test_a_porter_is_found_and_never_ranks(world: Engine) -> None:
    assert world.developer_sentiment("Aspyr").reviews == 2
    ranked = {maker.developer for year in (2010, 2011, 2012) for maker in world.worst_developers(year).developers}
    assert ranked == {"Firaxis", "beta works", "Alpha Works"}


def test_games_like_portal_2_are_what_a_player_expects(sample_engine: Engine) -> None:
    answer = sample_engine.similar_games("Portal 2")
    titles = [suggestion.title for suggestion in answer.games]
    assert (answer.item_id, answer.title, answer.year) == (PORTAL_2, "Portal 2", 2011)
    assert titles[0] == "Portal"
    assert len(titles) == len(set(titles)) == 5
    expected = {
        *("The Talos Principle", "Half-Life 2", "Half-Life 2: Episode One", "Half-Life 2: Episode Two", "Half-Life"),
        *("The Stanley Parable", "Antichamber", "Q.U.B.E.", "QUBE: Director's Cut", "Magicka", "Thomas Was Alone"),
        *("The Witness", "Braid", "LIMBO", "World of Goo", "Team Fortress 2", "Left 4 Dead 2"),
    }
    assert set(titles[1:]) <= expected
    assert all(suggestion.reasons for suggestion in answer.games)


def test_the_closest_game_says_what_it_shares(sample_engine: Engine) -> None:
    shared = sample_engine.similar_games("Portal 2").games[0].reasons[0]
    assert shared.kind is ReasonKind.SHARED
    assert shared.names[0] == "Valve"


def test_a_game_typed_nearly_right_is_offered(sample_engine: Engine) -> None:
    with pytest.raises((AmbiguousGame, UnknownGame)) as raised:
        sample_engine.similar_games("Portl")
    assert {PORTAL, PORTAL_2} >= {candidate.id for candidate in raised.value.candidates[:2]}
    assert raised.value.candidates


def test_a_game_that_nobody_knows_is_unknown(sample_engine: Engine) -> None:
    with pytest.raises(UnknownGame):
        sample_engine.similar_games("qqqqzzzz wwww")
    with pytest.raises(UnknownGame, match="0815"):
        sample_engine.similar_to("0815")


def test_a_game_is_asked_about_by_its_id(sample_engine: Engine) -> None:
    assert sample_engine.similar_to(PORTAL_2).games == sample_engine.similar_games("Portal 2").games


def test_only_games_are_ever_suggested_and_never_the_game_itself(sample_engine: Engine, catalogue: pa.Table) -> None:
    around = set(of_kind(catalogue, game=False))
    assert len(around) > 15
    for item in catalogue[s.ITEM].to_pylist():
        found = items(sample_engine.similar_to(item, limit=40).games)
        assert not around.intersection(found)
        assert item not in found
        assert len(set(found)) == len(found)


def test_what_is_around_a_game_can_be_asked_about_itself(sample_engine: Engine, catalogue: pa.Table) -> None:
    for item in of_kind(catalogue, game=False):
        assert sample_engine.similar_to(item).item_id == item


@pytest.mark.parametrize("page", [1, 5, 7])
def test_pages_follow_one_another(sample_engine: Engine, page: int) -> None:
    def similar(limit: int, offset: int = 0) -> list[str]:
        return items(sample_engine.similar_to(PORTAL_2, limit, offset).games)

    def for_library(limit: int, offset: int = 0) -> list[str]:
        return items(sample_engine.games_for_library({PORTAL_2: 600}, limit, offset).games)

    def popular(limit: int, offset: int = 0) -> list[str]:
        return items(sample_engine.popular_games(limit, offset).games)

    for ask in (similar, for_library, popular):
        assert ask(page) + ask(page, page) == ask(2 * page)
        assert ask(5, 1_000_000) == []


def test_scores_fall_from_the_best_of_a_page_to_its_last(sample_engine: Engine) -> None:
    """Over pages they need not: a series that fills one page waits with its rest for the next."""
    for page in range(0, 20, 5):
        for games in (
            sample_engine.similar_to(PORTAL_2, 5, page).games,
            sample_engine.games_for_library({PORTAL_2: 600}, 5, page).games,
            sample_engine.popular_games(5, page).games,
        ):
            scores = [suggestion.score for suggestion in games]
            assert all(one >= other - ROUNDING for one, other in pairwise(scores))


def players_of(data: Path) -> list[str]:
    with pa.memory_map(str(current(data) / f"{s.PLAYERS}.arrow")) as source:
        return [str(user) for user in pa.ipc.open_file(source).read_all()[s.USER].to_pylist()]


def library_of(data: Path, user_id: str) -> dict[str, int]:
    """Return a library of the sample by item id, read from the Parquet table that serving does not touch."""
    number = players_of(data).index(user_id)
    plays = parquet.read_table(current(data) / f"{s.PLAYS}.parquet", filters=[(s.PLAYER, "=", number)])
    names = parquet.read_table(current(data) / f"{s.CATALOGUE}.parquet", columns=[s.ITEM])[s.ITEM].to_pylist()
    return {names[e]: m for e, m in zip(plays[s.ENTRY].to_pylist(), plays[s.MINUTES].to_pylist(), strict=True)}


def test_nobody_is_ever_offered_what_they_own_or_what_is_no_game(
    sample_engine: Engine, sample_data: Path, catalogue: pa.Table
) -> None:
    around = set(of_kind(catalogue, game=False))
    for user_id in players_of(sample_data)[::25]:
        owns = library_of(sample_data, user_id)
        found = items(sample_engine.games_for_user(user_id, limit=50).games)
        assert not set(owns).intersection(found)
        assert not around.intersection(found)
        assert len(set(found)) == len(found) > 4


def test_a_library_passed_as_a_mapping_is_served_like_the_player_who_owns_it(
    sample_engine: Engine, sample_data: Path
) -> None:
    for user_id in players_of(sample_data)[::25]:
        known = sample_engine.games_for_user(user_id)
        bare = sample_engine.games_for_library(library_of(sample_data, user_id))
        assert (bare.games, bare.basis) == (known.games, known.basis)
        assert (known.user_id, bare.user_id) == (user_id, None)


def test_a_player_with_a_library_is_served_from_it_with_their_own_games_as_reasons(sample_engine: Engine) -> None:
    answer = sample_engine.games_for_library({PORTAL: 600, PORTAL_2: 900})
    assert answer.basis is Source.LIBRARY
    owned_reasons = [r for game in answer.games for r in game.reasons if r.kind is ReasonKind.OWNED]
    assert owned_reasons
    assert {name for reason in owned_reasons for name in reason.names} <= {"Portal", "Portal 2"}


@pytest.mark.parametrize("user_id", [OWNS_NOTHING, STARTED_NOTHING, "only_reviews"])
def test_a_player_who_has_played_nothing_gets_what_is_popular(world: Engine, user_id: str) -> None:
    answer = world.games_for_user(user_id)
    assert answer.basis is Source.POPULAR
    assert answer.user_id == user_id
    assert {reason.kind for game in answer.games for reason in game.reasons} == {ReasonKind.POPULAR}


def test_what_is_owned_and_never_started_is_not_offered_either(world: Engine) -> None:
    assert not {"10", "20"}.intersection(items(world.games_for_user(STARTED_NOTHING).games))


def test_an_empty_library_gets_what_is_popular(sample_engine: Engine) -> None:
    assert sample_engine.games_for_library({}) == sample_engine.popular_games()
    assert sample_engine.popular_games().basis is Source.POPULAR


def test_a_library_of_unknown_games_gets_what_is_popular(sample_engine: Engine) -> None:
    assert sample_engine.games_for_library({"0815": 600, "": 5}) == sample_engine.popular_games()


def test_a_library_of_everything_leaves_nothing(sample_engine: Engine, catalogue: pa.Table) -> None:
    everything = dict.fromkeys(catalogue[s.ITEM].to_pylist(), 60)
    assert sample_engine.games_for_library(everything).games == ()
    assert sample_engine.games_for_library(dict.fromkeys(everything, 0)).games == ()


def test_players_are_offered_what_players_like_them_play(sample_engine: Engine) -> None:
    strategist = items(sample_engine.games_for_library({CIVILIZATION_V: 6_000}, limit=10).games)
    puzzler = items(sample_engine.games_for_library({PORTAL: 600, PORTAL_2: 900}, limit=10).games)
    assert strategist != puzzler


def test_an_unknown_player_is_told_ids_that_begin_alike(world: Engine) -> None:
    with pytest.raises(UnknownUser) as raised:
        world.games_for_user("puzzler_99")
    assert {candidate.id for candidate in raised.value.candidates} <= {*PUZZLERS, *PLANNERS}
    assert raised.value.query == "puzzler_99"


def test_genres_are_listed_the_most_played_first(sample_engine: Engine, world: Engine) -> None:
    assert sample_engine.genres()[0] == "Action"
    assert world.genres() == ("Strategy", "Action", "Indie")


def test_developers_are_listed_by_their_reviews(sample_engine: Engine) -> None:
    known = sample_engine.developers(3)
    assert "Valve" in [maker.name for maker in known]
    reviews = [sample_engine.developer_sentiment(maker.id).reviews for maker in known]
    assert reviews == sorted(reviews, reverse=True)


@pytest.mark.parametrize(
    ("kind", "prefix", "name"),
    [
        (EntryKind.GAME, "port", "Portal"),
        (EntryKind.GENRE, "ac", "Action"),
        (EntryKind.DEVELOPER, "val", "Valve"),
        (EntryKind.PLAYER, "sample_amber_h", "sample_amber_heron"),
    ],
)
def test_names_are_completed(sample_engine: Engine, kind: EntryKind, prefix: str, name: str) -> None:
    assert name in {candidate.name for candidate in sample_engine.complete(kind, prefix)}
    assert len(sample_engine.complete(kind, prefix, limit=1)) == 1
    assert sample_engine.complete(kind, "") == ()


def test_many_threads_get_the_same_answers(sample_engine: Engine) -> None:
    def ask(turn: int) -> tuple[object, ...]:
        return (
            sample_engine.similar_games("Portal 2"),
            sample_engine.games_for_library({PORTAL_2: 600}),
            sample_engine.top_player("Action"),
        )

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(ask, range(64)))
    assert all(answer == answers[0] for answer in answers)


PLAYERS = [library(f"p{number:02}", owned("10", 60 + number)) for number in range(20)]
NO_REVIEWS = [reviewer("p00")]


@pytest.mark.parametrize(
    ("games", "reviews", "libraries"),
    [
        pytest.param([game("10", "Portal")], [reviewer("p00", review("10", "good"))], PLAYERS, id="one game"),
        pytest.param(GAMES, NO_REVIEWS, PLAYERS, id="no reviews"),
        pytest.param([game("10", "Portal", genres=[]), game("20", "Two", genres=[])], REVIEWS, PLAYERS, id="no genres"),
        pytest.param(
            [game("10", "P", tags=[], specs=[], genres=[], developer="")], REVIEWS, PLAYERS, id="titles alone"
        ),
        pytest.param([{"id": None, "x": 1}], REVIEWS, PLAYERS, id="no games file to speak of"),
        pytest.param(GAMES, [{}], PLAYERS, id="no reviewer"),
    ],
)
def test_a_small_or_lopsided_data_set_is_served_with_what_it_has(
    tmp_path: Path, games: Lines, reviews: Lines, libraries: Lines
) -> None:
    engine = opened(tmp_path, games, reviews, libraries)
    assert engine.about.plays == 20
    assert engine.similar_to("10").item_id == "10"
    assert engine.games_for_user("p00").basis is Source.LIBRARY
    for genre in engine.genres():
        assert engine.playtime_by_genre(genre).hours > 0
    for basis in Basis:
        for year in engine.years(basis):
            assert engine.recommended_games(year, basis).games
        with pytest.raises(NoDataForYear):
            engine.worst_developers(1066, basis)


ONE_REVIEW = [reviewer("a", review("10", "good"))]


@pytest.mark.parametrize(
    ("games", "libraries"),
    [
        pytest.param(GAMES, [library(OWNS_NOTHING)], id="nobody owns anything"),
        pytest.param(GAMES, [{}], id="no libraries"),
        pytest.param(GAMES, [library("a", owned("10", 60))], id="one player"),
        pytest.param([game("10", "2007", tags=[], specs=[], genres=[], developer="")], PLAYERS, id="no word"),
    ],
)
def test_a_data_set_without_anything_to_learn_from_is_served_with_what_it_has(
    tmp_path: Path, games: Lines, libraries: Lines
) -> None:
    engine = opened(tmp_path, games, ONE_REVIEW, libraries)
    assert engine.similar_to("10").item_id == "10"
    assert engine.popular_games().basis is Source.POPULAR
