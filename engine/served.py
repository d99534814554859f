"""The engine that answers now; replaced in one step when another snapshot is to be served."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Generic, Protocol, cast, overload

from typing_extensions import TypeVar

from engine.engine import Engine
from engine.errors import NoSnapshot, SnapshotError
from engine.selftest import opened
from engine.snapshot import FOLDER, current, listing


class Stamped(Protocol):
    """What knows the id of its snapshot."""

    @property
    def snapshot(self) -> str:
        """The id."""


class Answering(Protocol):
    """An engine of any catalogue."""

    @property
    def about(self) -> Stamped:
        """What its snapshot says of itself."""


E = TypeVar("E", bound=Answering, default=Engine)


class Served(Generic[E]):
    """Holds the engine of a data folder, of games unless told otherwise; safe to use from several threads.

    Whoever answers takes `engine` once and keeps it to the end of the answer: a swap in between changes nothing
    for them, and the old engine is let go with its last user.

    Attributes:
        fault: Why the snapshot that the pointer names is not the one that answers; None when it is.
    """

    @overload
    def __init__(self: Served[Engine], data: Path) -> None: ...

    @overload
    def __init__(self, data: Path, open_: Callable[[Path], E]) -> None: ...

    def __init__(self, data: Path, open_: Callable[[Path], Any] | None = None) -> None:
        """Open what is to be served; where that cannot be, the newest snapshot that can.

        Args:
            data: The data folder of a catalogue.
            open_: Returns the engine of a snapshot's folder, verified and tested; that of games where None.

        Raises:
            SnapshotError: None can.
        """
        self._data = data
        self._open = cast("Callable[[Path], E]", open_ or opened)
        self._swapping = threading.Lock()
        self._refused: str | None = None
        self.fault: SnapshotError | None = None
        try:
            self._engine: E = self._named()
        except NoSnapshot:
            raise
        except SnapshotError as error:
            self.fault = error
            self._engine = self._newest(error)

    @property
    def engine(self) -> E:
        """The engine to answer with."""
        return self._engine

    def poll(self) -> bool:
        """Look at the pointer, and swap where it names another snapshot than the one that answers.

        The other one is opened, verified and tested first; until then, and on any error, the old one answers.
        A snapshot that failed is not tried again while the pointer stays.

        Returns:
            Whether another snapshot answers now.

        Raises:
            SnapshotError: What the pointer names cannot be served; said once, then `fault` keeps it.
        """
        with self._swapping:
            try:
                return self._swapped()
            except SnapshotError as error:
                if str(error) == str(self.fault):
                    return False
                self.fault = error
                raise

    def _swapped(self) -> bool:
        name = current(self._data).name
        if name == self._refused:
            return False
        swap = name != self._engine.about.snapshot
        if swap:
            self._engine = self._named()
        self._refused = self.fault = None
        return swap

    def _named(self) -> E:
        """Return the engine of the snapshot that the pointer names, or remember that it failed."""
        folder = current(self._data)
        try:
            return self._open(folder)
        except SnapshotError:
            self._refused = folder.name
            raise

    def _newest(self, error: SnapshotError) -> E:
        for manifest in listing(self._data):
            if manifest.id != self._refused:
                with suppress(SnapshotError):
                    return self._open(self._data / FOLDER / manifest.id)
        raise error
