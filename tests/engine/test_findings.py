"""What the checks found is kept with its bounds, and read back as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine import findings
from engine.findings import Finding, Validation, refused
from engine.leftovers import REJECTED

FOUND = Validation("b", "a", (Finding("rows", 5, 10, None), Finding("share", 0.97, 0, 0.95), Finding("games", 7, 7, 7)))


def keep(data: Path, name: str, validation: Validation | None = None) -> Path:
    folder = data / REJECTED / name
    folder.mkdir(parents=True)
    if validation:
        findings.write(folder, validation)
    return folder


def test_what_was_refused_is_read_back(tmp_path: Path) -> None:
    keep(tmp_path, "b", FOUND)
    assert refused(tmp_path) == FOUND


def test_nothing_was_refused_where_nothing_lies(tmp_path: Path) -> None:
    assert refused(tmp_path) is None


@pytest.mark.parametrize("text", ["", "{}", '{"snapshot": 7}'])
def test_a_report_that_cannot_be_read_is_none(tmp_path: Path, text: str) -> None:
    (keep(tmp_path, "b") / findings.NAME).write_text(text)
    assert refused(tmp_path) is None


def test_a_snapshot_that_answers_wrongly_has_no_findings(tmp_path: Path) -> None:
    keep(tmp_path, "b")
    assert refused(tmp_path) is None


def test_a_figure_on_its_bound_passes_and_one_beyond_it_is_told_with_it() -> None:
    assert [str(finding) for finding in FOUND.failed] == [
        "rows: 5 where at least 10 is plausible",
        "share: 0.97 where at most 0.95 is plausible",
    ]
