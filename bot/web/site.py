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


def site(health: Health, metrics: Metrics, door: Door | None = None) -> Starlette:
    """Return the ASGI app of a bot; without `door`, no updates come in."""

    async def figures(request: Request) -> Response:
        del request  # whoever asks
        return Response(metrics.text(), media_type=CONTENT_TYPE_LATEST)

    routes = [Route("/livez", health.alive), Route("/readyz", health.ready), Route("/metrics", figures)]
    if door:
        routes.append(Route(path(door.secret), door.receive, methods=["POST"]))
    return Starlette(routes=routes)
