"""Records of arrays as files: one `.npy` an array, and a folder for a record in a record."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_type_hints

import numpy as np

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


def save_arrays(record: DataclassInstance, folder: Path) -> None:
    """Write the arrays of a dataclass into `folder`, which is made."""
    folder.mkdir(parents=True, exist_ok=True)
    for field in fields(record):
        if field.init:
            _save(getattr(record, field.name), folder / field.name)


def _save(what: Any, path: Path) -> None:
    if is_dataclass(what) and not isinstance(what, type):
        save_arrays(what, path)
    else:
        np.save(path.with_suffix(".npy"), what, allow_pickle=False)


def mapped_arrays[Kind: DataclassInstance](kind: type[Kind], folder: Path) -> Kind:
    """Return the record of that kind from `folder`, its arrays mapped: read from disk when asked about."""
    kinds = get_type_hints(kind)
    return kind(*(_mapped(kinds[field.name], folder / field.name) for field in fields(kind) if field.init))


def _mapped(kind: Any, path: Path) -> Any:
    if is_dataclass(kind) and isinstance(kind, type):
        return mapped_arrays(kind, path)
    array = np.load(path.with_suffix(".npy"), mmap_mode="r", allow_pickle=False)
    return array.view(np.ndarray)  # a memmap is slow to take rows of
