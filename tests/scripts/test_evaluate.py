"""What the measuring of typed names counts, and that the script runs."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from evaluation.names import Found, measured, methods, read, table

from tests.engine.shelf import GAMES

ROOT = Path(__file__).resolve().parents[2]


def _written(folder: Path) -> Path:
    path = folder / "names.tsv"
    path.write_text("query\texpected\tkind\nportal\t400\texact\npotral 2\t620|9\ttypo\nhades\t-\tabsent\n")
    return path


def test_what_is_first_within_five_and_answered_is_counted(tmp_path: Path) -> None:
    answers = {"portal": Found(("400",), True), "potral 2": Found(("1", "620"), False), "hades": Found(("7",), True)}
    result = measured(lambda query: answers.get(query, Found((), False)), read(_written(tmp_path)))
    assert (result["first"], result["within_five"], result["answered"]) == (0.5, 1.0, 0.5)
    assert (result["absent"], result["absent_answered"]) == (1, 1)
    assert result["missed"] == ["potral 2"]
    assert set(result["kinds"]) == {"exact", "typo"}


def test_the_resolver_and_its_peers_search_the_same_names(tmp_path: Path) -> None:
    queries = read(_written(tmp_path))
    results = {name: measured(method, queries) for name, method in methods(GAMES).items()}
    assert len(results) == 4
    assert results["Playwise"]["first"] == 1.0
    assert "| Playwise | 100.0% |" in table(results)


def test_the_script_prints_one_json_object(sample_data: Path, tmp_path: Path) -> None:
    command = [sys.executable, "scripts/evaluate.py", "names", str(_written(tmp_path)), "--data", str(sample_data)]
    done = subprocess.run([*command, "--json"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout)["queries"] == 3


def test_the_script_measures_sentences_of_both_halves(sample_data: Path, tmp_path: Path) -> None:
    for split in ("develop", "report"):
        (tmp_path / split).mkdir()
        rows = "sentence\tintent\tentity\ngames like portal\tsimilar\tPortal\nnice weather\tnone\t\n"
        (tmp_path / split / "en.tsv").write_text(rows)
    command = [sys.executable, "scripts/evaluate.py", "intents", str(tmp_path), "--data", str(sample_data), "--json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    printed = json.loads(done.stdout)
    assert [half["name"] for half in printed["halves"]] == ["en develop", "en report"]
    assert all((half["intent"], half["both"], half["refused"]) == (1, 1, 1) for half in printed["halves"])
