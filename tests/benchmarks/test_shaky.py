"""A stand-in for the Bot API that fails."""

from __future__ import annotations

import asyncio
import json
import random
from typing import Any

import pytest
from benchmarks import shaky
from benchmarks.shaky import Fault, ShakyApi, again
from benchmarks.stub import Call

CALL = Call("sendMessage", {"chat_id": "5", "text": "Hello"}, 1.0)


class Chosen(random.Random):
    """Chance that is none."""

    def __init__(self, fault: Fault) -> None:
        super().__init__()
        self._fault = fault

    def random(self) -> float:
        return 0.0

    def choice(self, seq: Any) -> Any:
        return self._fault


def failing(fault: Fault, call: Call = CALL) -> tuple[object, list[str]]:
    told: list[str] = []
    api = ShakyApi(0.0, 0.05, lambda what, _: told.append(what), Chosen(fault))
    try:
        return asyncio.run(api.answer(call))[0], told
    except ConnectionResetError:
        return None, told


@pytest.mark.parametrize(
    ("fault", "status", "told"),
    [
        (Fault.FAILED, 500, "failed"),
        (Fault.FLOOD, 429, "flood"),
        (Fault.CUT_BEFORE, None, "cut before it was taken"),
        (Fault.CUT_AFTER, None, "taken"),
        (Fault.SLOW, 200, "taken"),
    ],
)
def test_it_tells_what_it_took_however_it_answers(
    fault: Fault, status: int | None, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shaky, "TOO_LONG", 0.0)
    assert failing(fault) == (status, [told])


@pytest.mark.parametrize(
    ("markup", "data"),
    [
        ({"inline_keyboard": [[{"text": "Answer again", "callback_data": "h1:again:1f"}]]}, "h1:again:1f"),
        ({"inline_keyboard": [[{"text": "Help", "callback_data": "v1:help"}]]}, ""),
        ({"keyboard": [[{"text": "h1:again:1f"}]]}, ""),
        ({}, ""),
    ],
)
def test_it_knows_the_button_that_gives_an_answer_again(markup: dict[str, Any], data: str) -> None:
    assert again(Call("sendMessage", {"chat_id": "5", "reply_markup": json.dumps(markup)}, 1.0)) == data


def test_a_start_goes_well() -> None:
    assert failing(Fault.FAILED, Call("getMe", {}, 1.0)) == (200, ["taken"])
