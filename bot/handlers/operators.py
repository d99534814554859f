"""What operators may ask; for everybody else none of it is there."""

from __future__ import annotations

import dataclasses
from collections.abc import Awaitable, Callable, Mapping

from telegram import CallbackQuery, Message, Update
from telegram.constants import ChatType
from telegram.ext import BaseHandler

from bot.calls import call
from bot.context import Context
from bot.delivery import say
from bot.handlers.addressing import ForUs, written
from bot.handlers.refreshing import refresh
from bot.handlers.rollback import confirm, offer
from bot.handlers.status import status
from bot.replies.operations import PREFIX, due
from bot.rounds import next_refresh
from bot.trace import Outcome, note
from bot.upkeep import Upkeep


async def about(message: Message, context: Context, upkeep: Upkeep) -> None:
    """Tell what everybody is told, and when the next refresh is."""
    del upkeep  # the calendar knows
    reply = context.thread.say(context.conversation, "/about")
    await say(message, dataclasses.replace(reply, text=f"{reply.text}\n{due(next_refresh(context.job_queue))}"))


Serve = Callable[[Message, Context, Upkeep], Awaitable[None]]

COMMANDS: Mapping[str, Serve] = {"refresh": refresh, "status": status, "rollback": offer, "about": about}


class Desk(BaseHandler[Update, Context, None]):
    """Takes what operators ask in a chat of their own, before the other handlers see it."""

    def __init__(self, upkeep: Upkeep, operators: tuple[int, ...]) -> None:
        super().__init__(self.serve)
        self._upkeep = upkeep
        self._operators = operators

    def check_update(self, update: object) -> bool:
        """Whether an operator asks for what only operators may."""
        if not isinstance(update, Update) or not update.effective_user:
            return False
        if update.effective_user.id not in self._operators:
            return False
        tapped, message = update.callback_query, update.message
        return _is_ours(tapped) if tapped else message is not None and _command(message) in COMMANDS

    async def serve(self, update: Update, context: Context) -> None:
        """Do what is asked."""
        if query := update.callback_query:
            note(Outcome.ANSWERED, "rollback")
            action, _, argument = (query.data or "").removeprefix(PREFIX).partition(":")
            await confirm(query, context, self._upkeep, action, argument)
        elif update.message:
            note(Outcome.ANSWERED, _command(update.message))
            await COMMANDS[_command(update.message)](update.message, context, self._upkeep)


def _is_ours(query: CallbackQuery) -> bool:
    return (query.data or "").startswith(PREFIX)


def _command(message: Message) -> str:
    asked = call(written(message))
    heard = asked and message.chat.type == ChatType.PRIVATE and ForUs().filter(message)
    return asked.command if asked and heard else ""
