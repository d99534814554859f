"""The file with all that is remembered of a person, as it is written beside whoever asks for it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

NAME = "playwise.json"


def content(known: dict[str, Any]) -> bytes:
    """Return the file as bytes: JSON in UTF-8, indented to be read."""
    return json.dumps(known, ensure_ascii=False, indent=2).encode()


def write(known: dict[str, Any], folder: Path) -> Path:
    """Write the file into `folder`, over an older one, and return where it is.

    Raises:
        OSError: It cannot be written.
    """
    path = folder / NAME
    path.write_bytes(content(known))
    return path
