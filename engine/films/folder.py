"""Where the snapshots of films lie: a data folder of their own inside the games' one."""

from __future__ import annotations

from pathlib import Path

FOLDER = "films"


def film_folder(data: Path) -> Path:
    """Return the data folder of films that belongs to the data folder `data`."""
    return data / FOLDER
