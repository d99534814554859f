"""A refresh as the settings want it."""

from __future__ import annotations

import io
from pathlib import Path

from rich.console import Console

from bot.progress import watched
from bot.rebuild import rebuild
from bot.sample import sample_folder
from bot.settings import Settings
from engine import manifest
from engine.snapshot import current


def test_the_settings_reach_the_snapshot(tmp_path: Path) -> None:
    settings = Settings.model_construct().model_copy(
        update={"data_dir": tmp_path, "negative_below": -0.5, "sentiment_processes": 1}
    )
    with watched(Console(file=io.StringIO())) as watcher:
        rebuild(settings, str(sample_folder()), watcher)
    built = manifest.read(current(tmp_path))
    assert built.settings["negative_below"] == "-0.5"
    assert built.sample
