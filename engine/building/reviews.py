"""The reviews file as a table: one row for each review, years filled in, repeats turned away."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable
from typing import Any

import polars as pl

from engine import schemas as s
from engine.building import faults as f
from engine.building.values import records, written

LINE = "line"
DAY = "day"

POSTED = re.compile(r"(?P<month>[A-Z][a-z]+) (?P<day>\d{1,2})(?:, (?P<year>\d{4,}))?")
MONTH_NAMES = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
MONTHS = {name: number for number, name in enumerate(MONTH_NAMES, 1)}
YEARS = range(1900, 2100)

RAW_TYPES: dict[str, pl.DataType] = {
    LINE: pl.UInt32(),
    s.USER: pl.String(),
    s.ITEM: pl.String(),
    s.TEXT: pl.String(),
    s.TEXT_HASH: pl.UInt64(),
    s.RECOMMEND: pl.Boolean(),
    s.POSTED_YEAR: pl.Int16(),
    DAY: pl.Int16(),
}

HASH_BYTES = 8
"""64 bits: among a million texts the odds of one collision are one in thirty million."""

DAY_BASE = 100
"""A day of the year is written month x 100 + day, so that it sorts and reads."""


def text_hash(text: str) -> int:
    """Return the number under which the label of `text` is remembered from one snapshot to the next."""
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=HASH_BYTES).digest())


def reviews_table(
    lines: Iterable[tuple[int, dict[str, Any]]], listed: Collection[str], faults: f.Faults
) -> pl.DataFrame:
    """Return the reviews, each once, with the year and date they were posted.

    Args:
        lines: (line number, raw record of a user and their reviews).
        listed: The item ids that the games file knows.
        faults: Is told of every row that was turned away or is odd, once by each rule that it breaks.
    """
    rows = [row for line, record in lines for row in _rows(line, record, faults)]
    frame = pl.DataFrame(rows, schema=RAW_TYPES, orient="row")
    key = [s.USER, s.ITEM, s.TEXT, s.RECOMMEND, s.POSTED_YEAR, DAY]
    frame = frame.with_columns(
        repeated=pl.col(LINE) != pl.col(LINE).min().over(s.USER),
        identical=~pl.struct(key).is_first_distinct(),
    )
    faults.rejected[f.REPEATED_REVIEWER] += frame.filter("repeated")[LINE].n_unique()
    faults.rejected[f.IDENTICAL_REVIEW] += int(frame["identical"].sum())
    faults.show(f.REPEATED_REVIEWER, *_lines(frame.filter("repeated")))
    faults.show(f.IDENTICAL_REVIEW, *_lines(frame.filter("identical")))
    _observe(frame, listed, faults)
    kept = frame.filter(~pl.col("repeated") & ~pl.col("identical"))
    return _dated(kept).drop(LINE, DAY, "repeated", "identical")


def _observe(frame: pl.DataFrame, listed: Collection[str], faults: f.Faults) -> None:
    """Count what is odd about reviews that stay."""
    unlisted = frame.filter(~pl.col(s.ITEM).is_in(list(listed)))
    blank = frame.filter(pl.col(s.TEXT).str.strip_chars() == "")
    faults.observed[f.REVIEW_WITHOUT_TEXT] += blank.height
    faults.show(f.REVIEW_WITHOUT_TEXT, *_lines(blank))
    faults.show(f.REVIEW_WITHOUT_YEAR, *_lines(frame.filter(pl.col(s.POSTED_YEAR).is_null())))
    faults.show(f.UNLISTED_REVIEW, *_lines(unlisted))
    faults.show(f.UNLISTED_GAME, *unlisted[s.ITEM].unique(maintain_order=True).head(f.SHOWN))
    faults.observed[f.REVIEW_WITHOUT_YEAR] += frame[s.POSTED_YEAR].null_count()
    faults.observed[f.UNLISTED_REVIEW] += unlisted.height
    faults.observed[f.UNLISTED_GAME] += unlisted[s.ITEM].n_unique()


def _lines(frame: pl.DataFrame) -> list[str]:
    """Return the first few rows as examples name them."""
    few = frame.unique(LINE, keep="first", maintain_order=True).head(f.SHOWN)
    return [f"line {line:,}, game {item}" for line, item in few.select(LINE, s.ITEM).iter_rows()]


def _rows(line: int, record: dict[str, Any], faults: f.Faults) -> Iterable[tuple[Any, ...]]:
    user = written(record.get("user_id"))
    for review in records(record.get("reviews")):
        item, recommend = written(review.get("item_id")), review.get("recommend")
        if not user or not item or not isinstance(recommend, bool):
            faults.rejected[f.REVIEW_WITHOUT_KEY] += 1
            faults.show(f.REVIEW_WITHOUT_KEY, f"line {line:,}")
            continue
        text = review.get("review")
        text = text if isinstance(text, str) else ""
        yield (line, user, item, text, text_hash(text), recommend, *_posted(written(review.get("posted"))))


def _posted(text: str) -> tuple[int | None, int | None]:
    """Return (year, day) of `Posted November 5, 2011.`; the year is None where the text leaves it out."""
    match = POSTED.search(text)
    if not match or match["month"] not in MONTHS:
        return None, None
    day = MONTHS[match["month"]] * DAY_BASE + int(match["day"])
    if match["year"] is None:
        return None, day
    return (int(match["year"]), day) if int(match["year"]) in YEARS else (None, None)


def _dated(frame: pl.DataFrame) -> pl.DataFrame:
    """Fill the years that Steam left out: the year of the crawl, one after the latest written out."""
    crawled = (pl.col(s.POSTED_YEAR).max() + 1).cast(pl.Int16)
    year = pl.when(pl.col(DAY).is_not_null()).then(pl.col(s.POSTED_YEAR).fill_null(crawled))
    frame = frame.with_columns(year.alias(s.POSTED_YEAR))
    number = pl.col(s.POSTED_YEAR).cast(pl.Int32) * DAY_BASE * DAY_BASE + pl.col(DAY)
    date = number.cast(pl.String).str.to_date("%Y%m%d", strict=False)
    return frame.with_columns(date.alias(s.POSTED))
