"""What to type to refresh a data folder: films have a verb's option of their own."""

from __future__ import annotations

from pathlib import Path

from engine.films.folder import FOLDER


def refreshing(data: Path) -> str:
    """Return the command that builds the next snapshot of a data folder."""
    return "playwise refresh --films" if data.name == FOLDER else "playwise refresh"
