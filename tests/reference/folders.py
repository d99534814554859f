"""Where the real raw files lie, on a machine that has them."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from .raw import GAMES

PROJECT = Path(__file__).resolve().parents[2]
BESIDE_THE_PROJECT = PROJECT.parent / "shared" / "data"


def real_folder(environment: Mapping[str, str] = os.environ) -> Path | None:
    """Return the folder of the three real files, or None where there is none."""
    folder = Path(environment.get("PLAYWISE_RAW_DIR") or BESIDE_THE_PROJECT) / "steam"
    return folder if any(folder.glob(f"{GAMES}*")) else None
