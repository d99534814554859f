"""How well known entries are: by votes, and by the platforms that show them."""

from __future__ import annotations

from typing import Any

import numpy as np

PLATFORM_VOTES = 150
"""Votes that a platform is worth: about the median of films that stream and were voted on. Series have no votes."""

Numbers = np.ndarray[Any, Any]
Floats = np.ndarray[Any, np.dtype[np.float32]]


def weights_of(votes: Numbers, platforms: Numbers) -> Floats:
    """Return votes, with those that platforms stand for."""
    return np.asarray(votes + PLATFORM_VOTES * platforms, np.float32)


def fame_of(votes: Numbers, platforms: Numbers) -> Floats:
    """Return fame from 0 to 1, where 1 is the best known of all."""
    logs = np.log1p(weights_of(votes, platforms))
    top = float(logs.max(initial=0.0))
    return np.asarray(logs / top if top else logs, np.float32)
