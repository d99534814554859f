"""The recommender as served: what a library pulls up, why, and what to offer when it pulls nothing."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Self

import numpy as np

FOLDER = "recommender"
SETTINGS = "settings.json"
CAUSES = 2
"""How many owned entries a reason names."""

Ids = np.ndarray[Any, np.dtype[np.int32]]
Floats = np.ndarray[Any, np.dtype[np.float32]]


@dataclass(frozen=True, slots=True)
class Recommendation:
    """An entry put forward, its score, and the owned entries that pulled hardest, strongest first."""

    entry: int
    score: float
    causes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Recommender:
    """A linear item-item model: an entry's score is the sum of the weights from the entries a player played.

    Built by `engine.building.ease.fit`. Rows are the entries that the model knows, m of them.

    Attributes:
        entries: The entry of each row, ascending; shape (m,).
        starts: Where each row's weights begin in `targets` and `weights`; shape (m + 1,).
        targets: The rows that a weight goes to.
        weights: How strongly playing the one speaks for the other; may be negative.
        prior: What speaks for each entry by itself, -inf where it is never put forward; shape (entries,).
        popular: The entries that are most played and loved, best first.
        settings: What the model was fitted with.
    """

    entries: Ids
    starts: np.ndarray[Any, np.dtype[np.int64]]
    targets: Ids
    weights: Floats
    prior: Floats
    popular: Ids
    settings: Mapping[str, float]

    def knows(self, library: Mapping[int, int]) -> bool:
        """Whether anything played in `library` (entry → minutes) can pull something up."""
        return bool(len(self._rows(library)))

    def recommend(self, library: Mapping[int, int], limit: int, offset: int = 0) -> tuple[Recommendation, ...]:
        """Return the entries that the library pulls up most, none of them owned.

        Args:
            library: Entry → minutes played; owning without playing (0) only keeps an entry out of the answer.
            limit: How many to return.
            offset: How many of the best to pass over.
        """
        targets, weights, owners = self._pulls(self._rows(library))
        scores = np.array(self.prior)
        np.add.at(scores, self.entries[targets], weights)
        scores[np.fromiter(library, np.int64, len(library))] = -np.inf
        best = _top(scores, offset + limit)[offset:]
        return tuple(
            Recommendation(int(entry), float(scores[entry]), self._causes(entry, targets, weights, owners))
            for entry in best
        )

    def most_popular(self, owned: Mapping[int, int], limit: int, offset: int = 0) -> tuple[Recommendation, ...]:
        """Return what is most played and loved and not owned."""
        new = [int(entry) for entry in self.popular if int(entry) not in owned]
        ranks = {entry: 1.0 / place for place, entry in enumerate(new, 1)}
        return tuple(Recommendation(entry, ranks[entry], ()) for entry in new[offset : offset + limit])

    def _rows(self, library: Mapping[int, int]) -> Ids:
        played = np.array(sorted(entry for entry, minutes in library.items() if minutes > 0), np.int32)
        rows = np.searchsorted(self.entries, played)
        known = rows < len(self.entries)
        known[known] = self.entries[rows[known]] == played[known]
        return rows[known].astype(np.int32)

    def _pulls(self, rows: Ids) -> tuple[Ids, Floats, Ids]:
        """Return every weight that leaves `rows`: its target row, itself, and the row it comes from."""
        spans = [slice(self.starts[row], self.starts[row + 1]) for row in rows]
        lengths = [span.stop - span.start for span in spans]
        empty = np.empty(0, np.int32)
        targets = np.concatenate([empty, *(self.targets[span] for span in spans)])
        weights = np.concatenate([empty.astype(np.float32), *(self.weights[span] for span in spans)])
        return targets, weights, np.repeat(rows, lengths)

    def _causes(self, entry: int, targets: Ids, weights: Floats, owners: Ids) -> tuple[int, ...]:
        row = np.searchsorted(self.entries, entry)
        if row == len(self.entries) or self.entries[row] != entry:
            return ()
        pulls = np.flatnonzero((targets == row) & (weights > 0))
        strongest = pulls[np.argsort(-weights[pulls], kind="stable")][:CAUSES]
        return tuple(int(self.entries[owner]) for owner in owners[strongest])

    def save(self, folder: Path) -> None:
        """Write the arrays and the settings into `folder`."""
        folder.mkdir(parents=True, exist_ok=True)
        for name in _arrays(type(self)):
            np.save(folder / f"{name}.npy", getattr(self, name), allow_pickle=False)
        (folder / SETTINGS).write_text(json.dumps(dict(self.settings), indent=2) + "\n")

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Return the model in `folder`; its arrays are mapped, not read."""
        arrays = {name: np.load(folder / f"{name}.npy", mmap_mode="r", allow_pickle=False) for name in _arrays(cls)}
        return cls(**arrays, settings=json.loads((folder / SETTINGS).read_text()))


def _arrays(model: type[Recommender]) -> list[str]:
    return [field.name for field in fields(model) if field.name != "settings"]


def _top(scores: Floats, count: int) -> list[int]:
    """Return the places of the `count` highest finite scores, best first; equal scores by place."""
    count = min(count, len(scores))
    if count == 0:
        return []
    floor = np.partition(scores, len(scores) - count)[len(scores) - count]
    places = np.flatnonzero((scores >= floor) & np.isfinite(scores))
    order = np.lexsort((places, -scores[places]))
    return [int(place) for place in places[order][:count]]
