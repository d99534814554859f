"""Reviews labelled by tone: remembered where the text was seen before, else read by TextBlob in processes."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import batched

import polars as pl

from engine import schemas as s
from engine.building.polarity import be_helper, polarities
from engine.errors import BuildError
from engine.options import BuildOptions

BATCH = 500
"""Texts a process takes at once: a tenth of a second of work."""

WORTH_A_PROCESS = 4_000
"""Texts below which starting processes costs more than it saves."""

NEGATIVE, NEUTRAL, POSITIVE = 0, 1, 2


def labelled(
    reviews: pl.DataFrame,
    known: Mapping[int, float],
    options: BuildOptions,
    advance: Callable[[int], None],
) -> pl.DataFrame:
    """Return `reviews` with `polarity` and `label` in place of `text`.

    Args:
        reviews: With columns text and text_hash.
        known: Text hash → polarity, from the last snapshot.
        options: The thresholds and the number of processes.
        advance: Is told of the texts that were read.
    """
    new = reviews.unique(s.TEXT_HASH, maintain_order=True).filter(~pl.col(s.TEXT_HASH).is_in(list(known)))
    read = _read(new[s.TEXT].to_list(), options.sentiment_processes, advance)
    tones = {**known, **dict(zip(new[s.TEXT_HASH], read, strict=True))}
    tone = pl.col(s.TEXT_HASH).replace_strict(tones, return_dtype=pl.Float64).alias(s.POLARITY)
    return reviews.with_columns(tone).with_columns(label_of(options)).drop(s.TEXT)


def label_of(options: BuildOptions) -> pl.Expr:
    """Return the label of a row's polarity: negative 0, neutral 1, positive 2.

    The polarity is compared as TextBlob gives it: one review in thirty lies exactly at a threshold, and
    rounding would move it.
    """
    tone = pl.col(s.POLARITY)
    label = pl.when(tone <= options.negative_below).then(NEGATIVE).when(tone >= options.positive_above)
    return label.then(POSITIVE).otherwise(NEUTRAL).cast(pl.Int8).alias(s.LABEL)


def _read(texts: Sequence[str], processes: int, advance: Callable[[int], None]) -> list[float]:
    tones: list[float] = []
    with _mapper(processes if len(texts) >= WORTH_A_PROCESS else 1) as mapped:
        for part in mapped(polarities, batched(texts, BATCH)):
            tones.extend(part)
            advance(len(part))
    return tones


@contextmanager
def _mapper(processes: int) -> Iterator[Callable[..., Iterator[list[float]]]]:
    """The `map` that reads batches: this process's own, or that of helpers."""
    if processes == 1:
        yield map
    else:
        with _pool(processes) as pool:
            yield pool.map


@contextmanager
def _pool(processes: int) -> Iterator[ProcessPoolExecutor]:
    """Processes started afresh, because a forked polars may hang; they end with this one, whatever ends it."""
    spawn = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(processes, mp_context=spawn, initializer=be_helper)
    try:
        yield pool
    except BrokenProcessPool as error:
        raise BuildError("A process that labels reviews died: is memory short? Try fewer processes.") from error
    finally:
        pool.shutdown(cancel_futures=True)
