"""What a handler is given beside its update: the conversation, taken once, and the person's thread."""

from __future__ import annotations

from typing import Any

from telegram.ext import Application, ApplicationBuilder, CallbackContext, ExtBot, JobQueue

from bot.charts.album import Album
from bot.service import Service
from bot.thread import Thread

Data = dict[Any, Any]


class Context(CallbackContext[ExtBot[Any], Data, Data, Service]):
    """The context of one update; made anew for each, so a snapshot swapped in meanwhile is for the next one."""

    def __init__(self, application: Playwise, chat_id: int | None = None, user_id: int | None = None) -> None:
        super().__init__(application=application, chat_id=chat_id, user_id=user_id)
        self.conversation = application.bot_data.conversation

    @property
    def service(self) -> Service:
        """What all handlers share."""
        return self.bot_data

    @property
    def album(self) -> Album | None:
        """Where the pictures of this chat come from; None where it wants words alone."""
        return self.service.pictures.album(self._chat_id or 0)

    @property
    def thread(self) -> Thread:
        """What this person has going in this chat; an anonymous one shares a thread with the like."""
        return self.service.threads.of(self._chat_id or 0, self._user_id or 0)


type Playwise = Application[ExtBot[Any], Context, Data, Data, Service, JobQueue[Context]]
type Builder = ApplicationBuilder[Any, Any, Any, Any, Any, Any]
