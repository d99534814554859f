"""Where the tables of a refresh lie between its parts: in memory, or in a folder."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

if TYPE_CHECKING:
    import polars as pl
    from scipy import sparse

Array = np.ndarray[Any, Any]
Floats = np.ndarray[Any, np.dtype[np.float32]]

Room = Callable[[int, int], Floats]
"""Gives a matrix of zeros of so many rows and columns to work in, which nobody else sees."""

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

    def room(self, rows: int, columns: int) -> Floats:
        """Give room to work in."""


def in_memory(rows: int, columns: int) -> Floats:
    """Give room in memory."""
    return np.zeros((rows, columns), np.float32)


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

    def room(self, rows: int, columns: int) -> Floats:
        """Give room in memory."""
        return in_memory(rows, columns)


@dataclass(frozen=True, slots=True)
class OnDisk:
    """A bench for parts that run in processes of their own.

    Tables and arrays are mapped, not read, and so is room for large matrices: where memory is scarce, the system can
    leave them on the disk. What is put takes the place of a file that may be mapped; it is never written over one.
    """

    folder: Path

    def put(self, name: str, frame: pl.DataFrame) -> None:
        """Keep a table."""
        from engine.building.store import write_arrow

        # In one piece, so that a column of numbers is an array without being copied.
        write_arrow(_anew(self._table(name)), frame.rechunk().to_arrow())

    def put_array(self, name: str, array: Array) -> None:
        """Keep an array."""
        np.save(_anew(self.folder / f"{name}.npy"), array, allow_pickle=False)

    def put_matrix(self, name: str, matrix: sparse.csr_matrix) -> None:
        """Keep a sparse matrix."""
        for part in _PARTS:
            self.put_array(f"{name}.{part}", np.asarray(getattr(matrix, part)))

    def frame(self, name: str, columns: list[str] | None = None) -> pl.DataFrame:
        """Return a table, or some of its columns."""
        import polars as pl
        from pyarrow import ipc, memory_map

        # By Arrow's own library, because polars reads such a file into memory.
        with memory_map(str(self._table(name))) as file:
            table = ipc.open_file(file).read_all()
        frame = pl.from_arrow(table.select(columns) if columns else table, rechunk=False)
        assert isinstance(frame, pl.DataFrame)
        return frame

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

    def room(self, rows: int, columns: int) -> Floats:
        """Give room on the disk, in a file without a name."""
        if not rows * columns:  # no file is that small
            return in_memory(rows, columns)
        with TemporaryFile(dir=self.folder) as file:
            # Written, so that a full disk is told now: whoever writes later where a mapped file has no block is killed.
            empty = np.zeros(columns, np.float32).tobytes()
            file.writelines(empty for _ in range(rows))
            file.flush()
            return np.memmap(file, np.float32, "r+", shape=(rows, columns)).view(np.ndarray)

    def _table(self, name: str) -> Path:
        return self.folder / f"{name}.arrow"


def _anew(file: Path) -> Path:
    file.unlink(missing_ok=True)
    return file
