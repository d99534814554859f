"""Reviews labelled by tone: remembered where the text was seen before, else read by TextBlob in processes."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from itertools import batched
from multiprocessing import forkserver

import polars as pl

from engine import schemas as s
from engine.building.polarity import LEXICON, be_helper, polarities
from engine.errors import BuildError
from engine.options import BuildOptions

BATCH = 500
"""Texts a process takes at once: a tenth of a second of work."""

WORTH_A_PROCESS = 4_000
"""Texts below which starting processes costs more than it saves."""

BYTES_A_TEXT = 100
"""Bytes of the packed reviews file for each text, at the least: enough to tell a thousand from fifty thousand."""

NEGATIVE, NEUTRAL, POSITIVE = 0, 1, 2


def labelled(reviews: pl.DataFrame, tones: Mapping[int, float], options: BuildOptions) -> pl.DataFrame:
    """Return `reviews` with `polarity` and `label` in place of `text`.

    Args:
        reviews: With columns text and text_hash.
        tones: Text hash → polarity of every text.
        options: The thresholds.
    """
    tone = pl.col(s.TEXT_HASH).replace_strict(dict(tones), return_dtype=pl.Float64).alias(s.POLARITY)
    return reviews.with_columns(tone).with_columns(label_of(options)).drop(s.TEXT)


def label_of(options: BuildOptions) -> pl.Expr:
    """Return the label of a row's polarity: negative 0, neutral 1, positive 2.

    The polarity is compared as TextBlob gives it: one review in thirty lies exactly at a threshold, and
    rounding would move it.
    """
    tone = pl.col(s.POLARITY)
    label = pl.when(tone <= options.negative_below).then(NEGATIVE).when(tone >= options.positive_above)
    return label.then(POSITIVE).otherwise(NEUTRAL).cast(pl.Int8).alias(s.LABEL)


@dataclass(slots=True)
class Reading:
    """Texts being read, by helpers while other work goes on; `known` are those of the last snapshot, by hash."""

    known: Mapping[int, float]
    processes: int
    stack: ExitStack
    hashes: list[int] = field(default_factory=list)
    reused: int = 0
    parts: Iterator[list[float]] = field(default_factory=lambda: iter(()))

    def begin(self, reviews: pl.DataFrame) -> None:
        """Give the texts of `reviews` that are not known to the helpers; this process does not wait for them."""
        texts = reviews.unique(s.TEXT_HASH, maintain_order=True)
        new = texts.filter(~pl.col(s.TEXT_HASH).is_in(list(self.known)))
        self.hashes, self.reused = new[s.TEXT_HASH].to_list(), texts.height - new.height
        helpers = self.processes if new.height >= WORTH_A_PROCESS else 1
        mapped = self.stack.enter_context(_mapper(helpers))
        self.parts = mapped(polarities, batched(new[s.TEXT], BATCH))

    def finish(self, advance: Callable[[int], None]) -> Mapping[int, float]:
        """Return text hash → polarity of every text, and let the helpers go; `advance` is told of those read."""
        tones: list[float] = []
        for part in self.parts:
            tones.extend(part)
            advance(len(part))
        self.stack.close()
        return {**self.known, **dict(zip(self.hashes, tones, strict=True))}


@contextmanager
def reading(known: Mapping[int, float], processes: int, expected: float = 0) -> Iterator[Reading]:
    """A reading whose helpers end with the block.

    Args:
        known: Text hash → polarity of the last snapshot.
        processes: How many helpers.
        expected: About how many texts will come: helpers begin at once where they are many and all new.
    """
    with ExitStack() as stack:
        if processes > 1 and expected >= WORTH_A_PROCESS and not known:
            _load_lexicon()
        yield Reading(known, processes, stack)


@contextmanager
def _mapper(processes: int) -> Iterator[Callable[..., Iterator[list[float]]]]:
    """The `map` that reads batches: this process's own, or that of helpers."""
    if processes == 1:
        yield map
    else:
        with _pool(processes) as pool:
            yield pool.map


def _load_lexicon() -> None:
    """Start the server of helpers, which takes seconds to load the lexicon; who asks it for a helper waits for it."""
    forkserver.set_forkserver_preload([LEXICON])
    forkserver.ensure_running()


@contextmanager
def _pool(processes: int) -> Iterator[ProcessPoolExecutor]:
    """Helper processes, which end with this one, whatever ends it.

    They are forked from a server that holds TextBlob and nothing else: a forked polars may hang, and loading
    TextBlob once in each helper would take three seconds each.
    """
    _load_lexicon()
    pool = ProcessPoolExecutor(processes, mp_context=multiprocessing.get_context("forkserver"), initializer=be_helper)
    try:
        yield pool
    except BrokenProcessPool as error:
        raise BuildError("A process that labels reviews died: is memory short? Try fewer processes.") from error
    finally:
        pool.shutdown(cancel_futures=True)
