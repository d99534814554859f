"""Writes the report on the served snapshot: one HTML page that needs nothing else, and its pictures."""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path

from report.evidence import Evidence
from report.page import figures, page, sections

from engine.errors import PlaywiseError
from engine.manifest import NAME
from engine.reports import report_folder, report_page
from engine.snapshot import current

INTERACTIVE = "interactive.html"
PICTURES = "pictures"


def main(arguments: list[str] | None = None) -> int:
    """Write the report and print where it is; 1 when there is no snapshot."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("data"), help="the data folder (default: data)")
    parser.add_argument("--interactive", action="store_true", help="also write a page to zoom into and hover over")
    options = parser.parse_args(arguments)
    try:
        print(write(options.data, with_interactive=options.interactive))
    except PlaywiseError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def write(data: Path, *, with_interactive: bool = False) -> Path:
    """Write the report on the snapshot served from `data` and return the page.

    It lies beside the snapshots, not in one, which nobody may change once it was published; with it goes a copy
    of the manifest, so that the trend goes back further than the snapshots that are kept.
    """
    evidence = Evidence.of(data)
    folder, path = report_folder(data, evidence.manifest.id), report_page(data, evidence.manifest.id)
    (folder / PICTURES).mkdir(parents=True, exist_ok=True)
    shutil.copyfile(current(data) / NAME, folder / NAME)
    made = sections(evidence)
    for figure in figures(made):
        (folder / PICTURES / f"{figure.name}.svg").write_text(figure.svg, encoding="utf-8")
    if with_interactive:
        from report.interactive import interactive

        (folder / INTERACTIVE).write_text(interactive(evidence), encoding="utf-8")
    path.write_text(page(evidence, made), encoding="utf-8")
    return path


if __name__ == "__main__":
    sys.exit(main())
