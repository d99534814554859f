"""A control group holds what is put into it to its memory."""

from __future__ import annotations

import subprocess
import sys
from contextlib import ExitStack

import pytest
from benchmarks.cage import cage

WAITING = "input(); x = bytearray({megabytes} << 20); print('done', flush=True); input()"


def taken(megabytes: int, of: int) -> tuple[str, int]:
    """Return what a process says that takes so much memory of a cage, and how many were killed."""
    program = [sys.executable, "-c", WAITING.format(megabytes=megabytes)]
    with ExitStack() as stack:
        try:
            made = stack.enter_context(cage(of))
        except OSError as error:
            pytest.skip(f"no control group can be made here ({error.strerror})")
        with subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdin
            assert process.stdout
            made.hold(process.pid)
            process.stdin.write("\n")
            process.stdin.flush()
            said = process.stdout.readline().strip()
            held = made.held_mb
            process.kill()
        assert held == pytest.approx(megabytes, abs=20) or not said
        return said, made.killed


def test_what_fits_lives() -> None:
    assert taken(50, of=200) == ("done", 0)


def test_what_takes_too_much_is_killed() -> None:
    assert taken(300, of=100) == ("", 1)
