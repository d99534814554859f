"""Alert rules and the board ask for figures that there are, in words that Prometheus reads."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator

import promql_parser
import pytest
import write_board

from .documents import ROOT, document

RULES = [rule for group in document("deploy/prometheus/alerts.yml")["groups"] for rule in group["rules"]]
CURVES = [curve for panel in write_board.PANELS for curve in panel.curves.values()]
TESTED = {
    case["alertname"]
    for test in document("deploy/prometheus/alerts.test.yml")["tests"]
    for case in test["alert_rule_test"]
    if case["exp_alerts"]
}
OPERATIONS = (ROOT / "docs" / "operations.md").read_text()

OURS = re.compile(r"\bplaywise_\w+")
ENDINGS = re.compile(r"_(total|bucket|count|sum)$")
"""What prometheus-client adds to the name of a counter or a histogram."""


def asked_for() -> set[str]:
    """Return our metrics that a rule or a panel reads, as the code names them."""
    questions = [*CURVES, *(rule["expr"] for rule in RULES)]
    return {ENDINGS.sub("", name) for question in questions for name in OURS.findall(question)}


def told() -> Iterator[str]:
    """Yield our metrics, as the code names them."""
    for file in sorted((ROOT / "bot").rglob("*.py")):
        text = file.read_text()
        yield from re.findall(r'(?:Counter|Gauge|Histogram)\(\s*"(playwise_\w+)"', text)
        yield from (f"playwise_{name}" for name in re.findall(r'metrics\.gauges?\(\s*"(\w+)"', text))


@pytest.mark.skipif(not (ROOT / "bot" / "metrics.py").exists(), reason="the bot has no metrics yet")
def test_every_figure_that_is_asked_for_is_told() -> None:
    assert asked_for() <= set(told())


@pytest.mark.skipif(not (ROOT / "bot" / "metrics.py").exists(), reason="the bot has no metrics yet")
@pytest.mark.parametrize("name", sorted(set(told())))
def test_every_figure_that_is_told_is_in_the_docs(name: str) -> None:
    assert f"`{name}" in OPERATIONS


@pytest.mark.parametrize("question", [*CURVES, *(rule["expr"] for rule in RULES)])
def test_prometheus_understands_every_question(question: str) -> None:
    promql_parser.parse(question.replace(write_board.RATE, "[1m]"))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule["alert"])
def test_every_alert_says_what_happened_and_how_urgent_it_is(rule: dict[str, dict[str, str]]) -> None:
    assert rule["annotations"]["summary"].endswith(".")
    assert rule["labels"]["severity"] in {"page", "look"}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule["alert"])
def test_every_alert_is_in_the_docs_and_is_tried(rule: dict[str, str]) -> None:
    assert f"| `{rule['alert']}` |" in OPERATIONS
    assert rule["alert"] in TESTED


@pytest.mark.skipif(not shutil.which("promtool"), reason="promtool (Debian's package prometheus) is not installed")
@pytest.mark.parametrize("words", [("check", "config", "prometheus.yml"), ("test", "rules", "alerts.test.yml")])
def test_prometheus_own_tool_agrees(words: tuple[str, ...]) -> None:
    done = subprocess.run(
        ["promtool", *words], cwd=ROOT / "deploy" / "prometheus", check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_board_is_the_one_that_the_script_writes() -> None:
    assert document("deploy/grafana/boards/playwise.json") == write_board.board()


def test_no_panel_stands_on_another() -> None:
    taken = [
        (x, y)
        for place in write_board.places(write_board.PANELS)
        for x in range(place["x"], place["x"] + place["w"])
        for y in range(place["y"], place["y"] + place["h"])
    ]
    assert len(taken) == len(set(taken))
    assert max(x for x, _ in taken) < write_board.WIDTH


def test_the_board_reads_from_the_source_that_is_provisioned() -> None:
    (source,) = document("deploy/grafana/provisioning/datasources/prometheus.yaml")["datasources"]
    assert {"type": source["type"], "uid": source["uid"]} == write_board.SOURCE
    assert source["url"] == "http://prometheus:9090"


def test_the_boards_lie_where_grafana_is_told_to_look() -> None:
    (provider,) = document("deploy/grafana/provisioning/dashboards/playwise.yaml")["providers"]
    mounts = dict(
        reversed(volume.split(":")[:2]) for volume in document("compose.yaml")["services"]["grafana"]["volumes"]
    )
    assert (ROOT / mounts[provider["options"]["path"]] / "playwise.json").is_file()


def test_prometheus_asks_the_bot_where_it_listens() -> None:
    (job,) = document("deploy/prometheus/prometheus.yml")["scrape_configs"]
    assert job["static_configs"] == [{"targets": ["bot:8080"]}]
