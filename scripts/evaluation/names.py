"""How well typed names are resolved, beside what a program would use without a resolver of its own."""

from __future__ import annotations

import argparse
import json
import sqlite3
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz, process

from engine import current
from engine.catalogue import Catalogue
from engine.named import Named
from engine.resolver import Outcome, Resolver
from engine.shorthand import Shorthand

BUTTONS = 5
"""Candidates that a person sees as buttons."""

ABSENT = "-"
CUT_OFF = 70.0
"""Score of 100 from which the plain scorers answer at all; lower, every absent name is answered."""

KEPT = 0.5
"""Share of a query's runs that a full-text match must have to be an answer."""


@dataclass(frozen=True, slots=True)
class Query:
    """A typed name, the ids that are right (none for an absent name), and what kind of name it is."""

    text: str
    expected: frozenset[str]
    kind: str


@dataclass(frozen=True, slots=True)
class Found:
    """What a method made of a name: ids, likeliest first, and whether it answered without asking."""

    ids: tuple[str, ...]
    answered: bool


Method = Callable[[str], Found]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the arguments of `evaluate.py names`."""
    parser.add_argument(
        "file",
        type=Path,
        nargs="?",
        default=Path("tests/engine/typed_names.tsv"),
        help="query, expected ids (| between, - for absent) and kind, separated by tabs",
    )
    parser.add_argument("--data", type=Path, default=Path("data"), help="the data folder whose snapshot is asked")
    parser.add_argument("--json", action="store_true", help="print the figures as one JSON object")


def run(options: argparse.Namespace) -> None:
    """Measure all methods on the queries of a file, and print the table."""
    entries = list(Catalogue.load(current(options.data)).named())
    queries = read(options.file)
    results = {name: measured(method, queries) for name, method in methods(entries).items()}
    if options.json:
        print(json.dumps({"queries": len(queries), "entries": len(entries), "methods": results}, indent=2))
    else:
        print(table(results))


def read(path: Path) -> list[Query]:
    """Return the queries of a tab-separated file with a heading."""
    lines = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:] if line)
    return [
        Query(text, frozenset() if expected == ABSENT else frozenset(expected.split("|")), kind)
        for text, expected, kind in lines
    ]


def methods(entries: Sequence[Named]) -> dict[str, Method]:
    """Return the resolver and its peers, over the same entries."""
    resolver = Resolver(entries, Shorthand.read())

    def playwise(query: str) -> Found:
        found = resolver.resolve(query, BUTTONS)
        return Found(tuple(c.id for c in found.candidates), found.outcome is Outcome.SURE)

    return {
        "Playwise": playwise,
        "rapidfuzz WRatio": _scored(entries, fuzz.WRatio),
        "rapidfuzz ratio": _scored(entries, fuzz.ratio),
        "SQLite FTS5 trigram": _full_text(entries),
    }


def _scored(entries: Sequence[Named], scorer: Callable[..., float]) -> Method:
    names = [entry.name.casefold() for entry in entries]

    def method(query: str) -> Found:
        found = process.extract(query.casefold(), names, scorer=scorer, limit=BUTTONS, score_cutoff=CUT_OFF)
        return Found(tuple(entries[place].id for _, _, place in found), bool(found))

    return method


def _full_text(entries: Sequence[Named]) -> Method:
    table = sqlite3.connect(":memory:")
    table.execute("CREATE VIRTUAL TABLE names USING fts5(id UNINDEXED, name, tokenize='trigram')")
    table.executemany("INSERT INTO names VALUES (?, ?)", ((entry.id, entry.name) for entry in entries))

    def method(query: str) -> Found:
        runs = [query[place : place + 3].replace('"', '""') for place in range(len(query) - 2)]
        if not runs:
            return Found((), answered=False)
        wanted = " OR ".join(f'"{each}"' for each in runs)
        select = "SELECT id, name FROM names WHERE names MATCH ? ORDER BY rank LIMIT ?"
        rows = table.execute(select, (wanted, BUTTONS)).fetchall()
        return Found(tuple(row[0] for row in rows), bool(rows) and _shared(query, rows[0][1]) >= KEPT)

    return method


def _shared(query: str, name: str) -> float:
    runs = {query.casefold()[place : place + 3] for place in range(len(query) - 2)}
    return sum(each in name.casefold() for each in runs) / len(runs)


def measured(method: Method, queries: Sequence[Query]) -> dict[str, Any]:
    """Return the shares that are right and the times that it took, of one method."""
    found, took = [], []
    method("a first question, so that none pays for what is read once")
    for query in queries:
        started = time.perf_counter()
        found.append(method(query.text))
        took.append((time.perf_counter() - started) * 1000)
    pairs = list(zip(queries, found, strict=True))
    kinds = dict.fromkeys(query.kind for query in queries if query.expected)
    absent = [each for query, each in pairs if not query.expected]
    took.sort()
    return {
        **_shares([pair for pair in pairs if pair[0].expected]),
        "absent": len(absent),
        "absent_answered": sum(each.answered for each in absent),
        "median_ms": round(statistics.median(took), 3),
        "p95_ms": round(took[int(len(took) * 0.95)], 3),
        "kinds": {kind: _shares([pair for pair in pairs if pair[0].kind == kind]) for kind in kinds},
        "missed": [query.text for query, each in pairs if query.expected.isdisjoint(each.ids[:1]) and query.expected],
    }


def _shares(pairs: Sequence[tuple[Query, Found]]) -> dict[str, float]:
    total = max(len(pairs), 1)
    first = [not query.expected.isdisjoint(found.ids[:1]) for query, found in pairs]
    return {
        "present": len(pairs),
        "first": round(sum(first) / total, 4),
        "within_five": round(sum(not q.expected.isdisjoint(f.ids[:BUTTONS]) for q, f in pairs) / total, 4),
        "answered": round(sum(ok and f.answered for ok, (_, f) in zip(first, pairs, strict=True)) / total, 4),
        "answered_wrong": round(sum(f.answered and not ok for ok, (_, f) in zip(first, pairs, strict=True)) / total, 4),
    }


def table(results: dict[str, dict[str, Any]]) -> str:
    """Return the figures as a table in Markdown, and the kinds of the first method."""
    columns = ("right at first", "within five", "answered outright", "wrong outright", "absent answered")
    rows = [f"| method | {' | '.join((*columns, 'median ms', 'p95 ms'))} |", "|---|" + "--:|" * (len(columns) + 2)]
    for name, r in results.items():
        rows.append(
            f"| {name} | {r['first']:.1%} | {r['within_five']:.1%} | {r['answered']:.1%} | {r['answered_wrong']:.1%} | "
            f"{r['absent_answered']} of {r['absent']} | {r['median_ms']:.2f} | {r['p95_ms']:.2f} |"
        )
    first = next(iter(results.values()))
    rows += ["", "| kind | names | right at first | within five | answered outright |", "|---|--:|--:|--:|--:|"]
    for kind, r in first["kinds"].items():
        rows.append(f"| {kind} | {r['present']} | {r['first']:.1%} | {r['within_five']:.1%} | {r['answered']:.1%} |")
    return "\n".join((*rows, "", f"Not first: {', '.join(first['missed']) or 'none'}"))
