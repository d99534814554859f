"""How it is told where a refresh is."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.language import language_of, speaking
from bot.replies.steps import NAMES, counted, progress_of, step_name
from bot.sample import sample_folder
from bot.steps import Steps
from engine import film_folder
from engine.building.films.pipeline import refresh_films
from engine.building.pipeline import refresh
from engine.building.watch import Unwatched
from engine.options import BuildOptions


class Noting(Unwatched):
    """Keeps what it hears."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.units: set[str] = set()

    def step(self, name: str, total: int | None, unit: str = "rows") -> None:
        self.names.append(name)
        self.units.add(unit)


def test_every_step_of_a_refresh_has_its_words(tmp_path: Path) -> None:
    watcher = Noting()
    refresh(sample_folder(), tmp_path, BuildOptions(sentiment_processes=1), watcher, sample=True)
    refresh_films(film_folder(sample_folder()), film_folder(tmp_path), BuildOptions(), watcher, sample=True)
    raw_form = {"read metadata", "read credits"}  # which is read in place of the sample's
    assert set(watcher.names) == set(NAMES) - {Steps().name} - raw_form
    assert watcher.units <= {"rows", "texts", "bytes"}


@pytest.mark.parametrize(
    ("steps", "english", "spanish"),
    [
        (Steps(), "start", "inicio"),
        (Steps("clean", None, "rows", 1), "clean, 1 row", "limpiar, 1 fila"),
        (Steps("read games", 5_000, "bytes", 2_000), "read games, 2.0 kB of 5.0 kB", "leer juegos, 2.0 kB de 5.0 kB"),
        (Steps("fetch a.gz", 9, "texts", 2), "fetch a.gz, 2 texts of 9 texts", "descargar a.gz, 2 textos de 9 textos"),
    ],
)
def test_a_step_is_told_with_its_progress(steps: Steps, english: str, spanish: str) -> None:
    assert progress_of(steps) == english
    with speaking(language_of("es")):
        assert progress_of(steps) == spanish


def test_a_step_about_a_file_names_it() -> None:
    with speaking(language_of("es")):
        assert [step_name("ask for a"), step_name("fetch a"), counted(1, "downloads")] == [
            "pedir a",
            "descargar a",
            "1 descarga",
        ]
