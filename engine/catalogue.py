"""The catalogue as served: titles, years, genres, tags and makers of every entry, by number or by id."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from engine import schemas as s
from engine.columns import Column, Table, texts
from engine.named import Named
from engine.stored import stored
from engine.texts import Texts

GAME = "game"

SERVED = (
    *(s.ITEM, s.TITLE, s.OTHER_TITLE, s.NAMED, s.KIND, s.YEAR, s.GENRES, s.TAGS, s.MAKERS, s.PRICE),
    *(s.ENTRY_PLAYERS, s.MINUTES, s.REVIEW_COUNT, s.NEGATIVE, s.NEUTRAL, s.POSITIVE, s.RECOMMENDED),
)
"""The columns that answers need."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Every entry of a snapshot, mapped; an entry's number is its row, and rows lie in the order of ids."""

    table: Table
    items: Texts
    titles: Texts
    years: Column

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Map the catalogue of the snapshot in `folder`."""
        table = stored(folder, s.CATALOGUE)
        return cls(table, texts(table[s.ITEM]), texts(table[s.TITLE]), table[s.YEAR])

    def __len__(self) -> int:
        return len(self.items)

    def find(self, item_id: str) -> int | None:
        """Return the entry with that id, or None."""
        place = bisect_left(self.items, _order(item_id), key=_order)
        return place if place < len(self) and self.items[place] == item_id else None

    def genres(self, entry: int) -> tuple[str, ...]:
        """Return the genres of an entry."""
        return self._list(s.GENRES, entry)

    def tags(self, entry: int) -> tuple[str, ...]:
        """Return the tags of an entry, the most given first."""
        return self._list(s.TAGS, entry)

    def makers(self, entry: int) -> tuple[str, ...]:
        """Return the developers of an entry, ports left out."""
        return self._list(s.MAKERS, entry)

    def value(self, column: str, entry: int) -> Any:
        """Return what a column says of an entry; None where nothing is known."""
        return self.table[column][entry]

    def _list(self, column: str, entry: int) -> tuple[str, ...]:
        return tuple(self.table[column][entry])

    def named(self) -> Iterator[Named]:
        """Yield every entry that has a name, for the resolver."""
        columns = (self.table[c] for c in (s.NAMED, s.OTHER_TITLE, s.KIND, s.ENTRY_PLAYERS))
        rows = zip(self.items, self.titles, self.years, *columns, strict=True)
        for item, title, year, named, other, kind, players in rows:
            if named:
                yield Named(item, title, year, float(players), kind != GAME, (other,) if other else ())


def _order(item_id: str) -> tuple[int, str]:
    """Return what entries are sorted by: ids are numbers written down."""
    return len(item_id), item_id
