"""A container is healthy while its bot answers at `/livez`, and not when it does anything else."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from tests.image.dockerfile import ROOT

PROGRAM = ROOT / "scripts" / "image" / "healthy.py"


class Bot(HTTPServer):
    """Answers as it is told to."""

    status = 200


class Livez(BaseHTTPRequestHandler):
    """What the bot says at `/livez`."""

    server: Bot

    def do_GET(self) -> None:
        self.send_response(self.server.status if self.path == "/livez" else 404)
        self.end_headers()

    def log_message(self, *words: object) -> None:
        """Say nothing."""


@pytest.fixture
def bot() -> Iterator[Bot]:
    with Bot(("127.0.0.1", 0), Livez) as served:
        thread = threading.Thread(target=served.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        yield served
        served.shutdown()
        thread.join()


def healthy(**variables: object) -> bool:
    environ = {"PATH": os.environ["PATH"]} | {name: str(value) for name, value in variables.items()}
    done = subprocess.run([sys.executable, PROGRAM], env=environ, check=False, capture_output=True, text=True)
    assert done.stderr == ""
    return done.returncode == 0


@pytest.mark.parametrize(("status", "well"), [(200, True), (503, False), (404, False)])
def test_the_answer_decides(status: int, well: bool, bot: Bot) -> None:
    bot.status = status
    assert healthy(PORT=bot.server_port) is well


def test_our_port_wins_over_the_one_of_the_host(bot: Bot) -> None:
    assert healthy(PORT=1, PLAYWISE_PORT=bot.server_port)


def test_a_bot_that_does_not_listen_is_not_healthy() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
    assert not healthy(PORT=port)


def test_it_needs_nothing_that_is_installed() -> None:
    imported = [line for line in PROGRAM.read_text().splitlines() if line.startswith(("import", "from"))]
    assert {line.split()[1].partition(".")[0] for line in imported} <= sys.stdlib_module_names
