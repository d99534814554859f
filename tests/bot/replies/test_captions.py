"""Pictures go with words that fit under them, and with no others."""

from __future__ import annotations

import pytest

from bot.charts.chart import Bar, Ranking
from bot.questions import StartQuestion
from bot.replies import Reply, answer_reply
from bot.replies.captions import fits, pictured
from bot.replies.markup import bold, shown
from tests.bot.charts.odd import ANSWERS
from tests.bot.replies.telling import CHOICES

CHART = Ranking("Best", "", (Bar("a", 1, "1", ""),))


@pytest.mark.parametrize(
    ("text", "short_enough"),
    [
        ("x" * 1024, True),
        ("x" * 1025, False),
        (bold("x" * 1024), True),
        (shown("<&>") * 341, True),
        ("🎮" * 512, True),
        ("🎮" * 513, False),
    ],
)
def test_a_caption_is_measured_as_telegram_does(text: str, short_enough: bool) -> None:
    assert fits(text) is short_enough
    assert (pictured(Reply(text), CHART).picture == CHART) is short_enough


def test_without_a_chart_a_reply_stays_as_it_is() -> None:
    assert pictured(Reply("x"), None) == Reply("x")


@pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS)
def test_every_answer_that_can_be_seen_comes_with_its_picture(answer: object) -> None:
    reply = answer_reply(answer, StartQuestion(), CHOICES)  # type: ignore[arg-type]
    assert (reply.picture is not None) is fits(reply.text)
    assert reply.picture is not None
