"""The tones of texts that were read for an earlier snapshot."""

from __future__ import annotations

from importlib.metadata import version

import polars as pl

from engine import schemas as s
from engine.building.last import Last


def tones_of(last: Last | None) -> dict[int, float]:
    """Return text hash → polarity of the served snapshot, unless another TextBlob read them."""
    if last is None or last.folder is None or last.served.versions.get("textblob") != version("textblob"):
        return {}
    try:
        frame = pl.read_parquet(last.folder / f"{s.REVIEWS}.parquet", columns=[s.TEXT_HASH, s.POLARITY])
    except (OSError, pl.exceptions.PolarsError):
        return {}
    return dict(frame.iter_rows())
