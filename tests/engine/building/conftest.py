"""A server with a file on it, and the place where that file goes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.engine.building.downloading import CONTENT
from tests.engine.building.server import Site, serving


@pytest.fixture
def site() -> Iterator[Site]:
    with serving(CONTENT) as running:
        yield running


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "raw" / "ucsd" / "file.json.gz"
