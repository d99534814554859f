"""What a thousand chats send."""

from __future__ import annotations

from itertools import count, islice

from benchmarks.chats import CHATS, Post, posts
from benchmarks.shaky import who
from benchmarks.stub import Call
from telegram import Update

from tests.bot.client.telegram import Telegram
from tests.bot.conftest import elsewhere, talk, telegram

__all__ = ["elsewhere", "talk", "telegram"]

ROUND = 210
"""Posts in which everything there is comes at least once."""


def some(number: int) -> list[Post]:
    return list(islice(posts({}, count(1)), number))


def test_whoever_waits_for_an_answer_is_left_in_peace() -> None:
    first, second = some(2)
    assert next(posts({first.chat: 0.0}, count(1))).chat == second.chat


def test_they_end_when_everybody_waits() -> None:
    everybody = {post.chat: 0.0 for post in some(CHATS)}
    assert list(posts(everybody, count(1))) == []


def test_each_update_has_its_number() -> None:
    assert [post.update["update_id"] for post in some(3)] == [1, 2, 3]


def test_what_wants_an_answer_gets_one_and_the_rest_gets_none(telegram: Telegram) -> None:
    for post in some(ROUND):
        before = len(telegram.world.shown)
        if "callback_query" in post.update or "inline_query" in post.update:
            continue
        update = Update.de_json(dict(post.update), telegram.application.bot)
        telegram.run(telegram.application.process_update(update))
        assert (len(telegram.world.shown) - before == 1) is post.wants_answer, post.update


def test_every_button_is_answered(telegram: Telegram) -> None:
    for post in some(ROUND):
        if query := post.update.get("callback_query"):
            reply = telegram.service.conversation.press(query["data"])
            assert reply.notice is None, query["data"]


def test_every_query_is_answered_by_the_name_of_its_chat(telegram: Telegram) -> None:
    asked = [post for post in some(ROUND) if "inline_query" in post.update]
    assert asked
    for post in asked:
        update = Update.de_json(dict(post.update), telegram.application.bot)
        telegram.run(telegram.application.process_update(update))
        answer = telegram.world.called("answerInlineQuery")[-1]
        assert (who(Call("answerInlineQuery", answer, 0.0)), post.wants_answer) == (post.chat, True)
