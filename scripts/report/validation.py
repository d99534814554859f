"""The data validation report: what the tables promise, and which rows broke it."""

from __future__ import annotations

from collections.abc import Iterator

import dataframely as dy

from engine import schemas as s
from engine.building.contracts import CatalogueContract, PlaysContract, ReviewsContract
from report import say
from report.blocks import Section, Table
from report.evidence import Evidence, total

CONTRACTS: dict[str, type[dy.Schema]] = {
    s.CATALOGUE: CatalogueContract,
    s.REVIEWS: ReviewsContract,
    s.PLAYS: PlaysContract,
}

RULES = {"ascending": "sorted by player and entry, none twice", "primary_key": "no key twice"}
"""Rule of whole rows → its promise in words."""


def validation(evidence: Evidence) -> Section:
    """Return the section."""
    tables = (_table(name, contract, evidence) for name, contract in CONTRACTS.items())
    return Section("validation", "Data validation", (*tables, _totals(evidence)))


def _table(name: str, contract: type[dy.Schema], evidence: Evidence) -> Table:
    broken = _broken(name, evidence)
    rows = [(column, kind, promise, say.number(_of(column, broken))) for column, kind, promise in _promises(contract)]
    rows += [
        (rule, "rule", RULES.get(rule, ""), say.number(broken.get(rule, 0))) for rule in _rules(name, contract, broken)
    ]
    size = next(file.rows or 0 for file in evidence.manifest.files if file.name == f"{name}.parquet")
    told = (
        f"{say.count(sum(broken.values()), 'row')} broke a promise and were turned away"
        if broken
        else "none broke a promise"
    )
    return Table(
        f"The table {name}",
        f"{say.count(size, 'row')} were kept; {told}.",
        ("column", "type", "promise", "broken by"),
        tuple(rows),
        words=3,
    )


def _broken(name: str, evidence: Evidence) -> dict[str, int]:
    """Return rule → rows that broke it; what was turned away before, while reading, is no broken promise."""
    rejected = evidence.manifest.rejected.items()
    rules = {rule.removeprefix(f"{name}: "): rows for rule, rows in rejected if rule.startswith(f"{name}: ")}
    return {rule: rows for rule, rows in rules.items() if "|" in rule or rule in RULES}


def _of(column: str, broken: dict[str, int]) -> int:
    return sum(rows for rule, rows in broken.items() if rule.partition("|")[0] == column)


def _promises(contract: type[dy.Schema]) -> Iterator[tuple[str, str, str]]:
    """Yield column, type and promise in words."""
    for name, column in contract.columns().items():
        said = ["may be empty" if column.nullable else "never empty"]
        said += ["unique"] if column.primary_key else []
        low, high = getattr(column, "min", None), getattr(column, "max", None)
        if low is not None or high is not None:
            said.append(f"from {low} to {high}" if high is not None else f"at least {low}")
        if getattr(column, "min_length", None):
            said.append("not blank")
        if values := getattr(column, "categories", None):
            said.append(f"one of {', '.join(values)}")
        yield name, type(column).__name__, ", ".join(said)


def _rules(name: str, contract: type[dy.Schema], broken: dict[str, int]) -> list[str]:
    """Return the rules of whole rows: those we know by name, and any other that was broken."""
    others = {rule for rule in broken if rule.partition("|")[0] not in contract.columns()}
    return sorted(others | ({"ascending"} if name == s.PLAYS else set()))


def _totals(evidence: Evidence) -> Table:
    """Recount what the pipeline compared before it published."""
    catalogue, plays, reviews = evidence.catalogue, evidence.plays, evidence.reviews
    pairs = (
        ("minutes of the entries, of the libraries", total(catalogue[s.MINUTES]), total(plays[s.MINUTES])),
        ("reviews of the entries, of the table", total(catalogue[s.REVIEW_COUNT]), reviews.height),
        ("players of the entries, of the libraries", total(catalogue[s.ENTRY_PLAYERS]), evidence.played.height),
        (
            "recommending reviews, of the entries and of the table",
            total(catalogue[s.RECOMMENDED]),
            total(reviews[s.RECOMMEND]),
        ),
    )
    differing = [what for what, one, other in pairs if one != other]
    return Table(
        "Totals",
        "All totals agree." if not differing else f"These totals differ: {say.listing(differing)}.",
        ("counted twice", "once", "again"),
        tuple((what, say.number(one), say.number(other)) for what, one, other in pairs),
    )
