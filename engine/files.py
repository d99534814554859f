"""Small files that are replaced in one step, and bytes that are on disk when we say so."""

from __future__ import annotations

import os
from pathlib import Path


def replace_text(path: Path, text: str) -> None:
    """Replace the file `path` by `text`: a reader sees the old one or the new one, never half of either."""
    fresh = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        fresh.write_text(text, encoding="utf-8")
        flush(fresh)
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)
    flush(path.parent)


def flush(path: Path) -> None:
    """Have a file, or the names in a folder, written to the disk before going on."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
