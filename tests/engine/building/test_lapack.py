"""A matrix inverted in place is what NumPy calls its inverse."""

from __future__ import annotations

import threading
import time

import numpy as np
import pytest

from engine.building.lapack import invert, signature


def positive(size: int) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    rows = np.random.default_rng(size).normal(size=(2 * size, size)).astype(np.float32)
    return np.ascontiguousarray(rows.T @ rows)


@pytest.mark.parametrize("name", ["spotrf", "spotri"])
def test_scipy_declares_what_is_called(name: str) -> None:
    declared = signature(name).replace(b"__pyx_t_5scipy_6linalg_13cython_lapack_s", b"float")
    assert declared == b"void (char *, int *, float *, int *, int *)"


@pytest.mark.parametrize("size", [1, 2, 50])
def test_the_upper_triangle_holds_the_inverse(size: int) -> None:
    matrix = positive(size)
    expected = np.linalg.inv(matrix.astype(np.float64))
    assert invert(matrix)
    assert np.triu(matrix) == pytest.approx(np.triu(expected), rel=1e-3, abs=1e-6)


def test_only_the_upper_triangle_is_read() -> None:
    matrix, half = positive(9), np.triu(positive(9))
    assert invert(matrix)
    assert invert(half)
    assert (np.triu(matrix) == np.triu(half)).all()


def test_a_matrix_that_has_no_inverse_is_told() -> None:
    assert not invert(np.ones((3, 3), np.float32))


def test_other_threads_run_meanwhile() -> None:
    thread, beats = threading.Thread(target=invert, args=[positive(2000)]), 0
    thread.start()
    while thread.is_alive():
        beats += 1
        time.sleep(0.001)
    assert beats > 10
