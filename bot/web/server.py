"""The server: it listens on a port as long as the bot runs."""

from __future__ import annotations

import asyncio
import errno
import logging
import socket
from collections.abc import AsyncIterator
from contextlib import AbstractContextManager, asynccontextmanager, nullcontext

import uvicorn
from starlette.types import ASGIApp

from bot.errors import SettingsError

TAKEN = (
    "PLAYWISE_HOST and PLAYWISE_PORT, or PORT, lead to {host}:{port}, which cannot be had ({reason}): "
    "choose another port."
)
NOWHERE = (
    "PLAYWISE_HOST leads to {host!r}, which is no address of this machine ({reason}): correct it, or leave it out."
)

KEEP_ALIVE = 75
"""Seconds that a connection may rest: longer than the minute after which proxies and Telegram close theirs."""

LAST_REQUESTS = 2
"""Seconds for open requests to end when the bot does."""

log = logging.getLogger(__name__)


class Server(uvicorn.Server):
    """A server that leaves signals to the bot."""

    def capture_signals(self) -> AbstractContextManager[None]:  # type: ignore[override]
        """Take none."""
        return nullcontext()


@asynccontextmanager
async def serving(app: ASGIApp, host: str, port: int) -> AsyncIterator[int]:
    """Serve `app` while the block runs, and yield the port.

    Raises:
        SettingsError: Nobody can listen there.
    """
    listening = _listening(host, port)
    server = Server(
        uvicorn.Config(
            app,
            log_config=None,
            access_log=False,
            lifespan="off",
            server_header=False,
            ws="none",
            timeout_keep_alive=KEEP_ALIVE,
            timeout_graceful_shutdown=LAST_REQUESTS,
        )
    )
    task = asyncio.create_task(server.serve(sockets=[listening]))
    taken = listening.getsockname()[1]
    log.info("listening at %s, port %d", host, taken)
    try:
        yield taken
    finally:
        server.should_exit = True
        await task


def _listening(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        socket.getaddrinfo(host, port, family)
        return socket.create_server((host, port), family=family)
    except (socket.gaierror, UnicodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "no name of a machine"
        raise SettingsError(NOWHERE.format(host=host, reason=reason)) from None
    except OSError as error:
        sentence = NOWHERE if error.errno == errno.EADDRNOTAVAIL else TAKEN
        raise SettingsError(sentence.format(host=host, port=port, reason=error.strerror or error)) from None
