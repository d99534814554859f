"""Records of arrays as files: one `.npy` an attribute."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


def save_arrays(record: DataclassInstance, folder: Path) -> None:
    """Write the arrays of a dataclass into `folder`, which is made."""
    folder.mkdir(parents=True, exist_ok=True)
    for field in fields(record):
        np.save(folder / f"{field.name}.npy", getattr(record, field.name), allow_pickle=False)


def mapped_arrays(kind: type[DataclassInstance], folder: Path) -> Sequence[np.ndarray[Any, Any]]:
    """Return the arrays of a dataclass of that kind from `folder`, mapped: read from disk when asked about."""
    names = (field.name for field in fields(kind))
    return [np.load(folder / f"{name}.npy", mmap_mode="r", allow_pickle=False) for name in names]
