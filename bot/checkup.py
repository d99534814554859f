"""What can be wrong with an installation: each check, its finding and its remedy."""

from __future__ import annotations

import enum
import os
import platform
import shutil
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from rapidfuzz import process
from rich.filesize import decimal

from bot.catalogue import Catalogue
from bot.configured import FIELDS
from bot.datafolder import LOCKED, REMEDY, locked, there
from bot.errors import SettingsError
from bot.loading import known_variables, load_settings, unknown_variables
from bot.order import order
from bot.sample import sample_folder
from bot.settings import Settings, variable
from bot.store.address import file_of
from bot.store.looking import Found, Unusable, look
from bot.store.migrating import HEAD
from engine.building.origins import Folder, named
from engine.errors import NoSnapshot, SnapshotError, SourceError
from engine.leftovers import leftovers
from engine.lock import holder
from engine.manifest import Manifest
from engine.remedy import refreshing
from engine.snapshot import current, verify

OLDEST_PYTHON = (3, 12)
ROOM = 1_000_000_000
"""Bytes a refresh of a full-size data set may need beside the snapshots that are kept, with room to spare."""


NONE_YET = "there is none yet"


class Grade(enum.Enum):
    """How much a finding matters."""

    GOOD = enum.auto()
    ADVICE = enum.auto()
    FAULT = enum.auto()


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found, and what to do about it."""

    grade: Grade
    subject: str
    found: str
    remedy: str = ""


def checkup(
    settings: Settings, environ: Mapping[str, str], doubtful: frozenset[str] = frozenset()
) -> Iterator[Finding]:
    """Yield the finding of every check, each on its own: a fault stops no other check.

    What a setting in doubt decides is not looked at: whatever was said of its default would mislead.
    """
    yield python(sys.version_info[:2])
    yield from values()
    yield from unknown(environ)
    if "data_dir" not in doubtful:
        yield from of_data_folder(settings.data_dir)
        doubtful |= {"data_dir"} if locked(settings.data_dir) else set()
    for catalogue in Catalogue:
        yield from of_catalogue(settings, catalogue, doubtful)
    if not doubtful.intersection({"database_url"} if settings.database_url else {"database_url", "data_dir"}):
        yield memory(settings.database)
    if "telegram_token" not in doubtful:
        yield token(settings)


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


def python(running: tuple[int, int]) -> Finding:
    """Return whether this Python is new enough."""
    found, oldest = (".".join(map(str, numbers)) for numbers in (running, OLDEST_PYTHON))
    if running < OLDEST_PYTHON:
        return Finding(Grade.FAULT, "Python", found, f"install Python {oldest} or newer")
    return Finding(Grade.GOOD, "Python", found)


def values() -> Iterator[Finding]:
    """Yield whether the settings can be read, and every one that cannot."""
    try:
        load_settings()
    except SettingsError as error:
        for sentence in str(error).splitlines():
            yield Finding(Grade.FAULT, "settings", sentence, "correct it in the environment or in .env")
    else:
        yield Finding(Grade.GOOD, "settings", "every value fits")


def unknown(environ: Mapping[str, str]) -> Iterator[Finding]:
    """Yield every variable that looks like a setting and is none."""
    for name in unknown_variables(environ):
        likeliest = process.extractOne(name.upper(), known_variables())[0]
        remedy = f"did you mean {likeliest}? Otherwise remove it"
        yield Finding(Grade.ADVICE, "settings", f"{name} is no setting and does nothing", remedy)


def of_data_folder(data: Path) -> Iterator[Finding]:
    """Yield every finding about the data folder as such."""
    if trouble := locked(data):
        yield Finding(Grade.FAULT, "data folder", trouble, REMEDY)
        return
    yield writable(data)
    yield room(data)


def writable(data: Path) -> Finding:
    """Return whether snapshots can be written below `data`."""
    place = _existing(data)
    if place.is_dir() and os.access(place, os.W_OK | os.X_OK):
        return Finding(Grade.GOOD, "data folder", f"{data} can be written")
    remedy = "make it writable, or choose another with PLAYWISE_DATA_DIR or --data"
    return Finding(Grade.FAULT, "data folder", f"{data} cannot be written", remedy)


def room(data: Path) -> Finding:
    """Return whether the disk has room for a refresh."""
    free = shutil.disk_usage(_existing(data)).free
    if free >= ROOM:
        return Finding(Grade.GOOD, "disk", f"{decimal(free)} free")
    remedy = f"a refresh of the full data may need {decimal(ROOM)}: free some, or keep fewer snapshots"
    return Finding(Grade.ADVICE, "disk", f"only {decimal(free)} free", remedy)


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


def memory(address: str) -> Finding:
    """Return whether what is remembered of people can be read; the address may hold a password, and is not told."""
    place = str(file_of(address) or "PostgreSQL")
    try:
        found = look(address)
    except Unusable as unusable:
        remedy = "people are answered without memory; docs/people.md says what each trouble is and how it is mended"
        return Finding(Grade.FAULT, "memory", f"{place} cannot be used: {unusable}", remedy)
    if found is Found.UNMADE:
        return Finding(Grade.GOOD, "memory", f"{place} is made at the next start")
    return Finding(Grade.GOOD, "memory", f"{place} is ready, version {HEAD}")


def sample(folder: Path) -> Finding:
    """Return whether the bundled sample is there."""
    if any(folder.glob("*.json*")) or any(folder.glob("*.csv")):
        return Finding(Grade.GOOD, "sample", f"{folder}")
    remedy = "only a first start without data needs it; it comes with the source code"
    return Finding(Grade.ADVICE, "sample", f"{folder} is not there", remedy)


def token(settings: Settings) -> Finding:
    """Return whether the bot has a token for Telegram."""
    if settings.telegram_token is not None:
        return Finding(Grade.GOOD, "Telegram", "a token is set")
    remedy = "the terminal works without; for Telegram, get one from @BotFather and set PLAYWISE_TELEGRAM_TOKEN"
    return Finding(Grade.ADVICE, "Telegram", "no token", remedy)


def _existing(path: Path) -> Path:
    return next(place for place in (path.absolute(), *path.absolute().parents) if there(place))
