"""The report: one page that needs nothing else, whose sentences are computed from what they stand at."""

from __future__ import annotations

import re
import shutil
import xml.etree.ElementTree as ET
from collections import Counter
from dataclasses import replace
from pathlib import Path

import explore
import numpy as np
import polars as pl
import pytest
from report import concentration, names, plot, recall, say, validation
from report.blocks import Figure, Section, Table
from report.evidence import Evidence
from report.page import SECTIONS, page, sections

from bot.charts import style
from engine import current
from engine import schemas as s
from engine.manifest import NAME
from engine.reports import report_folder, report_page
from tests.engine.world import REVIEWS, build, write_world


@pytest.fixture(scope="module")
def evidence(sample_data: Path) -> Evidence:
    return Evidence.of(sample_data)


@pytest.fixture(scope="module")
def made(evidence: Evidence) -> tuple[Section, ...]:
    return sections(evidence)


@pytest.fixture(scope="module")
def html(evidence: Evidence, made: tuple[Section, ...]) -> str:
    return page(evidence, made)


def figures(made: tuple[Section, ...]) -> list[Figure]:
    return [block for section in made for block in section.blocks if isinstance(block, Figure)]


def table(made: tuple[Section, ...], title: str) -> Table:
    return next(
        block for section in made for block in section.blocks if isinstance(block, Table) and block.title == title
    )


def test_there_is_a_section_on_everything(made: tuple[Section, ...]) -> None:
    assert len(made) == len(SECTIONS)


def test_the_page_loads_nothing_and_runs_nothing(html: str) -> None:
    assert "<script" not in html
    assert not re.search(r"\b(src|srcset|data)=|@import|<link|<iframe", html)
    assert not re.search(r"(?:href|url)\W+(?:https?:)?//", html.replace("http://www.w3.org/", ""))


def test_every_figure_and_table_has_a_sentence(made: tuple[Section, ...]) -> None:
    for section in made:
        for block in section.blocks:
            assert re.fullmatch(r"[A-Z0-9“].*[.!]", block.sentence), block.sentence
            assert "nan" not in block.sentence
            assert "None" not in block.sentence


def test_ids_are_unique_and_links_lead_somewhere(html: str) -> None:
    ids = Counter(re.findall(r'\bid="([^"]+)"', html))
    assert [name for name, times in ids.items() if times > 1] == []
    assert [name for name in re.findall(r'href="#([^"]+)"|url\(#([^)]+)\)', html) if "".join(name) not in ids] == []


def test_pictures_take_the_colours_of_the_page(made: tuple[Section, ...], html: str) -> None:
    for figure in figures(made):
        bare = re.sub(r"var\(--\w+, #\w+\)", "", figure.svg)
        assert not any(colour in bare for colour in plot.VARIABLES), figure.name
    assert "prefers-color-scheme: dark" in html
    assert all(f"{variable}:" in html for variable in plot.VARIABLES.values())


def test_pictures_are_whole_and_their_words_stay_words(made: tuple[Section, ...]) -> None:
    for figure in figures(made):
        root = ET.fromstring(figure.svg)
        width = float(root.attrib["viewBox"].split()[2])
        words = [element for element in root.iter() if element.tag.endswith("text")]
        assert words, figure.name
        assert width == pytest.approx(plot.WIDTH, abs=0.01)


def test_names_of_the_data_cannot_break_the_page(html: str, evidence: Evidence, made: tuple[Section, ...]) -> None:
    odd = Table("<script>alert(1)</script>", "A & B.", ("x",), (("<b>",),))
    shown = page(evidence, (*made, Section("odd", "Odd", (odd,))))
    assert "<script" not in shown
    assert "&lt;script&gt;" in shown


def test_no_person_is_named(html: str, evidence: Evidence) -> None:
    words = set(re.findall(r"[\w-]+", html))
    assert not words & set(evidence.reviews[s.USER])


def test_a_tiny_world_has_a_report_too(tmp_path: Path) -> None:
    build(write_world(tmp_path / "raw"), tmp_path / "data")
    assert explore.write(tmp_path / "data").read_text().endswith("</html>\n")


def test_the_report_lies_beside_the_snapshots_with_its_pictures_and_a_manifest(
    sample_data: Path, tmp_path: Path
) -> None:
    own_data = shutil.copytree(sample_data, tmp_path / "own")
    before = {path: path.read_bytes() for path in current(own_data).rglob("*") if path.is_file()}
    assert explore.main(["--data", str(own_data), "--interactive"]) == 0
    folder = report_folder(own_data, current(own_data).name)
    assert report_page(own_data, current(own_data).name).exists()
    assert (folder / NAME).read_bytes() == (current(own_data) / NAME).read_bytes()
    assert {path.suffix for path in (folder / explore.PICTURES).iterdir()} == {".svg"}
    assert not re.search(r'(?:src|href)="?(?:https?:)?//', (folder / explore.INTERACTIVE).read_text())
    assert before == {path: path.read_bytes() for path in current(own_data).rglob("*") if path.is_file()}


def test_without_a_snapshot_one_sentence_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert explore.main(["--data", str(tmp_path)]) == 1
    assert "playwise refresh" in capsys.readouterr().err


def test_snapshots_that_are_gone_stay_in_the_trend(tmp_path: Path) -> None:
    source, data = write_world(tmp_path / "raw"), tmp_path / "data"
    build(source, data)
    first = current(data).name
    explore.write(data)
    write_world(tmp_path / "raw", reviews=REVIEWS[:1])
    build(source, data, accept=True)
    for path in (data / "snapshots" / first).iterdir():
        if path.name == NAME:
            path.unlink()
    told = Evidence.of(data)
    assert [manifest.id for manifest in told.earlier] == [first]
    changed = table(sections(told), "Since the last snapshot")
    assert first in changed.sentence
    assert ("reviews", "14", "2", "-12") in changed.rows


def test_one_who_has_everything_and_all_who_have_the_same() -> None:
    assert concentration.lorenz(np.array([0.0] * 999 + [5.0])).gini == pytest.approx(1, abs=0.01)
    equal = concentration.lorenz(np.ones(100))
    assert equal.gini == pytest.approx(0, abs=1e-9)
    assert equal.of_the_top(0.9) == pytest.approx(0.1)


def test_broken_promises_are_counted_by_column(evidence: Evidence) -> None:
    rejected = {
        **evidence.manifest.rejected,
        "plays: minutes|min": 3,
        "plays: ascending": 2,
        "reviews: identical reviews": 9,
    }
    spoiled = replace(evidence, manifest=replace(evidence.manifest, rejected=rejected))
    made = (validation.validation(spoiled),)
    plays, reviews = table(made, "The table plays"), table(made, "The table reviews")
    assert ("minutes", "Int32", "never empty, at least 0", "3") in plays.rows
    assert plays.rows[-1][::3] == ("ascending", "2")
    assert reviews.sentence.endswith("none broke a promise.")


def test_titles_as_they_are_written_are_found(evidence: Evidence) -> None:
    found = {way.typed: way for way in names.measured(evidence)}
    assert found["as written"].first > 0.95
    assert all(0 <= way.first + way.offered <= 1 for way in found.values())


def test_recommendations_find_hidden_games(evidence: Evidence) -> None:
    found = recall.measured(evidence)
    assert found is not None
    assert 0 < found.own <= 1


def test_the_picture_says_what_its_table_says(evidence: Evidence, made: tuple[Section, ...]) -> None:
    by_hours = evidence.games.sort(s.MINUTES, descending=True)
    most = next(figure for figure in figures(made) if figure.name == "most-played")
    assert most.sentence.startswith(by_hours[s.TITLE][0])
    share = by_hours[s.MINUTES][0] / evidence.plays.select(pl.col(s.MINUTES).cast(pl.Int64).sum()).item()
    assert f"has {say.share(share)} of all hours" in most.sentence


def test_the_style_of_the_report_is_that_of_the_pictures() -> None:
    assert {style.MAIN, style.PALE, style.NEGATIVE} <= set(plot.VARIABLES)
