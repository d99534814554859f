"""How good similar films are: by a list made by hand, before any share was computed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np
import polars as pl

from engine.building.families import families
from engine.building.films.content import film_vectors
from engine.building.films.identity import title_key
from engine.building.films.similar import Blend, fame, neighbours, shelves
from engine.families import Families
from engine.films import schemas as fs
from engine.films.nearby import Nearby
from engine.films.suggestions import PER_SERIES
from engine.options import Weighting

SET = Path(__file__).with_name("similar_films.tsv")
"""Films and series, and what somebody who loves them would accept beside them."""

SHOWN = 5
ANY_THAT_BEGINS = "*"
"""At the end of a listed title: whatever begins so."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A film of the set, its year, and the listed titles beside it."""

    title: str
    year: int
    accepted: tuple[str, ...]


def read(path: Path = SET) -> list[Listed]:
    """Return the set."""
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:])
    return [Listed(title, int(year), tuple(accepted.split("|"))) for title, year, accepted in rows]


def measured(films: pl.DataFrame) -> dict[str, dict[str, float]]:
    """Return the figures of each way to weigh words, with the settings that are served."""
    together, known = families(films[fs.TITLE].to_list()), fame(films)
    found: dict[str, dict[str, float]] = {}
    for weighting in Weighting:
        vectors = film_vectors(films, weighting)
        near = neighbours(vectors, vectors.products(), next(shelves(films)), together, known, Blend())
        found[weighting] = figures(films, near, together)
    return found


def figures(films: pl.DataFrame, near: Nearby, together: Families) -> dict[str, float]:
    """Return the share of the five shown that are accepted: of all films, and of the even ones."""
    titles = _titles(films)
    entries = _entries(films, titles)
    shares = [
        sum(accepted(titles[other], one.accepted) for other in five(near, together, entries[one])) / SHOWN
        for one in entries
    ]
    return {
        "films": len(shares),
        "accepted_of_five": float(np.mean(shares)),
        "error": float(np.std(shares) / len(shares) ** 0.5),
        "accepted_even": float(np.mean(shares[1::2])),
    }


def five(near: Nearby, together: Families, entry: int) -> Sequence[int]:
    """Return what is shown beside an entry."""
    found = (other for other, _ in near.of(entry))
    return list(islice(together.varied(found, int, PER_SERIES), SHOWN))


def accepted(keys: Iterable[str], listed: Iterable[str]) -> bool:
    """Whether one of a film's titles is listed."""
    keys = tuple(keys)
    return any(_matches(key, name) for key in keys for name in listed)


def _matches(key: str, name: str) -> bool:
    if name.endswith(ANY_THAT_BEGINS):
        return key.startswith(title_key(name.removesuffix(ANY_THAT_BEGINS)))
    return key == title_key(name)


def _titles(films: pl.DataFrame) -> list[tuple[str, ...]]:
    rows = films.select(fs.TITLE, fs.OTHERS).iter_rows()
    return [tuple(map(title_key, (title, *others))) for title, others in rows]


def _entries(films: pl.DataFrame, titles: Sequence[Sequence[str]]) -> Mapping[Listed, int]:
    """Return the entry of each listed film: of several of that title and year, the one with the most votes."""
    by_key: defaultdict[str, list[int]] = defaultdict(list)
    for entry, keys in enumerate(titles):
        for key in set(keys):
            by_key[key].append(entry)
    years, votes = films[fs.YEAR].to_list(), Counter(dict(enumerate(films[fs.VOTES].fill_null(0).to_list())))
    found = {one: [e for e in by_key[title_key(one.title)] if years[e] == one.year] for one in read()}
    return {one: max(entries, key=votes.__getitem__) for one, entries in found.items() if entries}
