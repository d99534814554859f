"""What shapes a snapshot of films besides its files and the code."""

from __future__ import annotations

from engine.options import BuildOptions


def settings_of(options: BuildOptions) -> dict[str, str]:
    """Return the options that shape a snapshot of films, as text."""
    return {"film_words": str(options.film_words)}
