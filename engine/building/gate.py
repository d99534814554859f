"""Whether a built snapshot may be served; one that may not is set aside with its report."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from engine import findings, manifest
from engine.building.validation import GAMES, Expected, validate
from engine.errors import BuildError, SnapshotError
from engine.films.folder import FOLDER
from engine.findings import Validation
from engine.leftovers import REJECTED
from engine.manifest import Manifest
from engine.options import BuildOptions
from engine.remedy import refreshing

Measure = Callable[[Path], Mapping[str, float]]
"""Opens, tests and measures the snapshot in a folder."""


def admit(
    data: Path,
    folder: Path,
    made: Manifest,
    measure: Measure,
    last: Manifest | None,
    options: BuildOptions,
    *,
    accept: bool,
    expected: Expected = GAMES,
) -> None:
    """Test the snapshot in `folder`, and complete its manifest with what was found.

    Args:
        data: The data folder.
        folder: Everything but the manifest.
        made: What the manifest says so far.
        measure: Says how good the snapshot is.
        last: The snapshot to compare with.
        options: The bounds.
        accept: Let implausible figures pass, and have the manifest say so. A snapshot that does not answer
            is never let pass.
        expected: What the figures are held against.

    Raises:
        BuildError: It fails; it then lies in the data folder's `rejected`.
    """
    manifest.write(folder, made)
    try:
        figures = measure(folder)
    except SnapshotError as error:
        kept = _set_aside(data, folder, made.id)
        raise BuildError(f"The new snapshot was not published: {error} It lies in {kept}.") from error
    made = replace(made, metrics={**made.metrics, **figures})
    report = validate(made, last, options.largest_drop, expected)
    failed = tuple(finding.check for finding in report.failed)
    _complete(folder, replace(made, accepted=failed if accept else ()), report)
    if failed and not accept:
        raise BuildError(_reason(report, _set_aside(data, folder, made.id)))


def _complete(folder: Path, made: Manifest, report: Validation) -> None:
    findings.write(folder, report)
    manifest.write(folder, replace(made, files=(*made.files, manifest.stored(folder, findings.NAME))))


def _reason(report: Validation, kept: Path) -> str:
    told = "; ".join(map(str, report.failed))
    compared = f" beside snapshot {report.compared_with}" if report.compared_with else ""
    return (
        f"The new snapshot was not published, because it is implausible{compared} ({told}). "
        f"It lies in {kept}; {_remedy(kept.parent.parent)} publishes it all the same."
    )


def _remedy(data: Path) -> str:
    typed = f"`{refreshing(data, '--accept')}`"
    return typed if data.name == FOLDER else f"{typed} or, in Telegram, `/refresh accept`"


def _set_aside(data: Path, folder: Path, name: str) -> Path:
    """Move a snapshot to where nothing is served from; only the latest is kept there."""
    rejected = data / REJECTED
    shutil.rmtree(rejected, ignore_errors=True)
    rejected.mkdir()
    return folder.rename(rejected / name)
