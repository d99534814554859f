"""What can be wrong with one catalogue: its snapshot, its refreshes, and where they read."""

from __future__ import annotations

import platform
from collections.abc import Iterator
from dataclasses import replace
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from rich.filesize import decimal

from bot.catalogue import Catalogue
from bot.configured import FIELDS
from bot.datafolder import LOCKED
from bot.finding import Finding, Grade
from bot.order import order
from bot.sample import sample_folder
from bot.settings import Settings, variable
from engine.building.origins import Folder, named
from engine.errors import NoSnapshot, SnapshotError, SourceError
from engine.leftovers import leftovers
from engine.lock import holder
from engine.manifest import Manifest
from engine.remedy import refreshing
from engine.snapshot import current, verify

NONE_YET = "there is none yet"


def of_catalogue(settings: Settings, catalogue: Catalogue, doubtful: frozenset[str] = frozenset()) -> Iterator[Finding]:
    """Yield every finding about one catalogue; about games alone no bot answers without a snapshot."""
    found = list[Finding]()
    if "data_dir" not in doubtful:
        found += of_data(catalogue.folder(settings.data_dir))
    if FIELDS[catalogue] not in doubtful:
        found += sources(settings, catalogue)
    for finding in (*found, sample(catalogue.folder(sample_folder()))):
        yield finding if catalogue is Catalogue.GAMES else _of_films(finding)


def of_data(data: Path) -> tuple[Finding, ...]:
    """Return every finding about the data of one catalogue."""
    try:
        return *snapshot(data), *at_work(data), *left(data)
    except OSError as error:
        trouble = LOCKED.format(folder=error.filename or data, reason=error.strerror or error)
        return (Finding(Grade.FAULT, "snapshot", trouble, "let whoever runs Playwise read it"),)


def _of_films(finding: Finding) -> Finding:
    grade = Grade.ADVICE if finding.found == NONE_YET else finding.grade
    return replace(finding, grade=grade, subject=f"films, {finding.subject}")


def sources(settings: Settings, catalogue: Catalogue) -> Iterator[Finding]:
    """Yield what keeps a refresh from reading where it is to, as far as this machine knows."""
    field, films = FIELDS[catalogue], catalogue is Catalogue.FILMS
    remedy = f"a refresh will fail: correct {variable(field)}"
    try:
        origins = named(order(settings, getattr(settings, field), films=films).source, films=films)
    except SourceError as error:
        yield Finding(Grade.ADVICE, "source", str(error).removesuffix("."), remedy)
        return
    for origin in origins:
        if isinstance(origin, Folder) and not origin.path.is_dir():
            yield Finding(Grade.ADVICE, "source", f"{origin.path} is not there", f"{remedy}, or put the files there")


def snapshot(data: Path) -> Iterator[Finding]:
    """Yield whether there is a snapshot, whether it is whole, and what has changed since it was built."""
    try:
        manifest = verify(current(data))
    except NoSnapshot as error:
        yield Finding(Grade.FAULT, "snapshot", NONE_YET, str(error))
    except SnapshotError as error:
        yield Finding(Grade.FAULT, "snapshot", "it cannot be served", str(error))
    else:
        yield Finding(Grade.GOOD, "snapshot", f"{manifest.id} is whole{', from the sample' * manifest.sample}")
        yield changes(manifest, refreshing(data))


def at_work(data: Path) -> Iterator[Finding]:
    """Yield who refreshes now, if anybody does."""
    if worker := holder(data):
        since = f" since {worker.since:%Y-%m-%d %H:%M} UTC" if worker.since else ""
        yield Finding(Grade.ADVICE, "refresh", f"{worker} is refreshing{since}", "wait until it is done")


def left(data: Path) -> Iterator[Finding]:
    """Yield everything that refreshes left behind, and what cleans it."""
    for each in leftovers(data):
        yield Finding(Grade.ADVICE, "left over", f"{each.path} ({decimal(each.size)}): {each.what}", each.remedy)


def changes(manifest: Manifest, command: str) -> Finding:
    """Return which libraries differ from those that built the snapshot, which `command` rebuilds."""
    pairs = ((name, then, installed(name)) for name, then in sorted(manifest.versions.items()))
    changed = [f"{name} {then} → {now}" for name, then, now in pairs if now != then]
    if not changed:
        return Finding(Grade.GOOD, "versions", "the snapshot was built by what is installed")
    remedy = f"{command} --force rebuilds it; until then it is served as it is"
    return Finding(Grade.ADVICE, "versions", ", ".join(changed), remedy)


def installed(name: str) -> str:
    """Return the version of a library, or of Python, that is installed now."""
    if name.casefold() == "python":
        return platform.python_version()
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"


def sample(folder: Path) -> Finding:
    """Return whether the bundled sample is there."""
    if any(folder.glob("*.json*")) or any(folder.glob("*.csv")):
        return Finding(Grade.GOOD, "sample", f"{folder}")
    remedy = "only a first start without data needs it; it comes with the source code"
    return Finding(Grade.ADVICE, "sample", f"{folder} is not there", remedy)
