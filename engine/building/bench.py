"""Where the tables of a refresh lie between its parts: in memory, or in a folder."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

if TYPE_CHECKING:
    import polars as pl
    from scipy import sparse

Array = np.ndarray[Any, Any]

GAMES = "games"
TEXTS = "texts"
"""The reviews with their texts."""
OWNERS, OWNED, OWNINGS = "owners", "owned", "ownings"
"""The libraries as read: user ids, item ids and names, and who owns what; see `Owned`."""
CATALOGUE, PLAYERS, PLAYS, REVIEWS = "catalogue", "players", "plays", "reviews"
PLAYED, UNPLAYED, TRUST, REVIEWED = "played", "unplayed", "trust", "reviewed"
FAME, POPULAR, ALLOWED, DESCRIBED = "fame", "popular", "allowed", "described"
VECTORS = "vectors"
TARGETS, SILENT, DAMPED = "targets", "silent", "damped"
"""See `engine.building.ease.Columns`; what is damped lies transposed."""

FILMS, PEOPLE, PROFILES, TRAITS = "films", "people", "profiles", "traits"
"""All entries about films; the names of everybody in them, each once; see `FilmVectors`."""

_PARTS = ("data", "indices", "indptr", "shape")
"""The arrays of a sparse matrix."""


class Bench(Protocol):
    """Keeps what one part made for the parts after it, by name."""

    def put(self, name: str, frame: pl.DataFrame) -> None:
        """Keep a table."""

    def put_array(self, name: str, array: Array) -> None:
        """Keep an array."""

    def put_matrix(self, name: str, matrix: sparse.csr_matrix) -> None:
        """Keep a sparse matrix."""

    def frame(self, name: str, columns: list[str] | None = None) -> pl.DataFrame:
        """Return a table, or some of its columns."""

    def array(self, name: str) -> Array:
        """Return an array."""

    def matrix(self, name: str) -> sparse.csr_matrix:
        """Return a sparse matrix."""

    def drop(self, *names: str) -> None:
        """Forget what nobody needs any more."""


@dataclass(slots=True)
class InMemory:
    """A bench for parts that run in one process."""

    _kept: dict[str, Any] = field(default_factory=dict)

    def put(self, name: str, frame: pl.DataFrame) -> None:
        """Keep a table."""
        self._kept[name] = frame

    def put_array(self, name: str, array: Array) -> None:
        """Keep an array."""
        self._kept[name] = array

    def put_matrix(self, name: str, matrix: sparse.csr_matrix) -> None:
        """Keep a sparse matrix."""
        self._kept[name] = matrix

    def frame(self, name: str, columns: list[str] | None = None) -> pl.DataFrame:
        """Return a table, or some of its columns."""
        frame: pl.DataFrame = self._kept[name]
        return frame.select(columns) if columns else frame

    def array(self, name: str) -> Array:
        """Return an array."""
        array: Array = self._kept[name]
        return array

    def matrix(self, name: str) -> sparse.csr_matrix:
        """Return a sparse matrix."""
        matrix: sparse.csr_matrix = self._kept[name]
        return matrix

    def drop(self, *names: str) -> None:
        """Forget what nobody needs any more."""
        for name in names:
            del self._kept[name]


@dataclass(frozen=True, slots=True)
class OnDisk:
    """A bench for parts that run in processes of their own; arrays are mapped, not read."""

    folder: Path

    def put(self, name: str, frame: pl.DataFrame) -> None:
        """Keep a table."""
        # Written by Python, because polars names a full disk in many ways and none is an OSError.
        with self._table(name).open("wb") as file:
            frame.rechunk().write_ipc(file)

    def put_array(self, name: str, array: Array) -> None:
        """Keep an array."""
        np.save(self.folder / f"{name}.npy", array, allow_pickle=False)

    def put_matrix(self, name: str, matrix: sparse.csr_matrix) -> None:
        """Keep a sparse matrix."""
        for part in _PARTS:
            self.put_array(f"{name}.{part}", np.asarray(getattr(matrix, part)))

    def frame(self, name: str, columns: list[str] | None = None) -> pl.DataFrame:
        """Return a table, or some of its columns."""
        import polars as pl

        return pl.read_ipc(self._table(name), columns=columns)

    def array(self, name: str) -> Array:
        """Return an array."""
        array: Array = np.load(self.folder / f"{name}.npy", mmap_mode="r", allow_pickle=False)
        return array.view(np.ndarray)

    def matrix(self, name: str) -> sparse.csr_matrix:
        """Return a sparse matrix."""
        from scipy import sparse

        data, indices, indptr, shape = (self.array(f"{name}.{part}") for part in _PARTS)
        return sparse.csr_matrix((data, indices, indptr), shape=tuple(shape.tolist()))

    def drop(self, *names: str) -> None:
        """Forget what nobody needs any more."""
        for name in names:
            for file in (*self.folder.glob(f"{name}.npy"), *self.folder.glob(f"{name}.*.npy"), self._table(name)):
                file.unlink(missing_ok=True)

    def _table(self, name: str) -> Path:
        return self.folder / f"{name}.arrow"
