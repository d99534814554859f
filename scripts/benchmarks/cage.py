"""A control group of the kernel: processes that have no more memory together than a small host.

Linux and the right to make one are needed; what is already in a container that limits itself may lack the right.
Sources: https://docs.kernel.org/admin-guide/cgroup-v2.html and https://docs.kernel.org/admin-guide/cgroup-v1/memory.html.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.memory import MEGABYTE

GROUPS = Path("/sys/fs/cgroup")


@dataclass(frozen=True, slots=True)
class Version:
    """How the kernel calls things: where groups lie, the limit of memory, that of swap, what is held, and the kills.

    Attributes:
        held: The row of `memory.stat` with the bytes that no file backs: the system cannot leave them on the disk.
        kills: The file with a row `oom_kill`.
    """

    root: Path
    limit: str
    swap: str
    held: str
    kills: str


FIRST = Version(
    GROUPS / "memory", "memory.limit_in_bytes", "memory.memsw.limit_in_bytes", "total_rss", "memory.oom_control"
)
SECOND = Version(GROUPS, "memory.max", "memory.swap.max", "anon", "memory.events")


@dataclass(slots=True)
class Cage:
    """A group that exists.

    Attributes:
        folder: Where the kernel tells of it.
        version: How the kernel calls things.
    """

    folder: Path
    version: Version

    def hold(self, process: int) -> None:
        """Put a process in, with all it starts from now on."""
        (self.folder / "cgroup.procs").write_text(str(process))

    @property
    def held_mb(self) -> float:
        """What is held now that no file backs, in MB."""
        return _row(self.folder / "memory.stat", self.version.held) / MEGABYTE

    @property
    def killed(self) -> int:
        """How many processes the kernel killed because there was no memory left."""
        return _row(self.folder / self.version.kills, "oom_kill")


@contextmanager
def cage(megabytes: int) -> Iterator[Cage]:
    """Make a group of so much memory and no swap; whoever is in it must be gone when the block ends.

    Raises:
        OSError: There are no control groups here, or they are not ours to make.
    """
    version = FIRST if FIRST.root.is_dir() else SECOND
    made = Cage(version.root / f"playwise-{os.getpid()}", version)
    made.folder.mkdir()
    try:
        size = megabytes * MEGABYTE
        (made.folder / version.limit).write_text(str(size))
        # The first version limits memory and swap together.
        (made.folder / version.swap).write_text(str(size if version is FIRST else 0))
        yield made
    finally:
        made.folder.rmdir()


def _row(file: Path, name: str) -> int:
    rows = dict(line.split() for line in file.read_text().splitlines())
    return int(rows[name])
