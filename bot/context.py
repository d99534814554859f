"""What a handler is given beside its update: the conversation, taken once, who asks, and their thread."""

from __future__ import annotations

from typing import Any

from telegram import User
from telegram.ext import Application, ApplicationBuilder, CallbackContext, ExtBot, JobQueue

from bot.asker import Asker
from bot.charts.album import Album
from bot.keeps import SpeakLanguage, told
from bot.language import language_of, speak
from bot.replies import Reply
from bot.replies.profile import memory_away_reply
from bot.service import Service
from bot.store import NotKept, Person
from bot.thread import Thread

Data = dict[Any, Any]

NOBODY = Person(0, remembered=False)
"""Somebody of whom nothing can be remembered: a channel, or an administrator who stays anonymous."""


class Context(CallbackContext[ExtBot[Any], Data, Data, Service]):
    """The context of one update; made anew for each, so a snapshot swapped in meanwhile is for the next one."""

    def __init__(self, application: Playwise, chat_id: int | None = None, user_id: int | None = None) -> None:
        super().__init__(application=application, chat_id=chat_id, user_id=user_id)
        self.conversation = application.bot_data.conversation
        self.person = NOBODY

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

    @property
    def asker(self) -> Asker:
        """Who asks; a chat of one's own has the number of the person."""
        return Asker(self.person, alone=self._chat_id == self._user_id)

    async def meet(self, person: User | None) -> None:
        """Remember who this is, and speak their language: the one they chose, else that of their Telegram."""
        if person and not person.is_bot:
            self.person = await self.service.memory.person(person.id)
        speak(language_of(self.person.language or (person.language_code if person else None)))

    async def kept(self, reply: Reply) -> Reply:
        """Remember what a reply asks to be remembered, and return it; another one where that failed."""
        if reply.keeps is None:
            return reply
        try:
            await self._keep(reply)
        except NotKept:
            return memory_away_reply()
        return reply

    async def _keep(self, reply: Reply) -> None:
        if self.person is NOBODY or reply.keeps is None:
            raise NotKept
        await self.service.memory.keep(self.person.id, reply.keeps)
        self.person = told(self.person, reply.keeps)
        if isinstance(reply.keeps, SpeakLanguage):
            speak(language_of(reply.keeps.code))


type Playwise = Application[ExtBot[Any], Context, Data, Data, Service, JobQueue[Context]]
type Builder = ApplicationBuilder[Any, Any, Any, Any, Any, Any]
