"""Writes Grafana's board: which figures an operator looks at, and how each is drawn."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

BOARD = Path(__file__).resolve().parents[1] / "deploy" / "grafana" / "boards" / "playwise.json"

SOURCE = {"type": "prometheus", "uid": "prometheus"}
"""As deploy/grafana/provisioning names it."""

WIDTH = 24
"""Columns of a board (Grafana)."""

NUMBER, GRAPH = (4, 4), (8, 8)
"""Columns and rows of a single figure and of a curve: six figures or three curves side by side."""

SCHEMA = 41
"""The form of the board, as Grafana 12 writes it; newer ones read it, too."""

RATE = "[$__rate_interval]"


@dataclass(frozen=True, slots=True)
class Panel:
    """One panel.

    Attributes:
        title: What it shows.
        says: What it means, and when to worry.
        curves: PromQL by its legend; a panel of one figure has one curve without legend.
        unit: As Grafana calls it.
        limits: From which value on it is yellow, and from which red.
        single: Whether it is one figure instead of curves.
    """

    title: str
    says: str
    curves: Mapping[str, str]
    unit: str = "short"
    limits: tuple[float, float] | None = None
    single: bool = False


PANELS = (
    Panel("Up", "1 while the bot tells its figures.", {"": 'up{job="playwise"}'}, single=True),
    Panel("Running for", "Time since the start.", {"": "playwise_uptime_seconds"}, "s", single=True),
    Panel(
        "Age of the data",
        "Since the snapshot that answers was built. It stays as it is while the raw files do.",
        {"{{catalogue}}": "playwise_snapshot_age_seconds"},
        "s",
        single=True,
    ),
    Panel(
        "Last refresh",
        "Since a refresh last ended, well or not.",
        {"{{catalogue}}": "time() - playwise_last_refresh_seconds"},
        "s",
        (2 * 86_400, 7 * 86_400),
        single=True,
    ),
    Panel(
        "Silence of Telegram",
        "Since Telegram last answered. Over 90 s the bot is not ready.",
        {"": "playwise_telegram_silence_seconds"},
        "s",
        (60, 90),
        single=True,
    ),
    Panel("Waiting", "Updates taken and not answered.", {"": "playwise_queue_length"}, "short", (50, 250), single=True),
    Panel(
        "Updates by command",
        "Messages, taps and inline questions each second, by what they came to.",
        {"{{command}}": f"sum by (command) (rate(playwise_updates_total{RATE}))"},
        "reqps",
    ),
    Panel(
        "Updates by outcome",
        "What became of them; failed ones deserve a look at the log.",
        {"{{outcome}}": f"sum by (outcome) (rate(playwise_updates_total{RATE}))"},
        "reqps",
    ),
    Panel(
        "Updates by language",
        "The language of the answers.",
        {"{{language}}": f"sum by (language) (rate(playwise_updates_total{RATE}))"},
        "reqps",
    ),
    Panel(
        "Answer times",
        "From taking an update to its answer. Half a second is promised for 99 of 100.",
        {
            "half of them": f"histogram_quantile(0.5, sum by (le) (rate(playwise_answer_seconds_bucket{RATE})))",
            "99 of 100": f"histogram_quantile(0.99, sum by (le) (rate(playwise_answer_seconds_bucket{RATE})))",
        },
        "s",
        (0.25, 0.5),
    ),
    Panel(
        "Answer times by command, 99 of 100",
        "Which command is slow.",
        {"{{command}}": f"histogram_quantile(0.99, sum by (le, command) (rate(playwise_answer_seconds_bucket{RATE})))"},
        "s",
        (0.25, 0.5),
    ),
    Panel(
        "Queue",
        "Updates taken and not answered. At 500 the webhook turns them away, and Telegram sends them again.",
        {"waiting": "playwise_queue_length"},
        limits=(50, 250),
    ),
    Panel(
        "Errors nobody expected",
        "Each was apologised for with a reference that is in the log.",
        {"errors in an hour": "increase(playwise_errors_total[1h])"},
        limits=(1, 10),
    ),
    Panel(
        "Requests to the Bot API",
        "How they went.",
        {"{{result}}": f"sum by (result) (rate(playwise_telegram_requests_total{RATE}))"},
        "reqps",
    ),
    Panel(
        "Requests to the webhook",
        "By the status of the answer; 503 is a full queue, 403 somebody without the secret.",
        {"{{status}}": f"sum by (status) (rate(playwise_webhook_requests_total{RATE}))"},
        "reqps",
    ),
    Panel(
        "Memory",
        "Of the bot alone; a refresh has a process of its own.",
        {"resident": "playwise_resident_bytes"},
        "bytes",
        (300e6, 400e6),
    ),
    Panel(
        "Processor",
        "Cores in use by the bot.",
        {"cores": f'rate(process_cpu_seconds_total{{job="playwise"}}{RATE})'},
        "short",
    ),
    Panel(
        "Refreshes in a day",
        "How those ended that the bot started.",
        {"{{catalogue}}, {{outcome}}": "sum by (catalogue, outcome) (increase(playwise_refreshes_total[24h]))"},
    ),
    Panel(
        "Last refresh failed",
        "1 while the last refresh is one that failed; the bot answers from the data before it.",
        {"{{catalogue}}": "playwise_last_refresh_failed"},
        limits=(0.5, 1),
    ),
)


def board(panels: Sequence[Panel] = PANELS) -> dict[str, Any]:
    """Return the board, as Grafana reads it."""
    placed = zip(panels, places(panels), strict=True)
    return {
        "uid": "playwise",
        "title": "Playwise",
        "tags": ["playwise"],
        "schemaVersion": SCHEMA,
        "version": 1,
        "editable": False,
        "refresh": "30s",
        "time": {"from": "now-6h", "to": "now"},
        "timezone": "browser",
        "panels": [_drawn(number, panel, place) for number, (panel, place) in enumerate(placed, 1)],
    }


def places(panels: Sequence[Panel]) -> Iterator[dict[str, int]]:
    """Yield where each panel stands: left to right, and on to the next row when one is full."""
    x = y = height = 0
    for panel in panels:
        w, h = NUMBER if panel.single else GRAPH
        if x + w > WIDTH:
            x, y = 0, y + height
        yield {"x": x, "y": y, "w": w, "h": h}
        x, height = x + w, h


def _drawn(number: int, panel: Panel, place: Mapping[str, int]) -> dict[str, Any]:
    targets = [
        {"refId": chr(ord("A") + n), "expr": curve, "legendFormat": legend, "datasource": SOURCE}
        for n, (legend, curve) in enumerate(panel.curves.items())
    ]
    return {
        "id": number,
        "type": "stat" if panel.single else "timeseries",
        "title": panel.title,
        "description": panel.says,
        "datasource": SOURCE,
        "gridPos": dict(place),
        "targets": targets,
        "fieldConfig": {"defaults": {"unit": panel.unit, **_colours(panel)}, "overrides": []},
    }


def _colours(panel: Panel) -> dict[str, Any]:
    if panel.limits is None:
        return {"thresholds": {"mode": "absolute", "steps": [{"color": "blue", "value": None}]}}
    steps = zip(("green", "yellow", "red"), (None, *panel.limits), strict=True)
    lines = {} if panel.single else {"custom": {"thresholdsStyle": {"mode": "dashed"}}}
    return {"thresholds": {"mode": "absolute", "steps": [{"color": c, "value": v} for c, v in steps]}, **lines}


def main() -> int:
    """Write the board to its file."""
    BOARD.write_text(json.dumps(board(), indent=2) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
