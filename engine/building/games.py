"""The games file as a table: one row for each id, its texts tidied and its dates and prices read."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable
from typing import Any

import polars as pl
import pyarrow as pa

from engine import schemas as s
from engine.building import faults as f
from engine.building.credits import split_credits
from engine.building.kinds import DLC_SPEC, kind_of
from engine.building.text import tidy
from engine.building.values import written

YEAR = re.compile(r"(?:19|20)\d\d")
ISO_DATE = re.compile(r"\d{4}-\d\d-\d\d")

NOTHING: tuple[Any, ...] = (None, "", [])
"""What is written where nothing is known, besides NaN, which is not equal to itself."""

GAME_TYPES: dict[str, pl.DataType] = {
    s.ITEM: pl.String(),
    s.TITLE: pl.String(),
    s.KIND: pl.String(),
    s.YEAR: pl.Int16(),
    s.RELEASED: pl.Date(),
    s.GENRES: pl.List(pl.String()),
    s.TAGS: pl.List(pl.String()),
    s.SPECS: pl.List(pl.String()),
    s.MAKERS: pl.List(pl.String()),
    s.PORTERS: pl.List(pl.String()),
    s.PUBLISHER: pl.String(),
    s.PRICE: pl.Float64(),
    s.PRICE_TEXT: pl.String(),
    s.EARLY_ACCESS: pl.Boolean(),
}


def games_table(records: Iterable[dict[str, Any]], faults: f.Faults) -> pl.DataFrame:
    """Return the games of the store, one row an id (the first where it stands twice).

    Args:
        records: Raw game records.
        faults: Is told of every row that was turned away, and of what the others lack.
    """
    rows: dict[str, dict[str, Any]] = {}
    titles: Counter[str] = Counter()
    for record in records:
        known = {key: value for key, value in record.items() if value == value and value not in NOTHING}
        if not known:
            faults.rejected[f.EMPTY_GAME] += 1
            continue
        titles[written(known.get("app_name"))] += 1
        _observe(known, faults)
        item = written(known.get("id"))
        if not item or item in rows:
            rule = f.REPEATED_GAME if item else f.GAME_WITHOUT_ID
            faults.rejected[rule] += 1
            faults.show(rule, _name(known))
        else:
            rows[item] = _row(item, known)
    shared = [title for title, rows in titles.items() if title and rows > 1]
    faults.observed[f.SHARED_TITLE] += len(shared)
    faults.show(f.SHARED_TITLE, *shared)
    return _frame(list(rows.values())).with_columns(pl.col(s.RELEASED).str.to_date(strict=False))


def _frame(rows: list[dict[str, Any]]) -> pl.DataFrame:
    # By way of Arrow: polars makes a Series of its own of every list, which takes ten times as long.
    schema = pl.DataFrame(schema={**GAME_TYPES, s.RELEASED: pl.String()}).to_arrow().schema
    columns = [pa.array([row[column.name] for row in rows], column.type) for column in schema]
    return pl.DataFrame(pa.table(columns, schema=schema))


def _name(known: dict[str, Any]) -> str:
    """Return the game as an example names it."""
    title = written(known.get("app_name")) or written(known.get("title")) or "no title"
    item = written(known.get("id"))
    return f"{title} ({item})" if item else title


def _observe(known: dict[str, Any], faults: f.Faults) -> None:
    """Count what a row lacks or says oddly."""
    date = written(known.get("release_date"))
    odd = bool(date) and not ISO_DATE.fullmatch(date)
    seen = {
        **{fault: key not in known for key, fault in f.GAME_WITHOUT.items()},
        f.PRICE_IN_WORDS: isinstance(known.get("price"), str),
        f.ODD_DATE: odd,
        f.ODD_DATE_WITH_YEAR: odd and bool(YEAR.search(date)),
        f.DOWNLOADABLE: DLC_SPEC in _names(known.get("specs")),
    }
    said = {f.PRICE_IN_WORDS: known.get("price"), f.ODD_DATE: date, f.ODD_DATE_WITH_YEAR: date}
    for fault in (fault for fault, true in seen.items() if true):
        faults.observed[fault] += 1
        faults.show(fault, f"{_name(known)}: {said[fault]}" if fault in said else _name(known))


def _row(item: str, known: dict[str, Any]) -> dict[str, Any]:
    title = tidy(written(known.get("app_name"))) or tidy(written(known.get("title")))
    genres, tags, specs = (_names(known.get(key)) for key in ("genres", "tags", "specs"))
    credited = split_credits(written(known.get("developer")))
    date = written(known.get("release_date"))
    year = YEAR.search(date)
    price = known.get("price")
    return {
        s.ITEM: item,
        s.TITLE: title or None,
        s.KIND: kind_of(title, genres, tags, specs),
        s.YEAR: int(year[0]) if year else None,
        s.RELEASED: date if ISO_DATE.fullmatch(date) else None,
        s.GENRES: genres,
        s.TAGS: tags,
        s.SPECS: specs,
        s.MAKERS: [credit.name for credit in credited if not credit.port],
        s.PORTERS: [credit.name for credit in credited if credit.port],
        s.PUBLISHER: tidy(written(known.get("publisher"))) or None,
        s.PRICE: price_of(price),
        s.PRICE_TEXT: tidy(price) if isinstance(price, str) else None,
        s.EARLY_ACCESS: known.get("early_access") is True,
    }


def _names(value: Any) -> list[str]:
    if not isinstance(value, list):
        return []
    return [name for name in dict.fromkeys(tidy(written(name)) for name in value) if name]


def price_of(value: Any) -> float | None:
    """Return a price in US dollars: a number as it is, `Free …` and `Play …` as 0, other text its amount.

    None where there is no amount, or one that is no price.
    """
    if not isinstance(value, str):
        price = float(written(value) or "nan")
    elif amount := re.search(r"\d+(?:\.\d+)?", value):
        price = float(amount[0])
    else:
        price = 0.0 if re.match(r"(?i)\s*(?:free|play|install)\b", value) else math.nan
    return price if 0 <= price < math.inf else None
