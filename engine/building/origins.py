"""Where raw files come from: folders, and files that somebody publishes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from engine.building.report import Journal
from engine.errors import SourceError
from engine.leftovers import DOWNLOADS
from engine.options import FetchLimits


@dataclass(frozen=True, slots=True)
class Folder:
    """Files that lie on this machine."""

    path: Path


@dataclass(frozen=True, slots=True)
class Published:
    """Files at `addresses`; they are fetched into the folder called `name` among the downloads."""

    name: str
    addresses: tuple[str, ...]


Origin = Folder | Published

UCSD = Published(
    "ucsd",
    (
        "https://cseweb.ucsd.edu/~wckang/steam_games.json.gz",
        "https://mcauleylab.ucsd.edu/public_datasets/data/steam/australian_user_reviews.json.gz",
        "https://mcauleylab.ucsd.edu/public_datasets/data/steam/australian_users_items.json.gz",
    ),
)
"""The Steam data as the McAuley lab publishes it; `data/README.md` says how to cite it."""

KNOWN = {UCSD.name: UCSD}

WEB = ("http", "https")
SCHEME = "://"
"""What stands in an address and not in the path of a folder."""


def named(text: str, *, films: bool = False) -> tuple[Origin, ...]:
    """Return the origins that a person's words name: addresses, folders and, of games, known names, commas between.

    Raises:
        SourceError: They name none, one that has no films, or an address that cannot be fetched or ends in no file's
            name.
    """
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if not parts:
        raise SourceError(f"No source is named: name {_choice(films=films)}.")
    if films and (strangers := sorted(KNOWN.keys() & parts)):
        raise SourceError(f"{strangers[0]} has no films: name {_choice(films=films)}.")
    return tuple(_origin(part) for part in parts)


def _choice(*, films: bool) -> str:
    return " or ".join(("a folder", "an address", *(() if films else KNOWN)))


def _origin(part: str) -> Origin:
    if part in KNOWN:
        return KNOWN[part]
    address = urlsplit(part)
    if address.scheme not in WEB and SCHEME in part:
        raise SourceError(f"{part} cannot be fetched: only addresses of {' and '.join(WEB)} can; or name a folder.")
    if address.scheme not in WEB:
        return Folder(Path(part).expanduser())
    if not (address.hostname or "").strip(".") or not Path(address.path).name:
        raise SourceError(f"{part} names no file: give the address of one, such as {UCSD.addresses[0]}.")
    return Published(str(address.hostname), (part,))


def gather(origins: tuple[Origin, ...], data: Path, limits: FetchLimits, journal: Journal) -> tuple[Path, ...]:
    """Return the folders that hold the files of `origins`, after fetching what is published and new.

    Raises:
        SourceError: A file cannot be fetched.
    """
    return tuple(dict.fromkeys(_folder(origin, data, limits, journal) for origin in origins))


def _folder(origin: Origin, data: Path, limits: FetchLimits, journal: Journal) -> Path:
    if isinstance(origin, Folder):
        return origin.path
    from engine.building.fetch import Downloads, client_for

    folder = data / DOWNLOADS / origin.name
    with client_for(limits) as client:
        downloads = Downloads(client, limits, journal.watch)
        for address, target in _targets(origin, folder):
            with journal.step(f"ask for {target.name}") as step:
                fresh = downloads.fetch(address, target)
                step.rows = int(fresh)
            journal.reused["downloads"] += not fresh
    return folder


def _targets(origin: Published, folder: Path) -> Iterator[tuple[str, Path]]:
    for address in origin.addresses:
        yield address, folder / Path(urlsplit(address).path).name
