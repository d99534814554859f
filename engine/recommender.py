"""The recommender as served: what a person's taste pulls up and why."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Self

import numpy as np

from engine.taste import Taste
from engine.voices import ANYONE, PLAYED, Voices, place, places, voices

FOLDER = "recommender"
SETTINGS = "settings.json"
CAUSES = 2
"""How many owned entries a reason names."""

PRIOR, PRIOR_FADES = 0.12, 0.12
"""What full fame adds to a score of 0, and the score at which a third of that is left: popularity orders what
nothing pulls, and is silent where the person's own games speak."""

BRIDGE_WEIGHT = 0.1
"""What the scores of its neighbours in content are worth to an entry that too few play to have weights of its own."""

UNKNOWN = 1.05
"""Full adventure multiplies a pull by this less the entry's fame: the most famous keeps a twentieth of its pull."""

AT_ONCE = 64
"""Rows of weights that are summed together: a megabyte of them."""

Ids = np.ndarray[Any, np.dtype[np.int32]]
Floats = np.ndarray[Any, np.dtype[np.float32]]


NO_IDS: Ids = np.empty(0, np.int32)
NO_SHARES: Floats = np.empty(0, np.float32)


@dataclass(frozen=True, slots=True)
class Recommendation:
    """An entry put forward, and its score."""

    entry: int
    score: float


@dataclass(frozen=True, slots=True)
class Recommender:
    """A linear model: an entry's score is the sum of what a person's entries say for it.

    Built by `engine.building.fitting.fit`. There are m targets, u entries that speak when left unplayed, and c
    entries that too few people play; those borrow the scores of the targets nearest in content.

    Attributes:
        targets: The entry of each target, ascending; shape (m,).
        unplayed: The entries that speak when owned and not played, ascending; shape (u,).
        weights: What a source says for a target, in steps of the source's scale: the targets when played, then
            `unplayed`, then what holds for anyone; int8, shape (m + u + 1, m).
        scales: The step of each source's weights; shape (m + u + 1,).
        group_of: The group of each source, sources of like fame: who has one often has most; shape (m + u + 1,).
        group_sums: What the sources of a group together say for each target; shape (groups, m).
        bridged: The entries that borrow, ascending; shape (c,).
        bridges: The targets that each borrows from; shape (c, n).
        bridge_shares: How much of each target's score; shape (c, n).
        fame: How popular each entry is, 0 to 1; shape (entries,).
        allowed: Which entries may be put forward; shape (entries,).
        popular: The entries that are most played and loved, best first.
        settings: What the model was fitted with.
    """

    targets: Ids
    unplayed: Ids
    weights: np.ndarray[Any, np.dtype[np.int8]]
    scales: Floats
    group_of: Ids
    group_sums: Floats
    bridged: Ids
    bridges: Ids
    bridge_shares: Floats
    fame: Floats
    allowed: np.ndarray[Any, np.dtype[np.bool_]]
    popular: Ids
    settings: Mapping[str, float]

    def knows(self, taste: Taste) -> bool:
        """Whether anything that the person played or liked can pull something up."""
        liked = sorted(taste.liked - taste.disliked)
        return any(len(places(self.targets, entries)[0]) for entries in (taste.played, liked))

    def recommend(self, taste: Taste, limit: int, adventure: float = 0.0) -> tuple[Recommendation, ...]:
        """Return the entries that a taste pulls up most, none of them known to the person already.

        Args:
            taste: What the person owns, likes and dislikes.
            limit: How many to return.
            adventure: From 0, familiar, to 1, adventurous: how little it counts that everybody plays an entry, and
                how much that few do.
        """
        scores = self.scores(taste, adventure)
        np.copyto(scores, -np.inf, where=~self.allowed)
        scores[taste.known] = -np.inf
        return tuple(Recommendation(entry, float(scores[entry])) for entry in top(scores, limit))

    def scores(self, taste: Taste, adventure: float = 0.0) -> Floats:
        """Return the score of every entry of the catalogue, known and forbidden ones too; shape (entries,)."""
        pulls = self._pulls(voices(taste, self.targets, self.unplayed, 1 - adventure))
        scores = np.zeros(len(self.fame), np.float32)
        scores[self.targets] = pulls
        scores[self.bridged] = np.einsum("ij,ij->i", pulls.take(self.bridges), self.bridge_shares)
        if adventure:
            scores = np.where(scores > 0, scores * (UNKNOWN - self.fame) ** np.float32(adventure), scores)
        return np.asarray(scores + (1 - adventure) * _prior(scores, self.fame), np.float32)

    def _pulls(self, heard: Voices) -> Floats:
        """Return what the voices say for each target.

        Who has most of a group differs from all of it in fewer rows than from none of it.
        """
        strengths = np.zeros(len(self.scales), np.float32)
        strengths[heard.sources] = heard.strengths
        sizes = np.bincount(self.group_of)
        whole = np.bincount(self.group_of[heard.sources], minlength=len(sizes)) * 2 > sizes
        strengths[whole[self.group_of]] -= PLAYED
        return np.asarray(self.group_sums[whole].sum(axis=0) + self._spoken(strengths), np.float32)

    def _spoken(self, strengths: Floats) -> Floats:
        """Return what sources of these strengths say for each target.

        A few at a time, always in the same memory, to stay in the processor's cache.
        """
        pulls = np.zeros(len(self.targets), np.float32)
        speaking = np.flatnonzero(strengths)
        loudness = strengths[speaking] * self.scales[speaking]
        weights = np.empty((min(len(speaking), AT_ONCE), len(pulls)), np.float32)
        for start in range(0, len(speaking), AT_ONCE):
            part = speaking[start : start + AT_ONCE]
            weights[: len(part)] = self.weights.take(part, axis=0)
            pulls += loudness[start : start + AT_ONCE] @ weights[: len(part)]
        return pulls

    def causes(self, taste: Taste, entries: Iterable[int]) -> list[tuple[int, ...]]:
        """Return for each of `entries` the person's entries that speak loudest for it, the loudest first.

        None where what holds for anyone says more than all of them together.
        """
        asked = list(entries)
        heard = voices(taste, self.targets, self.unplayed)
        shares = self._shares(heard, asked)
        anyone = _prior(shares.sum(axis=1), self.fame[asked]) + shares[:, -1]  # the last voice is anyone's
        helpful = np.maximum(shares, 0) * ~np.isin(heard.entries, [*taste.disliked, ANYONE])
        said = helpful.sum(axis=1) > anyone
        return [tuple(_loudest(heard.entries, each)) if own else () for each, own in zip(helpful, said, strict=True)]

    def shares(self, taste: Taste, entry: int) -> dict[int, float]:
        """Return what each of the person's entries, and `ANYONE`, adds to the score of `entry` (adventure aside).

        Without the one, its share is gone and all others stay.
        """
        heard = voices(taste, self.targets, self.unplayed)
        (shares,) = self._shares(heard, [entry])
        return dict(zip(heard.entries.tolist(), shares.tolist(), strict=True))

    def _shares(self, heard: Voices, entries: Sequence[int]) -> Floats:
        """Return what each voice says for each entry, shape (entries, voices).

        A row of weights is visited once: it lies far from the next.
        """
        targets, parts = self._made_of(entries)
        said = np.take(self.weights.ravel(), heard.sources[:, None].astype(np.int64) * len(self.targets) + targets)
        loudness = heard.strengths * self.scales[heard.sources]
        shares: Floats = np.multiply(loudness, (said.astype(np.float32) @ parts).T, order="C")
        return shares

    def _made_of(self, entries: Sequence[int]) -> tuple[Ids, Floats]:
        """Return the targets that the scores of entries are made of, and how much of each; shape (targets, entries)."""
        columns = [self._columns(entry) for entry in entries]
        targets, row = np.unique(np.concatenate([NO_IDS, *(own for own, _ in columns)]), return_inverse=True)
        whose = np.repeat(np.arange(len(columns)), [len(own) for own, _ in columns])
        parts = np.zeros((len(targets), len(columns)), np.float32)
        np.add.at(parts, (row, whose), np.concatenate([NO_SHARES, *(shares for _, shares in columns)]))
        return targets, parts

    def _columns(self, entry: int) -> tuple[Ids, Floats]:
        """Return the targets that the score of `entry` is made of, and how much of each."""
        if (row := place(self.targets, entry)) is not None:
            return np.array([row], np.int32), np.ones(1, np.float32)
        if (row := place(self.bridged, entry)) is not None:
            return self.bridges[row], self.bridge_shares[row]
        return NO_IDS, NO_SHARES

    def most_popular(self, taste: Taste, limit: int) -> tuple[Recommendation, ...]:
        """Return what is most played and loved and not known to the person."""
        new = self.popular[~np.isin(self.popular, taste.known)]
        return tuple(Recommendation(entry, 1.0 / place) for place, entry in enumerate(new[:limit].tolist(), 1))

    def save(self, folder: Path) -> None:
        """Write the arrays and the settings into `folder`."""
        folder.mkdir(parents=True, exist_ok=True)
        for name in _arrays(type(self)):
            np.save(folder / f"{name}.npy", getattr(self, name), allow_pickle=False)
        (folder / SETTINGS).write_text(json.dumps(dict(self.settings), indent=2) + "\n")

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Return the model in `folder`; its arrays are mapped, not read."""
        mapped = {name: np.load(folder / f"{name}.npy", mmap_mode="r", allow_pickle=False) for name in _arrays(cls)}
        arrays = {name: array.view(np.ndarray) for name, array in mapped.items()}  # a memmap is slow to take rows of
        return cls(**arrays, settings=json.loads((folder / SETTINGS).read_text()))


def _prior(pulls: Any, fame: Any) -> Any:
    """Return what fame adds to scores; it fades slowly enough that a higher pull is always a higher score."""
    faded = np.maximum(pulls, 0) / -PRIOR_FADES
    return np.exp(faded, out=faded) * (PRIOR * fame)


def _loudest(entries: Ids, shares: Floats) -> Iterator[int]:
    """Yield the entries of the largest positive shares, the largest first; takes them out of `shares`."""
    for _ in range(CAUSES):
        place = shares.argmax()
        if shares[place] <= 0:
            return
        yield int(entries[place])
        shares[place] = 0


def _arrays(model: type[Recommender]) -> list[str]:
    return [field.name for field in fields(model) if field.name != "settings"]


def top(scores: Floats, count: int) -> list[int]:
    """Return the places of the `count` highest finite scores, best first; equal scores by place."""
    count = min(count, len(scores))
    if count == 0:
        return []
    floor = np.partition(scores, len(scores) - count)[len(scores) - count]
    places = np.flatnonzero((scores >= floor) & np.isfinite(scores))
    order = np.lexsort((places, -scores[places]))
    return [int(place) for place in places[order][:count]]
