"""What a machine and a container have."""

from __future__ import annotations

from pathlib import Path

import psutil
import pytest

from bot.room import memory

MACHINE = psutil.virtual_memory().total


def test_a_container_has_what_it_may_take(tmp_path: Path) -> None:
    limit = tmp_path / "memory.max"
    limit.write_text("512000000\n")
    assert memory([limit]) == 512_000_000


@pytest.mark.parametrize("written", ["max\n", "9223372036854771712\n", ""])
def test_a_container_without_a_limit_has_what_the_machine_has(tmp_path: Path, written: str) -> None:
    limit = tmp_path / "memory.max"
    limit.write_text(written)
    assert memory([limit]) == MACHINE


def test_a_machine_without_containers_has_all_of_itself(tmp_path: Path) -> None:
    assert memory([tmp_path / "memory.max"]) == MACHINE
