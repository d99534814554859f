"""The documentation says what the code does."""

from __future__ import annotations

import re
from pathlib import Path

import picture
import pytest
import write_readme

from bot.table import COMMANDS
from engine import Engine, current, film_folder, schemas
from engine.films import schemas as film_schemas
from engine.manifest import read

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text()
DICTIONARY = (ROOT / "docs" / "data-dictionary.md").read_text()


def test_the_readme_shows_what_the_bot_says_now(sample_engine: Engine) -> None:
    assert write_readme.written(README, sample_engine) == README


def test_the_picture_shows_what_the_bot_says_now(sample_engine: Engine) -> None:
    assert picture.picture(sample_engine) == picture.PICTURE.read_text()


def test_the_readme_lists_every_command() -> None:
    assert all(f"`{command.usage}`" in README for command in COMMANDS)


def test_every_table_and_column_of_a_snapshot_is_in_the_data_dictionary(sample_data: Path) -> None:
    for file in read(current(sample_data)).files:
        assert file.name.split("/")[0].split(".")[0] in DICTIONARY, file.name
        for column in file.columns:
            assert f"`{column}`" in DICTIONARY, f"{file.name}: {column}"


def test_every_table_and_column_about_films_is_in_the_data_dictionary(film_data: Path) -> None:
    for file in read(current(film_folder(film_data))).files:
        assert file.name.split("/")[0].split(".")[0] in DICTIONARY, file.name
        for column in file.columns:
            assert f"`{column}`" in DICTIONARY, f"{file.name}: {column}"


def test_the_data_dictionary_names_only_columns_that_exist() -> None:
    known = {value for each in (schemas, film_schemas) for name, value in vars(each).items() if name.isupper()}
    cells = re.findall(r"^\| ((?:`\w+`(?:, )?)+) \| ", DICTIONARY, re.MULTILINE)
    named = {name for cell in cells for name in re.findall(r"\w+", cell)}

    assert named <= known, named - known


@pytest.mark.parametrize("page", [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").glob("*.md"))])
def test_every_link_between_pages_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text())

    assert [link for link in links if not (page.parent / link).exists()] == []
