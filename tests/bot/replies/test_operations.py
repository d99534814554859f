"""What operators are told of a refresh."""

from __future__ import annotations

import pytest

from bot.catalogue import Catalogue
from bot.language import language_of, speaking
from bot.replies.operations import refreshed
from engine.building.report import Report


@pytest.mark.parametrize(
    ("reused", "told"),
    [
        ({"texts": 1}, "Se reutilizó: 1 texto."),
        ({"texts": 7, "downloads": 0}, "Se reutilizaron: 7 textos."),
        ({"texts": 1, "downloads": 1}, "Se reutilizaron: 1 texto y 1 descarga."),
    ],
)
def test_spanish_counts_what_was_reused(reused: dict[str, int], told: str) -> None:
    with speaking(language_of("es")):
        assert told in refreshed(Catalogue.GAMES, Report(snapshot="x", reused=reused)).text.splitlines()


def test_what_reused_nothing_says_nothing_of_it() -> None:
    assert "Reused" not in refreshed(Catalogue.GAMES, Report(snapshot="x", reused={"downloads": 0})).text
