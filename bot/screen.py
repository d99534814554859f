"""Where we print: the terminal as wide as it is, anything else without breaking lines."""

from __future__ import annotations

import sys

from rich.console import Console

UNBROKEN = 10_000
"""Columns for pipes and files: wider than any line we print."""


def screen() -> Console:
    """Return what prints to standard output."""
    return Console(highlight=False, width=None if sys.stdout.isatty() else UNBROKEN)
