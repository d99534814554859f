"""The aggregates give the same on polars and on DuckDB, and rank by count, share and name, never by chance."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import duckdb
import narwhals as nw
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine import current
from engine import schemas as s
from engine.answers import Basis
from engine.building import aggregates
from engine.building.aggregates import SHOWN, Table
from engine.building.tables import Tables

Row = tuple[Any, ...]
Rows = Sequence[Row]
Lazily = Callable[[pl.DataFrame], Table]

COLUMNS: dict[str, dict[str, Any]] = {
    "plays": {s.PLAYER: pl.Int32, s.ENTRY: pl.Int32, s.MINUTES: pl.Int32},
    "entries": {s.ENTRY: pl.Int32, s.YEAR: pl.Int16, s.SORT_NAME: pl.String},
    "genres": {s.ENTRY: pl.Int32, s.GENRE: pl.String, s.YEAR: pl.Int16},
    "makers": {s.ENTRY: pl.Int32, s.DEVELOPER_KEY: pl.String, s.SORT_NAME: pl.String, s.PORT: pl.Boolean},
    "reviews": {s.ENTRY: pl.Int32, s.RECOMMEND: pl.Boolean, s.LABEL: pl.Int8, s.POSTED_YEAR: pl.Int16},
}
BAD, PLAIN, GOOD = 0, 1, 2


def table(name: str, rows: Rows) -> pl.DataFrame:
    return pl.DataFrame(rows, schema=COLUMNS[name], orient="row")


def in_polars(frame: pl.DataFrame) -> Table:
    return nw.from_native(frame.lazy())


@pytest.fixture
def in_duckdb() -> Iterator[Lazily]:
    """Tables over one DuckDB connection: relations of two cannot be joined."""
    with duckdb.connect() as connection:
        yield lambda frame: nw.from_native(connection.from_arrow(frame.to_arrow()))


@pytest.fixture(params=["polars", "duckdb"])
def lazily(request: pytest.FixtureRequest, in_duckdb: Lazily) -> Lazily:
    return in_polars if request.param == "polars" else in_duckdb


def rows_of(result: Table, *columns: str) -> list[Row]:
    """Return the rows of a result in an order of their own, so that two can be compared."""
    frame: pl.DataFrame = result.collect("polars").to_native()
    return frame.select(columns).sort(columns, nulls_last=True).rows()


def test_minutes_are_added_by_genre_and_year_those_of_no_year_too(lazily: Lazily) -> None:
    plays = table("plays", [(0, 0, 5), (1, 0, 7), (0, 1, 11), (1, 2, 13), (1, 3, 0), (1, 4, 99)])
    genres = table(
        "genres",
        [(0, "A", 2011), (1, "A", 2011), (0, "B", 2011), (2, "A", None), (3, "C", 2012)],
    )
    found = aggregates.genre_years(lazily(plays), lazily(genres))
    assert rows_of(found, s.GENRE, s.YEAR, s.MINUTES) == [("A", 2011, 23), ("A", None, 13), ("B", 2011, 12)]


def test_minutes_are_added_beyond_32_bits(lazily: Lazily) -> None:
    most = (1 << 31) - 1
    plays = table("plays", [(player, 0, most) for player in range(5)])
    genres = table("genres", [(0, "A", 2011)])
    assert rows_of(aggregates.genre_years(lazily(plays), lazily(genres)), s.MINUTES) == [(5 * most,)]
    assert rows_of(aggregates.entry_plays(lazily(plays)), s.OWNERS, s.ENTRY_PLAYERS, s.MINUTES) == [(5, 5, 5 * most)]


def test_the_top_player_has_most_minutes_in_games_of_a_known_year(lazily: Lazily) -> None:
    plays = table("plays", [(0, 0, 5), (0, 1, 6), (1, 0, 10), (2, 2, 1000), (3, 1, 0)])
    genres = table("genres", [(0, "A", 2011), (1, "A", 2012), (2, "A", None), (2, "B", None)])
    found = aggregates.top_players(lazily(plays), lazily(genres))
    assert rows_of(found, s.GENRE, s.PLAYER, s.YEAR, s.MINUTES) == [("A", 0, 2011, 5), ("A", 0, 2012, 6)]


def test_of_two_players_with_the_same_minutes_the_first_id_is_the_top_player(lazily: Lazily) -> None:
    plays = table("plays", [(7, 0, 5), (3, 0, 5), (5, 0, 5)])
    genres = table("genres", [(0, "A", 2011)])
    assert rows_of(aggregates.top_players(lazily(plays), lazily(genres)), s.PLAYER) == [(3,)]


def test_a_player_who_is_top_in_one_genre_is_not_shown_in_another(lazily: Lazily) -> None:
    plays = table("plays", [(0, 0, 9), (0, 1, 1), (1, 1, 5)])
    genres = table("genres", [(0, "A", 2011), (1, "B", 2011)])
    found = aggregates.top_players(lazily(plays), lazily(genres))
    assert rows_of(found, s.GENRE, s.PLAYER, s.MINUTES) == [("A", 0, 9), ("B", 1, 5)]


def test_top_players_of_some_and_of_others_give_those_of_all(lazily: Lazily) -> None:
    some = [("A", 0, 2011, 5), ("A", 0, 2012, 6), ("B", 1, 2011, 7)]
    others = [("A", 2, 2011, 11), ("B", 3, 2012, 8)]
    found = pl.DataFrame([*others, *some], schema=[s.GENRE, s.PLAYER, s.YEAR, s.MINUTES], orient="row")
    best = aggregates.best_players(lazily(found))
    assert rows_of(best, *found.columns) == [("A", 0, 2011, 5), ("A", 0, 2012, 6), ("B", 3, 2012, 8)]


def test_a_recommended_review_recommends_and_is_not_negative(lazily: Lazily) -> None:
    reviews = table(
        "reviews", [(0, True, GOOD, 2015), (0, True, PLAIN, 2015), (0, True, BAD, 2015), (0, False, GOOD, 2015)]
    )
    entries = table("entries", [(0, 2011, "portal")])
    found = aggregates.top_games(lazily(reviews), lazily(entries), Basis.RELEASE)
    assert rows_of(found, s.YEAR, s.RANK, s.ENTRY, s.RECOMMENDED, s.REVIEW_COUNT) == [(2011, 1, 0, 2, 4)]


@pytest.mark.parametrize(("basis", "years"), [(Basis.RELEASE, [2011]), (Basis.POSTED, [2014, 2015])])
def test_the_basis_says_which_year_counts(lazily: Lazily, basis: Basis, years: list[int]) -> None:
    reviews = table(
        "reviews", [(0, True, GOOD, 2014), (0, True, GOOD, None), (1, True, GOOD, 2015), (2, False, BAD, 2012)]
    )
    entries = table("entries", [(0, 2011, "a"), (1, None, "b"), (2, 2013, "c")])
    found = aggregates.top_games(lazily(reviews), lazily(entries), basis)
    assert rows_of(found, s.YEAR) == [(year,) for year in years]


RANKED_REVIEWS = [
    *[(0, True, GOOD, 2015)] * 2,  # "b": two of two
    *[(1, True, GOOD, 2015)] * 2,  # "a": two of two
    *[(2, True, GOOD, 2015)] * 2,  # "0": two of three
    (2, False, PLAIN, 2015),
    *[(3, True, GOOD, 2015)] * 3,  # "z": three of six
    *[(3, False, PLAIN, 2015)] * 3,
]


@pytest.mark.parametrize("seed", range(4))
def test_games_rank_by_count_then_share_then_title_and_three_are_kept(lazily: Lazily, seed: int) -> None:
    shuffled = random.Random(seed).sample(RANKED_REVIEWS, len(RANKED_REVIEWS))
    entries = table("entries", [(0, 2011, "b"), (1, 2011, "a"), (2, 2011, "0"), (3, 2011, "z")])
    found = aggregates.top_games(lazily(table("reviews", shuffled)), lazily(entries), Basis.RELEASE)
    assert rows_of(found, s.RANK, s.ENTRY) == [(1, 3), (2, 1), (3, 0)]


def test_of_two_games_with_one_title_the_first_entry_ranks_first(lazily: Lazily) -> None:
    reviews = table("reviews", [(5, True, GOOD, 2015), (4, True, GOOD, 2015)])
    entries = table("entries", [(5, 2011, "twin"), (4, 2011, "twin")])
    found = aggregates.top_games(lazily(reviews), lazily(entries), Basis.RELEASE)
    assert rows_of(found, s.RANK, s.ENTRY) == [(1, 4), (2, 5)]


def test_a_complaint_advises_against_and_is_negative_and_counts_for_every_maker_but_no_porter(lazily: Lazily) -> None:
    reviews = table(
        "reviews",
        [
            (0, False, BAD, 2015),
            (0, False, PLAIN, 2015),
            (0, True, BAD, 2015),
            (1, False, BAD, 2015),
            (1, True, GOOD, 2015),
        ],
    )
    entries = table("entries", [(0, 2011, "x"), (1, 2011, "y")])
    makers = table(
        "makers", [(0, "b", "b", False), (0, "a", "a", False), (0, "port", "port", True), (1, "a", "a", False)]
    )
    found = aggregates.worst_developers(lazily(reviews), lazily(entries), lazily(makers), Basis.RELEASE)
    assert rows_of(found, s.RANK, s.DEVELOPER_KEY, s.COMPLAINTS, s.REVIEW_COUNT) == [(1, "a", 2, 5), (2, "b", 1, 3)]


def test_developers_rank_by_count_then_share_then_name(lazily: Lazily) -> None:
    reviews = table("reviews", [(entry, False, BAD, 2015) for entry in (0, 1, 2, 3)] + [(1, True, GOOD, 2015)])
    entries = table("entries", [(entry, 2011, str(entry)) for entry in range(4)])
    names = {0: "zeta", 1: "alpha", 2: "mu", 3: "nu"}
    makers = table("makers", [(entry, name, name, False) for entry, name in names.items()])
    found = aggregates.worst_developers(lazily(reviews), lazily(entries), lazily(makers), Basis.POSTED)
    assert rows_of(found, s.RANK, s.DEVELOPER_KEY) == [(1, "mu"), (2, "nu"), (3, "zeta")]


def test_labels_are_counted_for_makers_and_porters_once_a_game(lazily: Lazily) -> None:
    reviews = table(
        "reviews", [(0, True, BAD, None), (0, True, PLAIN, 2015), (0, False, GOOD, 2015), (1, True, GOOD, 2015)]
    )
    makers = table("makers", [(0, "a", "a", False), (0, "a", "A", True), (1, "a", "a", True), (1, "b", "b", False)])
    found = aggregates.developer_sentiment(lazily(reviews), lazily(makers))
    columns = (s.DEVELOPER_KEY, s.NEGATIVE, s.NEUTRAL, s.POSITIVE, s.REVIEW_COUNT, s.RECOMMENDED)
    assert rows_of(found, *columns) == [("a", 1, 1, 2, 4, 3), ("b", 0, 0, 1, 1, 1)]


def test_labels_are_counted_by_year_of_posting_and_undated_reviews_left_out(lazily: Lazily) -> None:
    reviews = table(
        "reviews", [(0, True, BAD, 2014), (0, True, PLAIN, 2015), (0, False, GOOD, 2015), (0, True, GOOD, None)]
    )
    makers = table("makers", [(0, "a", "a", False), (0, "a", "A", True)])
    found = aggregates.developer_years(lazily(reviews), lazily(makers))
    columns = (s.DEVELOPER_KEY, s.YEAR, s.NEGATIVE, s.NEUTRAL, s.POSITIVE)
    assert rows_of(found, *columns) == [("a", 2014, 1, 0, 0), ("a", 2015, 0, 1, 1)]


def test_who_owns_and_who_plays_an_entry_are_two_counts(lazily: Lazily) -> None:
    plays = table("plays", [(0, 0, 0), (1, 0, 5), (2, 0, 6), (0, 1, 0)])
    found = aggregates.entry_plays(lazily(plays))
    assert rows_of(found, s.ENTRY, s.OWNERS, s.ENTRY_PLAYERS, s.MINUTES) == [(0, 3, 2, 11), (1, 1, 0, 0)]


def test_reviews_are_counted_by_entry(lazily: Lazily) -> None:
    reviews = table("reviews", [(0, True, BAD, None), (0, False, GOOD, 2015), (1, False, BAD, 2015)])
    found = aggregates.entry_reviews(lazily(reviews))
    assert rows_of(found, s.ENTRY, s.REVIEW_COUNT, s.RECOMMENDED) == [(0, 2, 1), (1, 1, 0)]


def test_nothing_in_is_nothing_out(lazily: Lazily) -> None:
    empty = {name: lazily(table(name, [])) for name in COLUMNS}
    for basis in Basis:
        assert rows_of(aggregates.top_games(empty["reviews"], empty["entries"], basis), s.ENTRY) == []
        worst = aggregates.worst_developers(empty["reviews"], empty["entries"], empty["makers"], basis)
        assert rows_of(worst, s.RANK) == []
    assert rows_of(aggregates.genre_years(empty["plays"], empty["genres"]), s.GENRE) == []
    assert rows_of(aggregates.top_players(empty["plays"], empty["genres"]), s.GENRE) == []
    assert rows_of(aggregates.developer_sentiment(empty["reviews"], empty["makers"]), s.NEGATIVE) == []
    assert rows_of(aggregates.developer_years(empty["reviews"], empty["makers"]), s.NEGATIVE) == []


ENTRY_NUMBERS = st.integers(0, 6)
REVIEW_ROWS = st.lists(st.tuples(ENTRY_NUMBERS, st.booleans(), st.integers(0, 2), st.sampled_from([2014, 2015, None])))
ENTRY_ROWS = st.fixed_dictionaries(
    {number: st.tuples(st.sampled_from([2011, 2012, None]), st.sampled_from("abc")) for number in range(7)}
)


def best_games(reviews: Rows, entries: dict[int, tuple[int | None, str]], basis: Basis) -> list[Row]:
    """Return (year, rank, entry) as a few lines of plain Python see them."""
    found: dict[int, list[Row]] = {}
    dated = [(r[3] if basis is Basis.POSTED else entries[r[0]][0], r) for r in reviews]
    totals = Counter((year, r[0]) for year, r in dated)
    liked = Counter((year, r[0]) for year, r in dated if r[1] and r[2] > BAD and year is not None)
    for (year, entry), count in liked.items():
        share = count / totals[year, entry]
        found.setdefault(year, []).append((-count, -share, entries[entry][1], entry))
    return [(year, rank, row[3]) for year in sorted(found) for rank, row in enumerate(sorted(found[year])[:SHOWN], 1)]


@given(st.data(), REVIEW_ROWS, ENTRY_ROWS, st.sampled_from(Basis))
@settings(max_examples=60)
def test_rankings_do_not_depend_on_the_order_of_rows(
    data: st.DataObject, reviews: list[Row], entries: dict[int, tuple[int | None, str]], basis: Basis
) -> None:
    shuffled = data.draw(st.permutations(reviews))
    known = data.draw(st.permutations([(number, *facts) for number, facts in entries.items()]))
    found = aggregates.top_games(in_polars(table("reviews", shuffled)), in_polars(table("entries", known)), basis)
    assert rows_of(found, s.YEAR, s.RANK, s.ENTRY) == best_games(reviews, entries, basis)


PLAY_ROWS = st.dictionaries(st.tuples(st.integers(0, 4), ENTRY_NUMBERS), st.integers(0, 3), max_size=20)
GENRE_ROWS = st.lists(st.tuples(ENTRY_NUMBERS, st.sampled_from("AB")), unique=True, max_size=10)


@given(st.data(), PLAY_ROWS, GENRE_ROWS)
@settings(max_examples=60)
def test_the_top_player_does_not_depend_on_the_order_of_rows(
    data: st.DataObject, played: dict[tuple[int, int], int], labels: list[tuple[int, str]]
) -> None:
    plays = data.draw(st.permutations([(*key, minutes) for key, minutes in played.items()]))
    genres = [(entry, genre, None if entry == 0 else 2000 + entry) for entry, genre in labels]

    found = aggregates.top_players(in_polars(table("plays", plays)), in_polars(table("genres", genres)))

    totals = Counter[tuple[str, int]]()
    for player, entry, minutes in plays:
        totals.update({(genre, player): minutes for number, genre, year in genres if number == entry and year})
    best = {}
    for (genre, player), minutes in sorted(totals.items(), key=lambda item: (-item[1], item[0][1])):
        if minutes and genre not in best:
            best[genre] = (player, minutes)
    by_genre = Counter[tuple[str, int]]()
    for genre, player, minutes in rows_of(found, s.GENRE, s.PLAYER, s.MINUTES):
        by_genre[genre, player] += minutes
    assert dict(by_genre) == {(genre, player): minutes for genre, (player, minutes) in best.items()}


@pytest.fixture(scope="module")
def sample_tables(sample_data: Path) -> Tables:
    """The clean tables of the bundled sample, read back from its snapshot."""
    folder = current(sample_data)
    frames = {name: pl.read_parquet(folder / f"{name}.parquet") for name in (s.CATALOGUE, s.PLAYS, s.REVIEWS)}
    return Tables(frames[s.CATALOGUE], pl.Series(s.USER, [], pl.String), frames[s.PLAYS], frames[s.REVIEWS])


def ready(tables: Tables, lazily: Lazily) -> dict[str, list[Row]]:
    """Return what every aggregate gives over these tables, with its columns in their own order."""
    plays, reviews, genres, entries = map(lazily, (tables.plays, tables.reviews, tables.genres(), tables.entries()))
    makers = lazily(tables.makers().drop(s.DEVELOPER))
    results = {
        "genre years": aggregates.genre_years(plays, genres),
        "top players": aggregates.top_players(plays, genres),
        "developers": aggregates.developer_sentiment(reviews, makers),
        "developer years": aggregates.developer_years(reviews, makers),
        "entry plays": aggregates.entry_plays(plays),
        "entry reviews": aggregates.entry_reviews(reviews),
        **{f"top games {basis}": aggregates.top_games(reviews, entries, basis) for basis in Basis},
        **{f"worst {basis}": aggregates.worst_developers(reviews, entries, makers, basis) for basis in Basis},
    }
    return {name: rows_of(result, *sorted(result.collect_schema().names())) for name, result in results.items()}


def test_polars_and_duckdb_give_the_same_over_the_sample(sample_tables: Tables, in_duckdb: Lazily) -> None:
    one, other = ready(sample_tables, in_polars), ready(sample_tables, in_duckdb)
    assert one == other
    assert all(one.values())
