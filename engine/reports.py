"""Where the report on a snapshot lies: beside the snapshots, for nobody may change one that was published."""

from __future__ import annotations

from pathlib import Path

FOLDER = "reports"
PAGE = "report.html"


def report_folder(data: Path, snapshot: str) -> Path:
    """Return the folder of the report on the snapshot with that id in the data folder `data`."""
    return data / FOLDER / snapshot


def report_page(data: Path, snapshot: str) -> Path:
    """Return the page of that report, which may not have been written yet."""
    return report_folder(data, snapshot) / PAGE
