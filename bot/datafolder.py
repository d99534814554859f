"""The data folder, before anything is read from it: may we look into it?"""

from __future__ import annotations

import os
from pathlib import Path

LOCKED = "{folder} cannot be read ({reason})"
REMEDY = "let whoever runs Playwise read it, or choose another with PLAYWISE_DATA_DIR or --data"


def locked(folder: Path) -> str | None:
    """Return what keeps us from looking into a folder, in words; None where nothing does, or where none is yet."""
    try:
        with os.scandir(folder):
            return None
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        return LOCKED.format(folder=folder, reason=error.strerror)


def there(path: Path) -> bool:
    """Whether something is there; what we may not look for is not there for us."""
    try:
        return path.exists()
    except OSError:
        return False
