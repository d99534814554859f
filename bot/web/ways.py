"""The ways of one bot: how its updates come, and what it serves, as the settings say."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager, nullcontext
from urllib.parse import unquote, urlsplit

from bot.context import Playwise
from bot.line import Line
from bot.polling import Polling
from bot.running import Intake
from bot.settings import Settings
from bot.web.door import Door
from bot.web.health import STALE, Health
from bot.web.secret import path, secret
from bot.web.server import serving
from bot.web.site import site
from bot.web.webhook import Webhook

USUAL_PORT = 8080
"""Where a webhook listens if no setting says: what proxies and hosts try first."""

Ways = tuple[Intake, AbstractAsyncContextManager[object]]


def ways(settings: Settings, token: str, bot: Playwise, line: Line) -> Ways:
    """Return how updates come to `bot`, and what is served as long as it runs."""
    health, metrics = Health(bot, line), bot.bot_data.metrics
    if settings.webhook_url is None:
        served = site(health, metrics)
        return Polling(), nullcontext() if settings.port is None else serving(served, settings.host, settings.port)
    assert bot.job_queue
    bot.job_queue.run_repeating(health.listen, STALE)
    shared = secret(settings, token)
    door = Door(bot, shared)
    port = USUAL_PORT if settings.port is None else settings.port
    hook = Webhook(settings.webhook_url + path(shared), shared, door)
    below = unquote(urlsplit(settings.webhook_url).path)
    return hook, serving(site(health, metrics, door, below), settings.host, port)
