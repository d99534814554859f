"""Which titles belong together: to one work under several titles, or to one series."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence

import numpy as np

from engine.families import ALONE, Families
from engine.normalise import words

BREAK = re.compile(r"\s*[:|]\s*|\s+[-–—~]\s*|[-–—]\s+|\s*\(|[™®]\s")
"""Where a title proper ends and its subtitle begins; a trade mark ends the name that is protected."""

COMPANION = re.compile(
    r"[\s:–-]+(?:multi-?player|single-?player|zombies|dedicated server|(?:open |closed )?beta|(?:public )?test|demo)"
    r"(?:\s*\([^)]*\))?$",
    re.IGNORECASE,
)
"""What sets a part or a trial of a game apart from the game."""

EDITION_WORDS = frozenset(
    "edition goty game of the year complete definitive deluxe ultimate enhanced remastered remaster redux hd "
    "special legendary collectors collector digital premium classic directors cut update".split()
)
"""Words at the end of a title that name an edition; a title of nothing else keeps them."""

BEFORE_EDITION = frozenset("anniversary gold maximum royal extended platinum standard 10th 20th 25th".split())
"""Words that name one only before "edition": Tomb Raider: Anniversary and Thief Gold are games of their own."""

EDITIONS = ("prepare to die", "scholar of the first sin")
"""Editions whose own name says nothing of being one."""

OWNERS = ("tom clancys", "sid meiers", "american mcgees", "clive barkers", "disneys", "marvels", "the", "a")
"""What may stand before the name of a series and be left out elsewhere."""

WIDE = frozenset({"lego"})
"""Series whose titles share one word and nothing more."""

CARRIERS = 2
"""Titles that must carry a series' name before a title that only begins with it joins."""


def families(titles: Sequence[str | None]) -> Families:
    """Return the works and series of a catalogue's titles, by entry; an entry without a title stands alone."""
    named = [number for number, title in enumerate(titles) if title is not None]
    works = [work_key(titles[number] or "") for number in named]
    series = _joined([series_key(titles[number] or "") for number in named], works)
    found = Families.apart(len(titles))
    found.works[named], found.series[named] = _numbered(works), _numbered(series)
    return found


def work_key(title: str) -> str:
    """Return what all editions and parts of one game share."""
    kept = words(COMPANION.sub("", title))
    endings = EDITION_WORDS | BEFORE_EDITION if kept[-1:] == ["edition"] else EDITION_WORDS
    while len(kept) > 1 and kept[-1] in endings:
        kept.pop()
    joined = " ".join(kept)
    for edition in EDITIONS:
        joined = joined.removesuffix(f" {edition}")
    return joined


def series_key(title: str) -> str:
    """Return the name of the series that a title would belong to: without subtitle, number, year and owner."""
    parts = BREAK.split(COMPANION.sub("", title))
    kept = _unowned(words(parts[0]))
    while len(kept) > 1 and (kept[-1].isdigit() or kept[-1] in EDITION_WORDS):
        kept.pop()
    if kept and kept[0] in WIDE:
        return kept[0]
    return " ".join(kept) or " ".join(words(title))


def _unowned(kept: list[str]) -> list[str]:
    joined = " ".join(kept)
    for owner in OWNERS:
        if joined.startswith(f"{owner} "):
            joined = joined.removeprefix(f"{owner} ")
    return joined.split()


def _joined(series: Sequence[str], works: Sequence[str]) -> list[str]:
    """Give a title without a subtitle mark to the longest series of two or more words that it begins with."""
    carried: defaultdict[str, set[str]] = defaultdict(set)
    for name, work in zip(series, works, strict=True):
        carried[name].add(work)
    known = {name for name, members in carried.items() if len(members) >= CARRIERS and " " in name}
    return [_longest(name, known) for name in series]


def _longest(name: str, known: set[str]) -> str:
    parts = name.split()
    starts = (" ".join(parts[:length]) for length in range(2, len(parts)))
    found = [start for start in starts if start in known]
    return found[0] if found else name


def _numbered(keys: Iterable[Hashable]) -> np.ndarray[tuple[int], np.dtype[np.int32]]:
    """Return a number for each key, the same for the same key; `ALONE` for keys that stand once."""
    keys = list(keys)
    counts = Counter(keys)
    numbers = {key: number for number, key in enumerate(key for key, count in counts.items() if count > 1)}
    return np.array([numbers.get(key, ALONE) for key in keys], np.int32)
