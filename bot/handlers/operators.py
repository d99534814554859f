"""What operators may ask; for everybody else none of it is there."""

from __future__ import annotations

import dataclasses
from collections.abc import Awaitable, Callable, Mapping

from telegram import CallbackQuery, Message, Update
from telegram.ext import BaseHandler

from bot.calls import call
from bot.context import Context
from bot.delivery import say
from bot.handlers.addressing import ForUs, written
from bot.handlers.refreshing import accept, refresh
from bot.handlers.report import REPORT, report
from bot.handlers.rollback import go_back, offer, stay
from bot.handlers.status import status
from bot.operators import by_operator
from bot.replies.operations import ACCEPT, PREFIX, STAY, USE, due
from bot.rounds import next_refresh
from bot.service import Service
from bot.trace import Outcome, note
from bot.upkeep import Upkeep


async def about(message: Message, context: Context, upkeep: Upkeep) -> None:
    """Tell what everybody is told, and when the next refresh is."""
    del upkeep  # the calendar knows
    reply = context.thread.say(context.conversation, "/about")
    await say(message, dataclasses.replace(reply, text=f"{reply.text}\n{due(next_refresh(context.job_queue))}"))


Serve = Callable[[Message, Context, Upkeep], Awaitable[None]]

COMMANDS: Mapping[str, Serve] = {"refresh": refresh, "status": status, "rollback": offer, "about": about}
"""What needs an upkeep; there is nothing to keep up where the data stay as they are."""

Tap = Callable[[CallbackQuery, Context, Upkeep, str], Awaitable[None]]

TAPS: Mapping[str, Tap] = {USE: go_back, STAY: stay, ACCEPT: accept}


class Desk(BaseHandler[Update, Context, None]):
    """Takes what operators ask in a chat of their own, before the other handlers see it."""

    def __init__(self, service: Service) -> None:
        super().__init__(self.serve)
        self._operators = service.operators
        self._upkeep = service.upkeep

    def check_update(self, update: object) -> bool:
        """Whether an operator asks for what only operators may."""
        if not isinstance(update, Update) or not by_operator(update, self._operators):
            return False
        if update.callback_query:
            return self._upkeep is not None and _tapped(update.callback_query)[0] in TAPS
        command = _command(update.message) if update.message else ""
        return command == REPORT or (self._upkeep is not None and command in COMMANDS)

    async def serve(self, update: Update, context: Context) -> None:
        """Do what is asked."""
        query, message = update.callback_query, update.message
        if query and self._upkeep:
            action, argument = _tapped(query)
            note(Outcome.ANSWERED, action)
            await TAPS[action](query, context, self._upkeep, argument)
        elif message:
            await self._answer(message, context)

    async def _answer(self, message: Message, context: Context) -> None:
        command = _command(message)
        note(Outcome.ANSWERED, command)
        if command == REPORT:
            await report(message, context)
        elif self._upkeep:
            await COMMANDS[command](message, context, self._upkeep)


def _tapped(query: CallbackQuery) -> tuple[str, str]:
    """Return what an operator's button is for, and with what; nothing for any other button."""
    data = query.data or ""
    action, _, argument = data.removeprefix(PREFIX).partition(":") if data.startswith(PREFIX) else ("", "", "")
    return action, argument


def _command(message: Message) -> str:
    asked = call(written(message))
    return asked.command if asked and ForUs().filter(message) else ""
