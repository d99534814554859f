"""What to type to mend a data folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.settings import Settings
from engine.remedy import USUAL, mending, refreshing, snapshots, using

USUAL_FILMS, OTHER = USUAL / "films", Path("my data")


def test_the_usual_folder_is_that_of_the_settings() -> None:
    assert Settings.model_construct().data_dir == USUAL


@pytest.mark.parametrize(
    ("told", "typed"),
    [
        (refreshing(USUAL), "playwise refresh"),
        (refreshing(USUAL_FILMS, "--force"), "playwise refresh --films --force"),
        (refreshing(OTHER), "playwise refresh --data 'my data'"),
        (refreshing(OTHER / "films", "--accept"), "playwise refresh --films --accept --data 'my data'"),
        (using(USUAL, "one"), "playwise snapshots use one"),
        (using(OTHER / "films", "one"), "playwise snapshots use one --data 'my data'"),
        (snapshots(USUAL), "playwise snapshots"),
        (snapshots(OTHER / "films"), "playwise snapshots --films --data 'my data'"),
        (mending(USUAL), "`playwise refresh --force`, or `playwise snapshots use ID` for an older one"),
    ],
)
def test_films_and_other_folders_are_named(told: str, typed: str) -> None:
    assert told == typed
