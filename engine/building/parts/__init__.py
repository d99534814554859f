"""The parts of a refresh, in their order; a module each, loaded when its turn comes."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from engine.building.desk import Desk

PARTS = (
    *("games", "reviews", "libraries", "tables", "plays", "content", "labels"),
    *("evidence", "columns", "totals", "names", "shelves", "neighbours", "weights"),
    *("description", "admission"),
)
"""Modules of this package with a function `run`, which works at a `Desk`."""


def run(part: str, desk: Desk) -> None:
    """Do one part.

    Raises:
        PlaywiseError: It cannot be done.
    """
    import_module(f"{__name__}.{part}").run(desk)
