"""How often two lists' titles are rightly taken for one film: pairs drawn by chance, judged by hand."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from engine.building.films.identity import same, title_key
from engine.building.films.record import Record

SET = Path(__file__).with_name("film_pairs.tsv")
"""Two ids, whether they are one film, and what they are, for whoever reads the table."""

SEED = 2022
EACH = 100
"""Pairs that the rule joins, and pairs that it nearly does."""

NEAR_YEARS = 4
"""How far apart the years of a near miss are at the most."""

Pair = tuple[Record, Record]


@dataclass(frozen=True, slots=True)
class Judged:
    """Two records by id, and whether a person says that they are one film."""

    one: str
    other: str
    same: bool


def read(path: Path = SET) -> list[Judged]:
    """Return the judged pairs."""
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:])
    return [Judged(one, other, verdict == "same") for one, other, verdict, *_ in rows]


def measured(records: Sequence[Record], judged: Sequence[Judged]) -> Mapping[str, float]:
    """Return how many pairs the rule joins, how many of those rightly, and how many of the same it finds."""
    known = {record.id: record for record in records}
    found = [(same(known[pair.one], known[pair.other]), pair.same) for pair in judged]
    joined = [true for rule, true in found if rule]
    alike = [rule for rule, true in found if true]
    return {
        "pairs": len(found),
        "joined": len(joined),
        "precision": sum(joined) / len(joined),
        "found": sum(alike) / len(alike),
    }


def drawn(records: Sequence[Record], seed: int = SEED) -> list[Pair]:
    """Return pairs of one title to judge: those that the rule joins, then those that it nearly does."""
    chance = random.Random(seed)  # noqa: S311 - nothing here is secret
    joined, near = list[Pair](), list[Pair]()
    for pair in _of_one_title(records):
        (joined if same(*pair) else near).append(pair)
    return [*chance.sample(joined, EACH), *chance.sample(near, EACH)]


def _of_one_title(records: Sequence[Record]) -> Iterator[Pair]:
    """Yield the pairs of one title, near in year, of which at least one is on a platform."""
    by_title: defaultdict[str, list[Record]] = defaultdict(list)
    for record in records:
        by_title[title_key(record.title)].append(record)
    for group in by_title.values():
        for place, one in enumerate(group):
            yield from ((one, other) for other in group[place + 1 :] if other.added and _near(one, other))


def _near(one: Record, other: Record) -> bool:
    return one.year is not None and other.year is not None and abs(one.year - other.year) <= NEAR_YEARS
