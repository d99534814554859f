"""Answering reads the tables of a snapshot without the libraries that wrote them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import polars as pl

from engine import current
from engine import schemas as s
from engine.stored import rows, stored

ANSWER = """
import sys
from pathlib import Path
from engine import FilmEngine, Served
data = Path(sys.argv[1])
games = Served(data).engine
games.playtime_by_genre("Action"), games.similar_games("portal 2"), games.games_for_library({"620": 60})
print(sorted({name.partition(".")[0] for name in sys.modules} & {
    "pyarrow", "polars", "narwhals", "scipy", "sklearn", "textblob", "matplotlib", "pandas"
}))
"""


def test_the_rows_of_a_table_are_those_of_its_copy_for_other_programs(sample_data: Path) -> None:
    folder = current(sample_data)
    for name in (s.GENRE_YEARS, s.TOP_GAMES, s.DEVELOPERS):
        assert rows(folder, name) == pl.read_parquet(folder / f"{name}.parquet").to_dicts()


def test_what_answers_need_of_an_entry_is_as_in_the_copy_for_other_programs(sample_data: Path) -> None:
    folder = current(sample_data)
    whole = pl.read_parquet(folder / f"{s.CATALOGUE}.parquet")
    for name, column in stored(folder, s.CATALOGUE).items():
        assert [list(each) if isinstance(each, tuple) else each for each in column] == whole[name].to_list()


def test_answering_loads_nothing_that_only_building_and_drawing_need(sample_data: Path) -> None:
    ran = subprocess.run([sys.executable, "-c", ANSWER, str(sample_data)], check=True, capture_output=True, text=True)

    assert ran.stdout.strip() == "[]"
