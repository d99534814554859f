"""Derives the weights and thresholds of name resolution from a snapshot's own titles.

Titles are typed as people type them (`evaluation.typing`); each typed name is resolved twice: as it is, where its own
entry is right, and with that entry and its editions taken out, where nothing is right. A conditional logit with the
outside option "none" is fitted to both. The thresholds then come from the half of the names that was not fitted to.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from evaluation.typing import IN_SHORT, Typist, sequel, typist
from scipy.optimize import minimize

from engine import current
from engine.catalogue import Catalogue
from engine.confidence import FEATURES
from engine.named import Named
from engine.normalise import words
from engine.resolver import Option, Resolver
from engine.shorthand import Shorthand
from engine.titles import title_of

ABSENT_SHARE = 0.25
"""Share of names that are not in the catalogue; the real share is lower, and a wrong answer costs more."""

UNPLAYED = 0.1
"""Weight of a game that nobody plays, where one that a single person plays has one more than that."""

SEQUEL_SHARE = 0.06
"""Share of names that are those of games with a number that no game of theirs has."""

PULL_TO_ZERO = 1e-3
"""Ridge penalty: keeps weights of rare features small."""

WRONG_ANSWERS = 0.025
"""Share of absent names that may be answered; sets how sure is sure.

Names absent by construction are the hardest there are, their sequels and namesakes being left in: of well-known games
that are really absent none came near (see docs/names.md).
"""

LOST = 0.01
"""Share of present names that may be called absent; sets when to ask."""

NOT_THERE = ("absent", sequel.__name__)

Array = np.ndarray[Any, np.dtype[np.float64]]


@dataclass(frozen=True, slots=True)
class Example:
    """A typed name: the features of what it may mean, and which of that is right (none, when absent)."""

    query: str
    kind: str
    features: Array
    right: Array
    groups: tuple[str, ...]


def main() -> None:
    """Print the weights and thresholds that `engine.confidence` and `engine.resolver` carry."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("data", type=Path, help="a data folder with a snapshot")
    parser.add_argument("--names", type=int, default=12_000, help="how many names to type")
    parser.add_argument("--seed", type=int, default=20_261_120)
    options = parser.parse_args()
    entries = list(Catalogue.load(current(options.data)).named())
    examples = simulated(entries, options.names, random.Random(options.seed))  # noqa: S311 - typing, not secrets
    half = len(examples) // 2
    weights = fitted(examples[:half])
    for name, weight in zip(FEATURES, weights, strict=True):
        print(f"    {weight:.2f},  # {name}")
    report(examples[half:], weights)


def simulated(entries: Sequence[Named], count: int, chance: random.Random) -> list[Example]:
    """Return typed names of entries drawn by how much they are played, present and absent ones mixed."""
    resolver = Resolver(entries, Shorthand.read())
    games = [entry for entry in entries if not entry.extra and words(entry.name)]
    ways = [sequel if chance.random() < SEQUEL_SHARE else typist(chance) for _ in range(count)]
    known = [entry.weight + UNPLAYED for entry in games]
    any_game = [entry.weight**0.5 + UNPLAYED for entry in games]
    drawn = {short: iter(chance.choices(games, known if short else any_game, k=count)) for short in (True, False)}
    examples = (_example(resolver, next(drawn[way in IN_SHORT]), way, chance) for way in ways)
    return [example for example in examples if example is not None]


def _example(resolver: Resolver, entry: Named, way: Typist, chance: random.Random) -> Example | None:
    """Return a typed name of `entry`; None where it is, letter by letter, the name of another."""
    query, kind = way(title_of(chance.choice((entry.name, *entry.others))), chance), way.__name__
    options = resolver.options(words(query) or [query])
    own = {option.group for option in options if resolver.entry_at(option.place).id == entry.id}
    right = [option.group in own or resolver.entry_at(option.place).id == entry.id for option in options]
    if way is sequel:
        right = [False] * len(options)
    if any(_is_exact(option) and not mine for option, mine in zip(options, right, strict=True)):
        return None
    if way is not sequel and chance.random() < ABSENT_SHARE:
        kind = "absent"
        options = [option for option, mine in zip(options, right, strict=True) if not mine]
        right = [False] * len(options)
    features = np.array([option.features for option in options]).reshape(len(options), len(FEATURES))
    return Example(query, kind, features, np.array(right, float), tuple(option.group for option in options))


def _is_exact(option: Option) -> bool:
    named = dict(zip(FEATURES, option.features, strict=True))
    return bool(named["whole"]) and not named["edits"]


def fitted(examples: Sequence[Example]) -> Array:
    """Return the weights under which what is right is likeliest."""
    features = np.concatenate([example.features for example in examples])
    right = np.concatenate([example.right for example in examples])
    owner = np.repeat(np.arange(len(examples)), [len(example.right) for example in examples])
    none = np.array([float(not example.right.any()) for example in examples])

    def loss(weights: Array) -> tuple[float, Array]:
        odds = np.exp(np.clip(features @ weights, -50, 50))
        total = 1 + np.bincount(owner, odds, minlength=len(examples))
        good = none + np.bincount(owner, odds * right, minlength=len(examples))
        push = odds / total[owner] - odds * right / good[owner]
        value = np.log(total / good).mean() + PULL_TO_ZERO * weights @ weights
        return float(value), features.T @ push / len(examples) + 2 * PULL_TO_ZERO * weights

    return np.asarray(minimize(loss, np.zeros(len(FEATURES)), jac=True, method="L-BFGS-B").x)


def report(examples: Sequence[Example], weights: Array) -> None:
    """Print what the thresholds cost on names that were not fitted to."""
    rows = [_judged(example, weights) for example in examples]
    present = [row for row in rows if row[0] not in NOT_THERE]
    absent = sorted((row[1] for row in rows if row[0] in NOT_THERE), reverse=True)
    sure = absent[int(len(absent) * WRONG_ANSWERS)]
    meant = sorted(row[3] for row in present)
    ask = meant[int(len(meant) * LOST)]
    print(f"sure from {sure:.3f}, asked from {ask:.3f}")
    for kind in dict.fromkeys(row[0] for row in rows):
        own = [row for row in rows if row[0] == kind]
        shares = (sum(row[2] for row in own), sum(row[1] >= sure for row in own), sum(row[3] < ask for row in own))
        print(
            f"{kind:20} {len(own):6} first {shares[0] / len(own):.3f} "
            f"sure {shares[1] / len(own):.3f} absent {shares[2] / len(own):.3f}"
        )


def _judged(example: Example, weights: Array) -> tuple[str, float, bool, float]:
    """Return the kind, the chance of the best group, whether it is right, and the chance that any is meant."""
    if not len(example.features):
        return example.kind, 0.0, False, 0.0
    odds = np.exp(np.clip(example.features @ weights, -50, 50))
    chances = odds / (1 + odds.sum())
    best = int(chances.argmax())
    together = sum(c for c, group in zip(chances, example.groups, strict=True) if group == example.groups[best])
    return example.kind, float(together), bool(example.right[best]), float(chances.sum())


if __name__ == "__main__":
    main()
