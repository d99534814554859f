"""What to type to mend a data folder: films have an option of their own, and so has any folder but the usual one."""

from __future__ import annotations

import shlex
from pathlib import Path

from engine.films.folder import FOLDER

USUAL = Path("data")
"""The data folder that is meant where none is named."""


def refreshing(data: Path, *options: str) -> str:
    """Return the command that builds the next snapshot of a data folder."""
    return _typed("refresh", *_films(data), *options, *_place(data))


def using(data: Path, snapshot: str) -> str:
    """Return the command that serves a snapshot of a data folder from then on."""
    return _typed("snapshots use", snapshot, *_place(data))


def mending(data: Path) -> str:
    """Return the two ways out of a damaged snapshot, as the end of a sentence."""
    return f"`{refreshing(data, '--force')}`, or `{using(data, 'ID')}` for an older one"


def snapshots(data: Path) -> str:
    """Return the command that lists the snapshots of a data folder."""
    return _typed("snapshots", *_films(data), *_place(data))


def _films(data: Path) -> tuple[str, ...]:
    return ("--films",) if data.name == FOLDER else ()


def _place(data: Path) -> tuple[str, ...]:
    place = data.parent if data.name == FOLDER else data
    return () if place == USUAL else ("--data", shlex.quote(str(place)))


def _typed(*words: str) -> str:
    return " ".join(("playwise", *words))
