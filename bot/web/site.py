"""The site: which address leads where."""

from __future__ import annotations

from prometheus_client import CONTENT_TYPE_LATEST
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.metrics import Metrics
from bot.web.door import Door
from bot.web.health import Health
from bot.web.secret import path


def site(health: Health, metrics: Metrics, door: Door | None = None, below: str = "") -> Starlette:
    """Return the ASGI app of a bot; without `door`, no updates come in.

    They come in `below` a path and without it: what stands before the bot may pass that path on, or take it off.
    """

    async def figures(request: Request) -> Response:
        del request  # whoever asks
        return Response(metrics.text(), media_type=CONTENT_TYPE_LATEST)

    routes = [Route("/livez", health.alive), Route("/readyz", health.ready), Route("/metrics", figures)]
    if door:
        ways = dict.fromkeys((path(door.secret), below + path(door.secret)))
        routes += (Route(way, door.receive, methods=["POST"]) for way in ways)
    return Starlette(routes=routes)
