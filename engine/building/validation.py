"""Whether a built snapshot's figures are plausible, by themselves and beside the last one's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from engine.building.quality import HIT_RATE, TITLES_FOUND
from engine.building.sentiment import NEGATIVE, NEUTRAL, POSITIVE
from engine.findings import Finding, Validation
from engine.manifest import Manifest

LARGEST_GROWTH = 10
"""How many times the last snapshot's rows are still news: the full libraries are six times the known ones."""

LABELS = {f"reviews labelled {label}": label for label in (NEGATIVE, NEUTRAL, POSITIVE)}
LARGEST_SHARE = 0.95
"""Share of all reviews that one label may have: people disagree, a broken lexicon does not."""
LARGEST_SHIFT = 0.1
"""How far a label's share may move between two snapshots: new reviews are added to old ones, which stay."""
FEWEST_REVIEWS = 200
"""Reviews below which the shares of their labels say nothing."""

LARGEST_LOSS = 0.2
"""Share of a quality that may be lost between two snapshots; of one half, that is three standard errors."""


@dataclass(frozen=True, slots=True)
class Expected:
    """What the metrics of a catalogue are held against.

    Attributes:
        rows: Metrics that count rows.
        labelled: Whether there are reviews with labels, whose shares can be judged.
        qualities: Metrics, from 0 to 1, that must not fall.
    """

    rows: tuple[str, ...]
    labelled: bool = False
    qualities: tuple[str, ...] = ()


GAMES = Expected(("entries", "games", "players", "reviews", "plays", "minutes"), True, (HIT_RATE, TITLES_FOUND))


def validate(made: Manifest, last: Manifest | None, largest_drop: float, expected: Expected = GAMES) -> Validation:
    """Compare a built snapshot's figures with what is plausible and with those of the last one.

    After the bundled sample nothing but a loss of rows can be told; a sample after real data is such a loss.
    """
    findings = [*_shares(made.metrics)] if expected.labelled else []
    if last:
        alike = last.sample == made.sample
        growth = LARGEST_GROWTH if alike else None
        findings += _rows(expected.rows, made.metrics, last.metrics, largest_drop, growth)
        if alike:
            findings += _qualities(expected.qualities, made.metrics, last.metrics)
        if alike and expected.labelled and last.settings == made.settings:
            findings += _shifts(made.metrics, last.metrics)
    return Validation(made.id, last.id if last else None, tuple(findings))


def _rows(
    names: Iterable[str],
    made: Mapping[str, float],
    last: Mapping[str, float],
    largest_drop: float,
    growth: float | None,
) -> Iterator[Finding]:
    for name in names:
        before = last.get(name, 0)
        # A drop of exactly the limit is too much, so the least that passes is one row more.
        least = min(before, int(before * (1 - largest_drop)) + 1)
        yield Finding(name, made[name], least, before * growth if before and growth else None)


def _shares(made: Mapping[str, float]) -> Iterator[Finding]:
    if made["reviews"] >= FEWEST_REVIEWS:
        for name in LABELS:
            yield Finding(f"share of {name}", _share(made, name), 0, LARGEST_SHARE)


def _shifts(made: Mapping[str, float], last: Mapping[str, float]) -> Iterator[Finding]:
    if min(made["reviews"], last.get("reviews", 0)) >= FEWEST_REVIEWS:
        for name in LABELS:
            before = _share(last, name)
            yield Finding(f"shift of {name}", _share(made, name), before - LARGEST_SHIFT, before + LARGEST_SHIFT)


def _share(metrics: Mapping[str, float], name: str) -> float:
    return metrics.get(name, 0) / metrics["reviews"]


def _qualities(names: Iterable[str], made: Mapping[str, float], last: Mapping[str, float]) -> Iterator[Finding]:
    for name in names:
        if name in last:
            yield Finding(name, made.get(name, 0), last[name] * (1 - LARGEST_LOSS), 1)
