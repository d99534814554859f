"""The server: it listens on a port as long as the bot runs."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import AbstractContextManager, asynccontextmanager, nullcontext

import uvicorn
from starlette.types import ASGIApp

from bot.errors import SettingsError

TAKEN = "PLAYWISE_HOST and PLAYWISE_PORT lead to {host}:{port}, which cannot be had ({reason}): choose another port."

KEEP_ALIVE = 75
"""Seconds that a connection may rest: longer than the minute after which proxies and Telegram close theirs."""

LAST_REQUESTS = 2
"""Seconds for open requests to end when the bot does."""


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
    try:
        yield listening.getsockname()[1]
    finally:
        server.should_exit = True
        await task


def _listening(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        raise SettingsError(TAKEN.format(host=host, port=port, reason=error.strerror or error)) from None
