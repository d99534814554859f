"""The figures that are read when somebody asks for the metrics."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from functools import partial

import psutil

from bot.catalogue import Catalogue
from bot.line import Line
from bot.metrics import Metrics
from bot.service import Service
from engine.lastrun import Outcome, last_refresh

NEVER = float("nan")
"""What stands for a moment that never was; Prometheus draws nothing there, and compares it with nothing."""


def watch(service: Service, line: Line) -> None:
    """Have the metrics of a bot show how it is."""
    metrics, process = service.metrics, psutil.Process()
    metrics.gauges("snapshot_age_seconds", "Age of the snapshot that answers.", lambda each: _age(service, each))
    metrics.gauge("queue_length", "Updates taken and not answered yet.", lambda: service.traffic.waiting)
    metrics.gauge("resident_bytes", "Memory of the bot.", lambda: process.memory_info().rss)
    metrics.gauge("uptime_seconds", "Time since the start.", lambda: time.monotonic() - service.counts.started)
    metrics.gauge("telegram_silence_seconds", "Time since Telegram last answered.", lambda: line.silence)
    if service.upkeep:
        service.upkeep.ended = partial(_count, metrics)
        ended = "When the last refresh ended, as Unix time."
        metrics.gauges("last_refresh_seconds", ended, lambda each: _ended(service, each))
        metrics.gauges("last_refresh_failed", "1 if the last refresh failed.", lambda each: _failed(service, each))


def _count(metrics: Metrics, catalogue: Catalogue, well: bool) -> None:
    metrics.refreshed(catalogue, "done" if well else "failed")


def _age(service: Service, catalogue: Catalogue) -> float:
    about = service.conversation.engines.about(catalogue)
    return (datetime.now(UTC) - about.created).total_seconds() if about else NEVER


def _ended(service: Service, catalogue: Catalogue) -> float:
    last = last_refresh(catalogue.folder(service.data))
    return last.finished.timestamp() if last else NEVER


def _failed(service: Service, catalogue: Catalogue) -> float:
    last = last_refresh(catalogue.folder(service.data))
    return float(last is not None and last.outcome is Outcome.FAILED)
