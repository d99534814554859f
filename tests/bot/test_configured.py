"""Where the settings have a refresh read."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.catalogue import Catalogue
from bot.configured import configured
from bot.settings import SAMPLE, Settings
from engine import SourceError

from .upkept import read_elsewhere


def settings(data: Path, **values: str) -> Settings:
    return Settings.model_construct().model_copy(update={"data_dir": data, **values})


@pytest.mark.parametrize("catalogue", Catalogue)
def test_the_sample_is_read_where_nothing_is_served_or_the_sample_itself(
    catalogue: Catalogue, own_data: Path, tmp_path: Path
) -> None:
    for data in (tmp_path / "none", own_data):
        assert configured(settings(data), catalogue) == SAMPLE


@pytest.mark.parametrize("catalogue", Catalogue)
@pytest.mark.parametrize("pointed", [True, False])
def test_the_sample_is_not_read_over_other_data(catalogue: Catalogue, pointed: bool, own_data: Path) -> None:
    served = read_elsewhere(catalogue.folder(own_data))
    if not pointed:
        (catalogue.folder(own_data) / "current.json").unlink()
    with pytest.raises(SourceError, match=f"{served}.* was read from other files: set PLAYWISE_"):
        configured(settings(own_data), catalogue)
    elsewhere = settings(own_data, source="ucsd,sample", films_source="lists")
    assert configured(elsewhere, catalogue) in {"ucsd,sample", "lists"}
