"""A PostgreSQL server for tests: one that is named, else one of our own from what the system has installed."""

from __future__ import annotations

import asyncio
import os
import pwd
import secrets
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import asyncpg

NAMED = os.environ.get("PLAYWISE_TEST_POSTGRES_URL", "")
INSTALLED = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"), key=lambda path: int(path.parts[4]))
UNPRIVILEGED = "postgres"
"""Who runs the server when the tests are run by root, whom it refuses."""

# It listens on a socket in its folder alone, so no port is taken; and nothing of it outlives the tests.
OPTIONS = "-c listen_addresses='' -c unix_socket_directories={folder} -c fsync=off -c full_page_writes=off"


class Server:
    """A server that can be stopped in the middle and started again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.address = f"postgresql://{UNPRIVILEGED}@/postgres?host={folder}"
        options = ["--auth=trust", "--no-sync", "--no-locale", "--encoding=UTF8", f"--username={UNPRIVILEGED}"]
        self._do("initdb", *options)

    def start(self) -> None:
        """Start, and wait until it answers."""
        options = OPTIONS.format(folder=self.folder)
        self._do("pg_ctl", "start", "--wait", f"--log={self.folder / 'log'}", f"--options={options}")

    def crash(self) -> None:
        """Stop as a crash does: at once, leaving connections and journal as they are."""
        self._do("pg_ctl", "stop", "--mode=immediate")

    def _do(self, program: str, *arguments: str) -> None:
        as_other = ["setpriv", f"--reuid={UNPRIVILEGED}", f"--regid={UNPRIVILEGED}", "--clear-groups", "--"]
        words = [str(INSTALLED[-1].with_name(program)), f"--pgdata={self.folder / 'data'}", *arguments]
        subprocess.run(
            [*(as_other if os.geteuid() == 0 else []), *words], check=True, stdout=subprocess.DEVNULL, cwd=self.folder
        )


@contextmanager
def own_server() -> Iterator[Server]:
    """Run a server in a folder of its own."""
    # Its socket's name has to be short, and its folder open to another user: pytest's folders are neither.
    folder = Path(tempfile.mkdtemp(prefix="playwise-postgres-"))
    if os.geteuid() == 0:
        shutil.chown(folder, UNPRIVILEGED)
    server = Server(folder)
    server.start()
    try:
        yield server
    finally:
        server.crash()
        shutil.rmtree(folder)


def missing() -> str:
    """Return why there can be no server of our own; empty when there can."""
    if not INSTALLED:
        return "PostgreSQL is not installed: install Debian's package postgresql, or set PLAYWISE_TEST_POSTGRES_URL"
    if os.geteuid() == 0 and UNPRIVILEGED not in {user.pw_name for user in pwd.getpwall()}:
        return f"PostgreSQL refuses root, and there is no user {UNPRIVILEGED}"
    return ""


@contextmanager
def fresh_database(address: str) -> Iterator[str]:
    """Make an empty database on a server, and return its address."""
    name = f"playwise_{secrets.token_hex(6)}"
    asyncio.run(_command(address, f"CREATE DATABASE {name}"))
    yield _renamed(address, name)
    asyncio.run(_command(address, f"DROP DATABASE {name} WITH (FORCE)"))


def _renamed(address: str, name: str) -> str:
    start, _, options = address.partition("?")
    return f"{start.rpartition('/')[0]}/{name}" + (f"?{options}" if options else "")


async def _command(address: str, statement: str) -> None:
    connection = await asyncpg.connect(address)
    await connection.execute(statement)
    await connection.close()
