"""What columns share, counted in blocks, is the product that NumPy computes at once."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import sparse

from engine.building import gram as g

ROWS, COLUMNS = 60, 70
SIZES = {"all short": (10_000, 100), "all long": (0, 100), "some long": (35, 100), "no more long ones": (20, 3)}


def ones() -> sparse.csc_matrix:
    """Return rows of one to sixty ones."""
    draw = np.random.default_rng(7)
    dense = np.zeros((ROWS, COLUMNS), np.float32)
    for row in range(ROWS):
        dense[row, draw.choice(COLUMNS, row + 1, replace=False)] = 1
    return sparse.csc_matrix(dense)


@pytest.mark.parametrize(("long", "most"), list(SIZES.values()), ids=list(SIZES))
@pytest.mark.parametrize("block", [7, 256])
def test_the_gram_matrix_is_the_product(monkeypatch: pytest.MonkeyPatch, long: int, most: int, block: int) -> None:
    monkeypatch.setattr(g, "LONG", long)
    monkeypatch.setattr(g, "MOST_LONG", most)
    monkeypatch.setattr(g, "BLOCK", block)
    columns = ones()
    assert (g.gram(columns) == columns.toarray().T @ columns.toarray()).all()


def test_nobody_shares_nothing() -> None:
    assert g.gram(sparse.csc_matrix((0, 3), dtype=np.float32)).tolist() == [[0.0] * 3] * 3
    assert g.gram(sparse.csc_matrix((3, 0), dtype=np.float32)).shape == (0, 0)
