"""The figures of the running bot, as Prometheus reads them; never one about a person."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector, generate_latest

from bot.catalogue import Catalogue
from bot.trace import Outcome

LIMITS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
"""Seconds that part the answer times: half a second is what we promise, and Telegram itself takes a twentieth."""


class Metrics:
    """Counts what happens, and reads the rest when it is asked for."""

    def __init__(self) -> None:
        self._registry = registry = CollectorRegistry()
        names = ("command", "outcome", "language")
        self._updates = Counter("playwise_updates", "Updates that were handled.", names, registry=registry)
        self._seconds = Histogram(
            "playwise_answer_seconds",
            "Seconds from taking an update to its answer.",
            ("command",),
            buckets=LIMITS,
            registry=registry,
        )
        self._errors = Counter("playwise_errors", "Errors that nobody expected.", registry=registry)
        self._refreshes = Counter(
            "playwise_refreshes", "Refreshes that ended.", ("catalogue", "outcome"), registry=registry
        )
        self._posts = Counter("playwise_webhook_requests", "Requests to the webhook.", ("status",), registry=registry)
        self._requests = Counter(
            "playwise_telegram_requests", "Requests to the Bot API, by how they went.", ("result",), registry=registry
        )
        ProcessCollector(registry=registry)

    def answered(self, command: str, outcome: Outcome, language: str, seconds: float) -> None:
        """Count an update that is done."""
        self._updates.labels(command, outcome, language).inc()
        self._seconds.labels(command).observe(seconds)

    def failed(self) -> None:
        """Count an error that nobody expected."""
        self._errors.inc()

    def refreshed(self, catalogue: Catalogue, outcome: str) -> None:
        """Count a refresh that ended."""
        self._refreshes.labels(catalogue, outcome).inc()

    def posted(self, status: int) -> None:
        """Count a request to the webhook."""
        self._posts.labels(str(status)).inc()

    def requested(self, result: str) -> None:
        """Count a request to the Bot API."""
        self._requests.labels(result).inc()

    def gauge(self, name: str, meaning: str, read: Callable[[], float]) -> None:
        """Have a figure read whenever the metrics are asked for."""
        Gauge(f"playwise_{name}", meaning, registry=self._registry).set_function(read)

    def gauges(self, name: str, meaning: str, read: Callable[[Catalogue], float]) -> None:
        """Have a figure of every catalogue read whenever the metrics are asked for."""
        shown = Gauge(f"playwise_{name}", meaning, ("catalogue",), registry=self._registry)
        for catalogue in Catalogue:
            shown.labels(catalogue).set_function(partial(read, catalogue))

    def text(self) -> bytes:
        """Return all figures in Prometheus' text format."""
        return generate_latest(self._registry)
