"""What the workers of one run build once between them, and each has a copy of."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest


def once(folders: pytest.TempPathFactory, name: str, build: Callable[[Path], object]) -> Path:
    """Return a worker's own copy of a data folder; whoever asks first builds it, and the others wait for it.

    The copy is one's own because a data folder is lived in: a bot that serves it opens databases there, which come and
    go while another worker may be copying.
    """
    folder = own = folders.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = own.parent  # that of all workers
    built = folder / "built"
    built.mkdir(exist_ok=True)
    with (built / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (built / name).exists():
            unfinished = built / f"{name}.unfinished"
            shutil.rmtree(unfinished, ignore_errors=True)
            build(unfinished)
            unfinished.rename(built / name)
    return shutil.copytree(built / name, own / name)
