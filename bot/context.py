"""What a handler is given beside its update: the conversation, taken once, who asks, and their thread."""

from __future__ import annotations

from typing import Any

from telegram import User
from telegram.ext import Application, ApplicationBuilder, CallbackContext, ExtBot, JobQueue

from bot.asker import Asker
from bot.charts.album import Album
from bot.keeps import ForgetMe, Keep, SpeakLanguage, told
from bot.language import language_of, speak
from bot.personal import NOBODY
from bot.replies import Reply
from bot.replies.profile import memory_away_reply, nameless_reply
from bot.service import Service
from bot.store import NotKept
from bot.thread import Thread

Data = dict[Any, Any]


class Context(CallbackContext[ExtBot[Any], Data, Data, Service]):
    """The context of one update; made anew for each, so a snapshot swapped in meanwhile is for the next one."""

    def __init__(self, application: Playwise, chat_id: int | None = None, user_id: int | None = None) -> None:
        super().__init__(application=application, chat_id=chat_id, user_id=user_id)
        self.conversation = application.bot_data.conversation
        self.person = NOBODY
        self._usual: str | None = None

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
        self._usual = person.language_code if person else None
        self._speak()

    def doubt(self, reply: Reply) -> Reply:
        """Keep a reply that may not have arrived, and return one that asks this person whether it did."""
        return self.service.doubts.keep(self._user_id or 0, reply)

    async def kept(self, reply: Reply) -> Reply:
        """Remember what a reply asks to be remembered, and return it; another one where that failed."""
        if reply.keeps is None:
            return reply
        if self.person is NOBODY:
            return nameless_reply()
        try:
            await self._keep(reply.keeps)
        except NotKept:
            return memory_away_reply()
        return reply

    async def _keep(self, what: Keep) -> None:
        await self.service.memory.keep(self.person.id, what)
        self.person = told(self.person, what)
        if isinstance(what, ForgetMe):
            self.service.doubts.forget(self.person.id)
        if isinstance(what, SpeakLanguage):
            self._speak()

    def _speak(self) -> None:
        speak(language_of(self.person.language or self._usual))


type Playwise = Application[ExtBot[Any], Context, Data, Data, Service, JobQueue[Context]]
type Builder = ApplicationBuilder[Any, Any, Any, Any, Any, Any]
