"""Queries that are typed behind our name in any chat, answered with what can be sent there."""

from __future__ import annotations

import logging

from telegram import InlineQuery, InlineQueryResultArticle, InlineQueryResultsButton, InputTextMessageContent, Update
from telegram.error import BadRequest
from telegram.ext import InlineQueryHandler

from bot.bucket import Verdict
from bot.context import Context
from bot.delivery import preview
from bot.inline import page
from bot.keyboards import inline
from bot.meant import MOST
from bot.replies.articles import PICTURE_SIZE, Article, article, nothing_found
from bot.trace import Outcome, note

CACHED = 60
"""Seconds for which Telegram answers the same query itself: whoever takes a letter back is served at once, and a
changed language or new data are seen soon."""

FROM_INLINE = "inline"
"""What queries are counted as, and what /start is given by the button that leads to a chat with us."""

TOO_LATE = ("query is too old", "query id is invalid")
"""What Telegram says of a query that whoever typed it has left behind."""

log = logging.getLogger(__name__)


async def offer(update: Update, context: Context) -> None:
    """Answer a query; one that comes too fast is passed over, as the next letter asks again."""
    query = update.inline_query
    if query is None:
        return
    if context.service.typists.of(query.from_user.id).take() is not Verdict.ANSWER:
        note(Outcome.REFUSED, FROM_INLINE)
        return
    offset = _offset(query.offset)
    conversation = context.conversation
    found = page(query.query, offset, conversation.engines)
    articles = [told for result in found.results if (told := article(result, conversation.choices))]
    alone = not articles and not offset
    button = _way_to_us(films=conversation.engines.other is not None) if alone else None
    note(Outcome.NOT_UNDERSTOOD if alone else Outcome.ANSWERED, FROM_INLINE)
    await _answer(query, articles, found.onward, button)


async def _answer(
    query: InlineQuery, articles: list[Article], onward: int | None, button: InlineQueryResultsButton | None
) -> None:
    try:
        # Personal, always: what is not, Telegram shows to anybody who types the same, whatever their language.
        await query.answer(
            [_result(told) for told in articles],
            cache_time=CACHED,
            is_personal=True,
            # Left out rather than empty at the end: PTB 22.8 makes a list of an empty text where there are defaults.
            next_offset=None if onward is None else str(onward),
            button=button,
        )
    except BadRequest as late:
        if not any(words in late.message.lower() for words in TOO_LATE):
            raise
        log.info("an inline query was answered too late: %s", late.message)


def _way_to_us(*, films: bool) -> InlineQueryResultsButton:
    return InlineQueryResultsButton(nothing_found(films=films), start_parameter=FROM_INLINE)


def _result(told: Article) -> InlineQueryResultArticle:
    markup = inline(told.reply)
    width, height = PICTURE_SIZE if told.picture else (None, None)
    return InlineQueryResultArticle(
        told.id,
        told.title,
        InputTextMessageContent(told.reply.text, api_kwargs={"link_preview_options": preview(told.reply)}),
        description=told.description or None,
        thumbnail_url=told.picture,
        thumbnail_width=width,
        thumbnail_height=height,
        api_kwargs=None if markup is None else {"reply_markup": markup},
    )


def _offset(given: str) -> int:
    """Return how many results were offered before; what we did not write ourselves begins anew or is past the end."""
    return min(int(given), MOST) if given.isascii() and given.isdigit() else 0


HANDLER = InlineQueryHandler(offer)
