"""What is wrong with the raw files, counted."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from .raw import Raw, Row, Shelf
from .words import ISO_DATE, clean, year_in
from .world import game_rows, review_identity, written_year

HOLES = ("developer", "genres", "release_date", "price", "tags", "id", "app_name")


def counts_of(raw: Raw) -> dict[str, int]:
    games = [row for row in raw.games if row]
    return {
        "games_lines": len(raw.games),
        "games_all_nan": len(raw.games) - len(games),
        "games": len(games),
        **{f"games_without_{key}": sum(key not in row for row in games) for key in HOLES},
        **game_counts(games),
        **review_counts(raw),
        **library_counts(raw.libraries),
    }


def game_counts(games: list[Row]) -> dict[str, int]:
    dates = [row["release_date"] for row in games if "release_date" in row]
    odd = [date for date in dates if not ISO_DATE.fullmatch(date)]
    return {
        "games_with_text_price": sum(isinstance(row.get("price"), str) for row in games),
        "games_with_odd_date": len(odd),
        "games_with_year_in_odd_date": sum(year_in(date) is not None for date in odd),
        "games_repeated_ids": repeats(row["id"] for row in games if "id" in row),
        "games_downloadable": sum("Downloadable Content" in row.get("specs", ()) for row in games),
        **title_counts(games),
    }


def title_counts(games: list[Row]) -> dict[str, int]:
    """Count the titles of two rows, and those of two ids: a repeated id shares a title with itself."""
    titles: defaultdict[str, list[str]] = defaultdict(list)
    for row in games:
        if name := row.get("app_name") or row.get("title"):
            titles[clean(name)].append(row.get("id", ""))
    return {
        "titles_of_two_rows": sum(len(ids) > 1 for ids in titles.values()),
        "titles_of_two_ids": sum(len(set(ids) - {""}) > 1 for ids in titles.values()),
    }


def review_counts(raw: Raw) -> dict[str, int]:
    known = game_rows(raw)
    rows = [(line["user_id"], row) for line in raw.reviews for row in line["reviews"]]
    orphans = [row["item_id"] for _, row in rows if str(row["item_id"]) not in known]
    return {
        "reviews_lines": len(raw.reviews),
        "reviews_repeated_users": repeats(line["user_id"] for line in raw.reviews),
        "reviews_users": len({line["user_id"] for line in raw.reviews}),
        "reviews": len(rows),
        "reviews_identical": repeats(review_identity(user, row) for user, row in rows),
        "reviews_blank": sum(not row["review"].strip() for _, row in rows),
        "reviews_without_year": sum(written_year(row["posted"]) is None for _, row in rows),
        "reviews_of_unlisted_games": len(orphans),
        "unlisted_games_reviewed": len(set(orphans)),
    }


def library_counts(lines: list[Shelf]) -> dict[str, int]:
    rows = [row for line in lines for row in line.rows]
    return {
        "libraries_lines": len(lines),
        "libraries_repeated_users": repeats(line.user_id for line in lines),
        "libraries_empty": sum(not line.rows for line in lines),
        "library_rows": len(rows),
        "library_rows_of_zero_minutes": sum(minutes == 0 for _, minutes, _ in rows),
        "library_rows_without_name": sum(not name for _, _, name in rows),
    }


def repeats(values: Iterable[object]) -> int:
    """Return how many values stand again after their first time."""
    found = Counter(values)
    return found.total() - len(found)
