"""Whether the bot of this container is alive: asks `/livez`, with nothing but Python's own library."""

from __future__ import annotations

import http.client
import os
import sys
from collections.abc import Mapping

PATIENCE = 4.0
"""Seconds to wait for the answer; Docker gives up after five."""


def alive(port: int) -> bool:
    """Return whether the bot on this machine's `port` says that it is alive."""
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    try:
        line.request("GET", "/livez")
        return line.getresponse().status == http.HTTPStatus.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        line.close()


def port_of(environ: Mapping[str, str]) -> int:
    """Return the port that the bot listens at: ours, else the one that the host, or the image, names."""
    return int(environ.get("PLAYWISE_PORT") or environ["PORT"])


if __name__ == "__main__":
    sys.exit(0 if alive(port_of(os.environ)) else 1)
