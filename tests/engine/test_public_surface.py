"""The engine shows what it exports, and serves without loading what only building needs."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path

import engine
from engine import current

ASK_EVERYTHING = """
import json, sys
from pathlib import Path
from engine import Basis, Engine, EntryKind, QuestionError

engine = Engine.open(Path(sys.argv[1]))
genre, player = engine.genres()[0], engine.top_player(engine.genres()[0]).user_id
answers = [
    engine.playtime_by_genre(genre),
    engine.top_player(genre),
    engine.recommended_games(2012),
    engine.recommended_games(2015, Basis.POSTED),
    engine.worst_developers(2012),
    engine.developer_sentiment("Valve"),
    engine.similar_games("Portal 2"),
    engine.similar_to("620"),
    engine.games_for_user(player),
    engine.games_for_library({"620": 600}),
    engine.popular_games(),
]
for kind in EntryKind:
    engine.complete(kind, "a")
for ask in (engine.similar_games, engine.playtime_by_genre, engine.developer_sentiment, engine.games_for_user):
    try:
        ask("qqqqzzzz")
    except QuestionError as error:
        answers.append(error)
print(json.dumps([[answer.as_json()["kind"] for answer in answers], sorted(sys.modules)]))
"""

BUILDING_ONLY = {
    "polars",
    "scipy",
    "sklearn",
    "textblob",
    "nltk",
    "dataframely",
    "narwhals",
    "ftfy",
    "msgspec",
    "pyjson5",
    "duckdb",
}


def test_what_is_exported_is_what_is_imported() -> None:
    tree = ast.parse(Path(engine.__file__).read_text())
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    imported = [alias.asname or alias.name for node in imports for alias in node.names]
    imported = [name for name in imported if name not in {"resolve_name", "TYPE_CHECKING"}]
    assert sorted(engine.__all__) == sorted(imported)
    assert len(set(engine.__all__)) == len(engine.__all__)
    assert all(hasattr(engine, name) for name in engine.__all__)


def test_what_is_not_exported_is_not_there() -> None:
    assert not hasattr(engine, "Nothing")


def test_an_error_is_caught_without_loading_what_answers() -> None:
    script = "import sys; from engine import PlaywiseError; print({'numpy', 'pyarrow', 'rapidfuzz'} & set(sys.modules))"
    finished = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert finished.stdout == "set()\n"


def test_serving_loads_nothing_of_the_building_side(sample_data: Path) -> None:
    finished = subprocess.run(
        [sys.executable, "-c", ASK_EVERYTHING, str(current(sample_data))],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(engine.__file__).parents[1],
    )
    kinds, modules = json.loads(finished.stdout)
    assert len(kinds) == 15
    assert not {module.partition(".")[0] for module in modules} & BUILDING_ONLY
    assert not [module for module in modules if module.startswith(("engine.building", "bot", "telegram"))]
    assert finished.stderr == ""


def test_a_snapshot_is_opened_with_five_lines(sample_data: Path) -> None:
    opened = engine.Engine.open(current(sample_data))
    assert opened.similar_games("Portal 2").games[0].title == "Portal"
