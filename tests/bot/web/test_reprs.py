"""What is printed of a webhook holds no secret."""

from __future__ import annotations

from bot.web.webhook import Webhook
from tests.bot.web.conftest import SECRET, Site


def test_the_secret_is_in_no_text_of_what_knows_it(served: Site) -> None:
    hook = Webhook("https://bot.example/telegram", SECRET, served.door)
    assert SECRET not in repr(served.door) + str(hook) + repr(hook)
