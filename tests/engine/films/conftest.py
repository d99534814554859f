"""The world of films, built once."""

from __future__ import annotations

import pytest

from engine.films.engine import FilmEngine
from tests.engine.films.world import opened


@pytest.fixture(scope="module")
def films(tmp_path_factory: pytest.TempPathFactory) -> FilmEngine:
    return opened(tmp_path_factory.mktemp("world"))
