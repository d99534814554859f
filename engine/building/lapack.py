"""The inverse of a matrix by LAPACK, while other threads run: SciPy's own wrappers keep the interpreter locked.

SciPy publishes its LAPACK to compiled code as capsules (`scipy.linalg.cython_lapack`); what is called here is what
its wrappers call. `ctypes` unlocks the interpreter while such a function runs.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from scipy.linalg import cython_lapack

LOWER = b"L"

_REAL, _INTEGER = ctypes.POINTER(ctypes.c_float), ctypes.POINTER(ctypes.c_int)
_ROUTINE = ctypes.CFUNCTYPE(None, ctypes.c_char_p, _INTEGER, _REAL, _INTEGER, _INTEGER)
"""Of `spotrf` and `spotri`: which triangle, order, matrix, leading dimension, and what it returns."""

_NAME_OF = ctypes.PYFUNCTYPE(ctypes.c_char_p, ctypes.py_object)(("PyCapsule_GetName", ctypes.pythonapi))
_ADDRESS_IN = ctypes.PYFUNCTYPE(ctypes.c_void_p, ctypes.py_object, ctypes.c_char_p)(
    ("PyCapsule_GetPointer", ctypes.pythonapi)
)


def invert(matrix: np.ndarray[Any, np.dtype[np.float32]]) -> bool:
    """Invert a symmetric positive definite matrix in place; tell whether it could be.

    By Cholesky's factor, in single precision, over the same memory: only the triangle on and above the diagonal
    holds the inverse afterwards, which is the lower one to LAPACK, for which columns lie in one piece.

    Args:
        matrix: The matrix, square, its rows in one piece; only that triangle is read.
    """
    assert matrix.flags.c_contiguous
    size, failed = ctypes.c_int(len(matrix)), ctypes.c_int()
    cells = matrix.ctypes.data_as(_REAL)
    for name in ("spotrf", "spotri"):
        _routine(name)(LOWER, size, cells, size, failed)
        if failed.value:
            return False
    return True


def signature(name: str) -> bytes:
    """Return how a routine is declared, as its capsule tells."""
    declared: bytes = _NAME_OF(_capsules()[name])
    return declared


def _routine(name: str) -> Callable[..., None]:
    return _ROUTINE(_ADDRESS_IN(_capsules()[name], signature(name)))


def _capsules() -> Mapping[str, object]:
    capsules: Mapping[str, object] = cython_lapack.__pyx_capi__
    return capsules
