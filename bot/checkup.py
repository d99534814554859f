"""What can be wrong with an installation: each check, its finding and its remedy."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from rapidfuzz import process
from rich.filesize import decimal

from bot.catalogue import Catalogue
from bot.catalogue_checkup import of_catalogue
from bot.datafolder import REMEDY, locked, there
from bot.errors import SettingsError
from bot.finding import Finding, Grade
from bot.loading import known_variables, load_settings, unknown_variables
from bot.settings import Settings
from bot.store.address import file_of
from bot.store.looking import Found, Unusable, look
from bot.store.migrating import HEAD

OLDEST_PYTHON = (3, 12)
ROOM = 1_000_000_000
"""Bytes a refresh of a full-size data set may need beside the snapshots that are kept, with room to spare."""


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


def token(settings: Settings) -> Finding:
    """Return whether the bot has a token for Telegram."""
    if settings.telegram_token is not None:
        return Finding(Grade.GOOD, "Telegram", "a token is set")
    remedy = "the terminal works without; for Telegram, get one from @BotFather and set PLAYWISE_TELEGRAM_TOKEN"
    return Finding(Grade.ADVICE, "Telegram", "no token", remedy)


def _existing(path: Path) -> Path:
    return next(place for place in (path.absolute(), *path.absolute().parents) if there(place))
