"""Where the memory is: the addresses of databases that are understood."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

SQLITE, POSTGRES = "sqlite", "postgresql"

KINDS = {
    "sqlite": SQLITE,
    "sqlite+aiosqlite": SQLITE,
    "postgres": POSTGRES,  # what several hosts write
    "postgresql": POSTGRES,
    "postgresql+asyncpg": POSTGRES,
}

FILE = "people.db"
"""The database in the data folder that is used when no other is named."""

HOST = re.compile(r"(\[[^\]]*\]|[^:\[\]]*)(:\d{1,5})?")
"""A host and its port; a password with an unescaped `/`, `@` or `#` in it reads as neither."""


def canonical(url: str) -> str:
    """Return an address as `sqlite:///FILE` or `postgresql://…`, the latter as libpq reads it.

    Raises:
        ValueError: It is no address of a database that we know. The text holds nothing of the address.
    """
    scheme, _, rest = url.strip().partition("://")
    kind = KINDS.get(scheme.casefold())
    fits = {SQLITE: _names_a_file, POSTGRES: _names_hosts}
    if kind is None or not fits[kind](rest):
        raise ValueError("no address of a database")
    return f"{kind}://{rest}"


def file_of(address: str) -> Path | None:
    """Return the file of a canonical SQLite address; None for PostgreSQL."""
    prefix = f"{SQLITE}:///"
    return Path(address.removeprefix(prefix)) if address.startswith(prefix) else None


def passwords(address: str) -> Iterator[str]:
    """Yield every password in an address, as it stands there and as it is meant."""
    parts = urlsplit(f"//{address.partition('://')[2]}")
    for written in (parts.password, *re.findall(r"(?:^|&)password=([^&]*)", parts.query)):
        if written:
            yield from {written: None, unquote(written): None}


def default(data: Path) -> str:
    """Return the address of the database in a data folder."""
    return f"{SQLITE}:///{data / FILE}"


def _names_a_file(rest: str) -> bool:
    return rest.startswith("/") and not rest.endswith("/") and "?" not in rest and ":memory:" not in rest


def _names_hosts(rest: str) -> bool:
    hosts = urlsplit(f"//{rest}").netloc.rpartition("@")[2]
    return all(HOST.fullmatch(host) for host in hosts.split(",")) and not re.search(r"\s", rest)
