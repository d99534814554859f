"""The strict checker catches handlers that break a rule, each of them, and lets good ones pass."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from telegram import (
    BotCommand,
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    KeyboardButton,
    Message,
    ReplyKeyboardMarkup,
    Update,
)
from telegram.constants import ParseMode
from telegram.error import TelegramError
from telegram.ext import Application, CallbackQueryHandler, ContextTypes, MessageHandler, filters

from . import people
from .markup import read
from .strict import StrictRequest
from .world import World

Rude = Callable[[Message], Awaitable[object]]


def button(label: str = "x", data: str = "v1:help") -> InlineKeyboardButton:
    return InlineKeyboardButton(label, callback_data=data)


def html(text: str) -> Rude:
    return lambda message: message.reply_html(text)


def under(*rows: list[InlineKeyboardButton]) -> Rude:
    return lambda message: message.reply_text("hello", reply_markup=InlineKeyboardMarkup(rows))


def results(*ids: str, **more: Any) -> Rude:
    return offers(*(offered(key) for key in ids), **more)


def offered(key: str = "1", title: str = "x", text: str = "x", **more: Any) -> InlineQueryResultArticle:
    return InlineQueryResultArticle(key, title, InputTextMessageContent(text, ParseMode.HTML), **more)


def offers(*found: InlineQueryResultArticle, personal: bool = True, **more: Any) -> Rude:
    return lambda message: message.get_bot().answer_inline_query("1", found, is_personal=personal, **more)


def leads(label: str, start: str = "inline") -> Rude:
    return offers(button=InlineQueryResultsButton(label, start_parameter=start))


def asks(placeholder: str) -> Rude:
    keyboard = ReplyKeyboardMarkup([[KeyboardButton("x")]], input_field_placeholder=placeholder)
    return lambda message: message.reply_text("which?", reply_markup=keyboard)


def webhook(url: str, secret: str) -> Rude:
    return lambda message: message.get_bot().set_webhook(url, secret_token=secret)


def menu(*commands: BotCommand) -> Rude:
    return lambda message: message.get_bot().set_my_commands(commands)


async def edit_to_the_same(message: Message) -> None:
    sent = await message.reply_text("same")
    await sent.edit_text("same")


BROKEN: dict[str, Rude] = {
    "text has 4097": html("x" * 4097),
    "text has 4098": html("😀" * 2049),
    "text has 1 ": html(" "),
    "</i> closes nothing": html("<b>hello</i></b>"),
    "<b> is not closed": html("<b>hello"),
    "<script> is no tag": html("<script>hello</script>"),
    "an unescaped &": html("Tom & Jerry"),
    "an unescaped <": html("1 < 2"),
    "an unescaped & ": html("&nbsp;"),
    "are no text": html("a\x00b"),
    "a deep link": html('<a href="https://t.me/x_bot?start=a b">x</a>'),
    "more than 64 bytes, or nothing": under([button(data="é" * 33)]),
    "a button without words": under([button(" ")]),
    "too many buttons": under([button()] * 9),
    "too many buttons, or": under(*[[button()]] * 101),
    "a placeholder": asks("x" * 65),
    "caption has 1025": lambda message: message.reply_photo(b"x", caption="x" * 1025),
    "a picture is too large": lambda message: message.reply_photo(b"x" * 10_000_001),
    "an edit that changes nothing": edit_to_the_same,
    "is no name of a command": menu(BotCommand("Genre", "x")),
    "too many words": menu(BotCommand("genre", "x" * 257)),
    "more than 100 commands": menu(*[BotCommand("genre", "x")] * 101),
    "a language is not": lambda message: message.get_bot().set_my_description("x", "es-419"),
    "description has more": lambda message: message.get_bot().set_my_description("x" * 513),
    "short_description has more": lambda message: message.get_bot().set_my_short_description("x" * 121),
    "more than 50 results": results(*map(str, range(51))),
    "id of more than 64 bytes": results("x" * 65),
    "id of more than 64 bytes, or none": results(""),
    "two results have the same id": results("1", "1"),
    "next_offset": results("1", next_offset="é" * 33),
    "a result without a title": offers(offered(title=" ")),
    "message_text has 4097": offers(offered(text="x" * 4097)),
    "message_text has 1 ": offers(offered(text=" ")),
    "<i> is not closed": offers(offered(text="<i>hello")),
    "a thumbnail that": offers(offered(thumbnail_url="file:///x.jpg")),
    "a button without words ": offers(offered(reply_markup=InlineKeyboardMarkup([[button(" ")]]))),
    "kept for everybody": offers(offered(), personal=False),
    "above the results has": leads("x" * 65),
    "above the results starts": leads("x", "no spaces"),
    "a webhook without TLS": webhook("http://example.org", "secret"),
    "a secret that": webhook("https://example.org", "no spaces"),
    "answered twice": lambda message: message.get_bot().answer_callback_query("1", "x"),
}
GOOD: list[Rude] = [
    html("x" * 4096),
    html('<b>Tom &amp; <i>Jerry</i></b> <a href="https://example.org">&lt;here&gt;</a> &#39;'),
    under([button(data="x" * 64)]),
    asks("A genre, like Action"),
    menu(BotCommand("genre", "x")),
    lambda message: message.get_bot().set_my_description("x", "es"),
    results("1", "2", next_offset="2"),
    results(*map(str, range(50)), next_offset="x" * 64),
    offers(offered("x" * 64, "x", "<b>x</b>", thumbnail_url="https://example.org/x.jpg")),
    leads("x" * 64),
    webhook("https://example.org", "secret-1"),
    lambda message: message.reply_photo(b"x", caption="x" * 1024),
]


def strict_faults(handler: Rude, clock: Callable[[], float] = lambda: 0.0, times: int = 1, **where: Any) -> list[str]:
    strict = StrictRequest(World(), clock)

    async def handle(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.message
        await handler(update.message)

    async def run() -> None:
        application = Application.builder().token("1:x").request(strict).get_updates_request(World()).build()
        application.add_handler(MessageHandler(filters.ALL, handle))
        application.add_error_handler(forgive)
        async with application:
            for _ in range(times):
                update = Update.de_json(people.message("hello", **where), application.bot)
                await application.process_update(update)

    asyncio.run(run())
    return strict.faults


async def forgive(update: object, context: ContextTypes.DEFAULT_TYPE) -> None:
    assert isinstance(context.error, TelegramError)


@pytest.mark.parametrize(("fault", "rude"), BROKEN.items(), ids=BROKEN)
def test_a_handler_that_breaks_a_rule_is_caught(fault: str, rude: Rude) -> None:
    assert any(fault.strip() in found for found in strict_faults(rude))


@pytest.mark.parametrize("polite", GOOD, ids=range(len(GOOD)))
def test_a_handler_that_keeps_the_rules_passes(polite: Rude) -> None:
    assert strict_faults(polite) == []


def test_a_group_takes_twenty_messages_a_minute() -> None:
    assert strict_faults(html("x"), times=20, chat=people.GROUP) == []
    assert "to a group" in strict_faults(html("x"), times=21, chat=people.GROUP)[0]
    assert strict_faults(html("x"), times=21) == []


def taps(answer: Callable[[CallbackQuery], Awaitable[object]], seconds: float = 0.0) -> list[str]:
    now = [0.0]
    strict = StrictRequest(World(), lambda: now[0])

    async def handle(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.callback_query
        now[0] += seconds
        await answer(update.callback_query)

    async def run() -> None:
        application = Application.builder().token("1:x").request(strict).get_updates_request(World()).build()
        application.add_handler(CallbackQueryHandler(handle))
        application.add_error_handler(forgive)
        async with application:
            strict.tapped()
            await application.process_update(Update.de_json(people.tap("v1:help", people.by_us(7)), application.bot))
            strict.settle()

    asyncio.run(run())
    return strict.faults


def test_a_tap_is_answered_once_and_soon() -> None:
    assert taps(lambda query: query.answer()) == []
    assert taps(lambda query: asyncio.sleep(0)) == ["a tap was not answered"]
    assert taps(lambda query: query.answer(), seconds=1.5) == ["answerCallbackQuery: a tap was answered late"]
    assert "too long" in taps(lambda query: query.answer("x" * 201))[0]


def test_markup_is_read_as_telegram_reads_it() -> None:
    markup = read('<b>😀 Tom &amp; <i>J</i></b><a href="https://example.org">x</a>')
    assert markup.text == "😀 Tom & Jx"
    assert json.dumps(markup.entities) == json.dumps(
        [
            {"type": "italic", "offset": 9, "length": 1},
            {"type": "bold", "offset": 0, "length": 10},
            {"type": "text_link", "offset": 10, "url": "https://example.org", "length": 1},
        ]
    )
