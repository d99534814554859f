"""The catalogue as served: titles, years, genres, tags and makers of every entry, by number or by id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

import pyarrow as pa

from engine import schemas as s
from engine.named import Named
from engine.stored import stored, values

GAME = "game"
COLUMNS = (
    *(s.ITEM, s.TITLE, s.OTHER_TITLE, s.NAMED, s.KIND, s.YEAR),
    *(s.GENRES, s.TAGS, s.MAKERS, s.ENTRY_PLAYERS),
)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Every entry of a snapshot; an entry's number is its row.

    Titles and years are Python objects, because every answer shows them; the lists stay in Arrow, a tenth of
    the size, and are read an entry at a time.
    """

    items: tuple[str, ...]
    titles: tuple[str, ...]
    years: tuple[int | None, ...]
    table: pa.Table
    numbers: Mapping[str, int] = field(repr=False)

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Return the catalogue of the snapshot in `folder`."""
        table = stored(folder, s.CATALOGUE, COLUMNS)
        items, titles, years = (tuple(values(table[name])) for name in (s.ITEM, s.TITLE, s.YEAR))
        kept = table.drop_columns([s.ITEM, s.TITLE, s.YEAR])
        return cls(items, titles, years, kept, {item: number for number, item in enumerate(items)})

    def __len__(self) -> int:
        return len(self.items)

    def genres(self, entry: int) -> tuple[str, ...]:
        """Return the genres of an entry."""
        return self._list(s.GENRES, entry)

    def tags(self, entry: int) -> tuple[str, ...]:
        """Return the tags of an entry, the most given first."""
        return self._list(s.TAGS, entry)

    def makers(self, entry: int) -> tuple[str, ...]:
        """Return the developers of an entry, ports left out."""
        return self._list(s.MAKERS, entry)

    def _list(self, column: str, entry: int) -> tuple[str, ...]:
        return tuple(self.table[column][entry].as_py())

    def named(self) -> Iterator[Named]:
        """Yield every entry that has a name, for the resolver."""
        columns = [values(self.table[c]) for c in (s.NAMED, s.OTHER_TITLE, s.KIND, s.ENTRY_PLAYERS)]
        rows = zip(self.items, self.titles, self.years, *columns, strict=True)
        for item, title, year, named, other, kind, players in rows:
            if named:
                yield Named(item, title, year, float(players), kind != GAME, (other,) if other else ())
