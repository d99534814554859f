"""What a refresh did: its steps and their time, what it read, turned away and built."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from engine.building.watch import Watcher
from engine.manifest import Manifest
from engine.termination import termination


@dataclass(frozen=True, slots=True)
class StepReport:
    """One step: how many seconds it took and how many rows came out of it."""

    name: str
    seconds: float
    rows: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A finished refresh.

    Attributes:
        snapshot: The id of the snapshot that is served now.
        unchanged: Whether nothing had changed, so that nothing was built.
        steps: The steps in their order.
        read: Raw file → lines.
        rejected: Rule → rows turned away.
        built: File → rows.
        size_bytes: All files of the snapshot together.
        seconds: On the clock, from its beginning to its end.
        reused: What did not have to be made again: `texts` whose tone was known, `downloads` that had not changed.
        accepted: The checks that failed and were overruled.
    """

    snapshot: str
    unchanged: bool = False
    steps: tuple[StepReport, ...] = ()
    read: Mapping[str, int] = field(default_factory=dict)
    rejected: Mapping[str, int] = field(default_factory=dict)
    built: Mapping[str, int] = field(default_factory=dict)
    size_bytes: int = 0
    seconds: float = 0.0
    reused: Mapping[str, int] = field(default_factory=dict)
    accepted: tuple[str, ...] = ()


@dataclass(slots=True)
class Journal:
    """Tells the watcher of each step, keeps its time and when the first `began`, and notes what was `reused`.

    Several parts in a row may be one step: it is told once, and their times and rows are added up.
    """

    watch: Watcher
    steps: list[StepReport] = field(default_factory=list)
    reused: Counter[str] = field(default_factory=Counter)
    running: str = "start"
    began: float = field(default_factory=time.perf_counter)

    @contextmanager
    def step(self, name: str, total: int | None = None, unit: str = "rows") -> Iterator[_Step]:
        """Time what happens inside; the step's `rows` are set by whoever does the work.

        Raises whatever SIGTERM raises in this process, if it came: no step begins after it, and so none publishes.
        """
        self.begin(name, total, unit)
        step, began = _Step(), time.perf_counter()
        yield step
        self.end(StepReport(name, time.perf_counter() - began, step.rows))

    def begin(self, name: str, total: int | None, unit: str) -> None:
        """Tell of a step, unless it is the one that runs; not even begin it if the process was asked to end."""
        termination().check()
        if name != self.running:
            self.running = name
            self.watch.step(name, total, unit)

    def end(self, step: StepReport) -> None:
        """Keep a step that ended, together with the part of it that came before."""
        before = self.steps.pop() if self.steps and self.steps[-1].name == step.name else None
        both = StepReport(step.name, step.seconds + before.seconds, step.rows + before.rows) if before else step
        self.steps.append(both)


@dataclass(slots=True)
class _Step:
    rows: int = 0


def report_of(published: Manifest, journal: Journal) -> Report:
    """Return the report of a refresh that published a snapshot."""
    return Report(
        snapshot=published.id,
        steps=tuple(journal.steps),
        read={source.name: source.lines for source in published.sources},
        rejected=published.rejected,
        built={file.name: file.rows for file in published.files if file.rows is not None},
        size_bytes=published.size,
        seconds=time.perf_counter() - journal.began,
        reused=dict(journal.reused),
        accepted=published.accepted,
    )


def unchanged(served: Manifest, journal: Journal) -> Report:
    """Return the report of a refresh that had nothing to build."""
    return Report(snapshot=served.id, unchanged=True, size_bytes=served.size, reused=dict(journal.reused))
