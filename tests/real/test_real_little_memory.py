"""A refresh in little memory builds of the real files what an ordinary one builds."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine import current
from engine.building.watch import Unwatched
from tests.conftest import RAW
from tests.engine.building.test_apart import again, contents

pytestmark = pytest.mark.real


def test_it_builds_the_same_snapshot_to_the_byte(tmp_path: Path, real_data: Path) -> None:
    again(RAW / "steam", tmp_path, real_data, Unwatched())
    assert contents(current(tmp_path)) == contents(current(real_data))
