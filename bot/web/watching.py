"""The figures that are read when somebody asks for the metrics."""

from __future__ import annotations

import time
from datetime import UTC, datetime

import psutil

from bot.line import Line
from bot.service import Service
from engine.lastrun import Outcome, last_refresh

NEVER = float("nan")
"""What stands for a moment that never was; Prometheus draws nothing there, and compares it with nothing."""


def watch(service: Service, line: Line) -> None:
    """Have the metrics of a bot show how it is."""
    metrics, process = service.metrics, psutil.Process()
    metrics.gauge("snapshot_age_seconds", "Age of the snapshot that answers.", lambda: _age(service))
    metrics.gauge("queue_length", "Updates taken and not answered yet.", lambda: service.traffic.waiting)
    metrics.gauge("resident_bytes", "Memory of the bot.", lambda: process.memory_info().rss)
    metrics.gauge("uptime_seconds", "Time since the start.", lambda: time.monotonic() - service.counts.started)
    metrics.gauge("telegram_silence_seconds", "Time since Telegram last answered.", lambda: line.silence)
    if service.upkeep:
        service.upkeep.ended = lambda well: metrics.refreshed("done" if well else "failed")
        metrics.gauge("last_refresh_seconds", "When the last refresh ended, as Unix time.", lambda: _ended(service))
        metrics.gauge("last_refresh_failed", "1 if the last refresh failed.", lambda: _failed(service))


def _age(service: Service) -> float:
    return (datetime.now(UTC) - service.conversation.engines.games.about.created).total_seconds()


def _ended(service: Service) -> float:
    last = last_refresh(service.data)
    return last.finished.timestamp() if last else NEVER


def _failed(service: Service) -> float:
    last = last_refresh(service.data)
    return float(last is not None and last.outcome is Outcome.FAILED)
