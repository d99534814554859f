"""The table of settings says what .env.example says."""

from __future__ import annotations

import write_settings

from bot.settings import Settings, variable

EXAMPLE = "# About this file.\n\n# How many, and\n# of what: a|b.\nPLAYWISE_MANY=3\nPLAYWISE_WHAT=\n"


def test_settings_that_are_explained_together_are_one_row() -> None:
    assert write_settings.table(EXAMPLE).splitlines()[2:] == [
        "| `PLAYWISE_MANY`<br>`PLAYWISE_WHAT` | `3`<br>– | How many, and of what: a\\|b. |"
    ]


def test_the_page_has_the_table_as_it_is_now() -> None:
    page = write_settings.PAGE.read_text()
    assert write_settings.written(page, write_settings.EXAMPLE.read_text()) == page


def test_the_page_has_every_setting() -> None:
    table = write_settings.table(write_settings.EXAMPLE.read_text())
    assert all(f"`{variable(field)}`" in table for field in Settings.model_fields)
