"""What a handler is given beside its update: the conversation, taken once, and the person's thread."""

from __future__ import annotations

from typing import Any

from telegram import User
from telegram.ext import Application, ApplicationBuilder, CallbackContext, ExtBot, JobQueue

from bot.charts.album import Album
from bot.keeps import Keep
from bot.language import Language, language_of, speak
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

    def language(self, person: User | None) -> Language:
        """Return the language of a person: the one they chose, else that of their Telegram, else English."""
        chosen = self.service.tongues.of(person.id) if person else None
        return language_of(chosen or (person.language_code if person else None))

    async def keep(self, keep: Keep | None) -> None:
        """Remember what a turn asks to be remembered, and act on it from here on."""
        if keep is None or self._user_id is None:
            return
        self.service.tongues.choose(self._user_id, keep.code)
        speak(language_of(keep.code))


type Playwise = Application[ExtBot[Any], Context, Data, Data, Service, JobQueue[Context]]
type Builder = ApplicationBuilder[Any, Any, Any, Any, Any, Any]
