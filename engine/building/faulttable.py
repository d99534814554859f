"""The faults of the raw rows as a table of the snapshot."""

from __future__ import annotations

import polars as pl

from engine import schemas as s
from engine.building.faults import Faults

COLUMNS: dict[str, pl.DataType] = {
    s.RULE: pl.String(),
    s.KEPT: pl.Boolean(),
    s.ROWS: pl.Int64(),
    s.EXAMPLES: pl.List(pl.String()),
}


def faults_table(faults: Faults) -> pl.DataFrame:
    """Return one row a rule that was broken: what it is, whether its rows were kept, how many, and examples."""
    found = [
        (rule, kept, rows)
        for kept, by in ((False, faults.rejected), (True, faults.observed))
        for rule, rows in by.items()
    ]
    rows = [(rule, kept, rows, faults.examples.get(rule, [])) for rule, kept, rows in found if rows]
    return pl.DataFrame(rows, COLUMNS, orient="row").sort(s.KEPT, s.RULE)
