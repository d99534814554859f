"""The tables of a snapshot, as they are read: mapped, so that only what is asked about is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from engine.arrow import columns_in
from engine.columns import Table, records


def stored(folder: Path, table: str) -> Table:
    """Map a table of the snapshot in `folder`."""
    return columns_in(folder / f"{table}.arrow")


def rows(folder: Path, table: str) -> list[dict[str, Any]]:
    """Return the rows of a table of the snapshot in `folder` as Python objects, by column."""
    return records(stored(folder, table))
