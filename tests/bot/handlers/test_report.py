"""`/report`: a document for operators in a chat of their own, and no command to anyone else."""

from __future__ import annotations

from typing import Any

import pytest

from engine.reports import report_page
from tests.bot.client import people
from tests.bot.client.telegram import Telegram
from tests.bot.client.world import Refusal

OPERATOR = {**people.ANN, "id": 900}
ALONE = {**people.ALONE, "id": 900}
HERE: dict[str, Any] = {"person": OPERATOR, "chat": ALONE}


@pytest.fixture
def written(telegram: Telegram) -> str:
    """Return the snapshot whose report was written."""
    snapshot = telegram.service.conversation.engines.games.about.snapshot
    page = report_page(telegram.service.data, snapshot)
    page.parent.mkdir(parents=True)
    page.write_text("<p>all of it</p>")
    return snapshot


def test_an_operator_gets_the_report_on_the_served_data(telegram: Telegram, written: str) -> None:
    shown = telegram.says("/report", **HERE)
    assert shown.text == f"The report on the served data\n{written}"
    assert len(telegram.world.called("sendDocument")) == 1


def test_an_operator_is_told_how_to_write_a_report_that_is_missing(telegram: Telegram) -> None:
    assert "make report" in telegram.says("/report", **HERE).text


def test_a_report_that_does_not_arrive_is_apologised_for(telegram: Telegram, written: str) -> None:
    telegram.world.refused["sendDocument"] = Refusal(400, "Bad Request: file is too big")
    apology, _ = telegram.receives(people.message("/report", **HERE))
    assert apology.first.startswith("Sorry")


def test_to_anyone_else_it_is_no_command(telegram: Telegram, written: str) -> None:
    assert telegram.says("/report").first.startswith("I have no command /report.")
    assert telegram.world.called("sendDocument") == []


def test_it_is_not_sent_where_others_read_along(telegram: Telegram, written: str) -> None:
    telegram.says("/report@playwise_bot", person=OPERATOR, chat=people.GROUP)
    assert telegram.world.called("sendDocument") == []
