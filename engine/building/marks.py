"""Which entries may be put forward, and which are described: one truth value an entry."""

from __future__ import annotations

from typing import Any

import numpy as np
import polars as pl

from engine import schemas as s
from engine.building.kinds import Kind

Bools = np.ndarray[Any, np.dtype[np.bool_]]


def presentable(catalogue: pl.DataFrame) -> Bools:
    """Return which entries may be put forward unasked: games with a name, nothing around them."""
    return catalogue.select((pl.col(s.KIND) == Kind.GAME) & pl.col(s.NAMED)).to_series().to_numpy()


def described(catalogue: pl.DataFrame) -> Bools:
    """Return which entries have genres or tags."""
    return catalogue.select((pl.col(s.GENRES).list.len() + pl.col(s.TAGS).list.len()) > 0).to_series().to_numpy()
