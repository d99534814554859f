"""What every answer about films must keep to, however odd it is, in every language."""

from __future__ import annotations

import re

import pytest

from bot import callbacks
from bot.language import Language, languages, speaking
from bot.questions import StartQuestion
from bot.terminal import plain
from engine.answers import Answer

from .odd import ANSWERS
from .telling import told

LONGEST_TEXT = 4096
"""UTF-16 units of a message (Bot API, sendMessage)."""

EVERYONE = pytest.mark.parametrize("spoken", languages().values(), ids=lambda spoken: spoken.code)
EVERYTHING = pytest.mark.parametrize("answer", ANSWERS.values(), ids=list(ANSWERS))


@EVERYONE
@EVERYTHING
def test_an_answer_fits_in_a_message_and_its_buttons_work(answer: Answer, spoken: Language) -> None:
    with speaking(spoken):
        reply = told(answer, StartQuestion())
    assert len(plain(reply.text).encode("utf-16-le")) // 2 <= LONGEST_TEXT
    for button in reply.in_order:
        assert len(button.data.encode()) <= callbacks.LONGEST
        callbacks.question(button.data)
    assert reply.in_order


@EVERYONE
@EVERYTHING
def test_an_answer_says_nothing_that_nobody_knows(answer: Answer, spoken: Language) -> None:
    with speaking(spoken):
        reply = told(answer, StartQuestion())
    said = "\n".join([plain(reply.text), *(button.label for button in reply.in_order)])
    assert not re.findall(r"\bNone\b|\bnan\b|\{\w*\}|\s$|  \S", said)
    assert not re.findall(r"\b1 (titles|films|votes|seasons|títulos|películas|votos|temporadas)\b", said)
    assert "<A" not in reply.text
