"""What a refresh is asked to do."""

from __future__ import annotations

import pytest

from bot import order as ordering
from bot.order import order
from bot.room import ENOUGH
from bot.sample import sample_folder
from bot.settings import Settings

SETTINGS = Settings.model_construct()


def test_the_word_sample_is_the_bundled_folder() -> None:
    wanted = order(SETTINGS, "sample")
    assert (wanted.source, wanted.sample) == (str(sample_folder()), True)
    assert order(SETTINGS, str(sample_folder())).sample


def test_a_list_keeps_its_order_and_says_that_a_sample_is_in_it() -> None:
    wanted = order(SETTINGS, "ucsd, sample")
    assert (wanted.source, wanted.sample) == (f"ucsd,{sample_folder()}", True)
    assert not order(SETTINGS, "./sample,ucsd").sample


def test_the_bounds_of_the_settings_go_with_it() -> None:
    settings = SETTINGS.model_copy(update={"largest_drop": 0.5})
    assert order(settings, "ucsd", accept=True).options.largest_drop == 0.5


def test_films_have_a_sample_and_a_data_folder_of_their_own() -> None:
    wanted = order(SETTINGS, "sample", films=True)
    assert (wanted.source, wanted.sample, wanted.films) == (str(sample_folder() / "films"), True, True)
    assert wanted.data == SETTINGS.data_dir / "films"
    assert wanted.options.film_words == "counts"


@pytest.mark.parametrize(
    ("said", "there_is", "frugal"),
    [
        ("auto", ENOUGH - 1, True),
        ("auto", ENOUGH, False),
        ("true", ENOUGH, True),
        ("false", ENOUGH - 1, False),
    ],
)
def test_a_refresh_is_frugal_where_somebody_says_so_or_memory_is_short(
    said: str, there_is: int, frugal: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ordering, "memory", lambda: there_is)
    settings = SETTINGS.model_copy(update={"low_memory": said})
    assert order(settings, "ucsd").options.low_memory is frugal
