"""What decides, besides the raw files, what a snapshot looks like: options, and versions of libraries."""

from __future__ import annotations

from importlib.metadata import version

from engine.options import BuildOptions

LIBRARIES = ("playwise", "numpy", "polars", "pyarrow", "scikit-learn", "scipy", "textblob")
"""Whose versions a manifest names: those that a snapshot's figures depend on."""

SHAPING = ("negative_below", "positive_above")
"""The options that change what is built; the others change only how."""


def settings_of(options: BuildOptions) -> dict[str, str]:
    """Return the options that shape a snapshot, as text."""
    return {name: str(getattr(options, name)) for name in SHAPING}


def versions() -> dict[str, str]:
    """Return library → installed version."""
    return {name: version(name) for name in LIBRARIES}
