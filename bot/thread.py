"""The thread of one person's conversation: the argument asked for, the last answer, and what was shown."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field, replace

from bot.arguments import clean
from bot.asker import ANYBODY, Asker
from bot.command import Takes
from bot.commands import BY_NAME, is_command
from bot.conversation import Conversation
from bot.followups import Before, is_follow_up
from bot.intents.intent import Intent
from bot.intents.mentions import Kind
from bot.intents.reading import Reading
from bot.lists import lists
from bot.replies import Reply
from bot.turn import Turn
from bot.typed import no_words, yes_words
from engine import FilmsToWatch
from engine.normalise import normalised

PATIENCE = 600.0
"""Seconds for which we wait for an argument and remember an answer; longer, and people speak of something else."""

KINDS = {
    Takes.GENRE: Kind.GENRE,
    Takes.MAYBE_GENRE: Kind.GENRE,
    Takes.YEAR: Kind.YEAR,
    Takes.DEVELOPER: Kind.DEVELOPER,
    Takes.MAYBE_PLAYER: Kind.PLAYER,
    Takes.MAYBE_FILM_GENRE: Kind.FILM_GENRE,
    Takes.FILM_YEAR: Kind.YEAR,
    Takes.ACTOR: Kind.ACTOR,
    Takes.DIRECTOR: Kind.DIRECTOR,
    Takes.PLATFORM: Kind.PLATFORM,
    Takes.MONTH: Kind.MONTH,
}
"""What is named by what a command takes; any message can be a title, so games and films are not among them."""

TITLES = frozenset({Takes.GAME, Takes.FILM})

NO_TITLES = frozenset({Kind.PLATFORM, Kind.MONTH, None})
"""Kinds of what is said alone that is no title, though a title was asked for: `on Netflix`, `only series`."""

OF_FILMS = frozenset({Takes.MAYBE_FILM_GENRE, Takes.ACTOR, Takes.DIRECTOR, Takes.PLATFORM, Takes.MONTH})
"""What is asked for by names that may also be others: Disney makes games."""

MOST_SHOWN = 500
"""Games kept in mind as shown: as many as there are to draw from."""

MOST_SCREENED = 600
"""Films kept in mind as shown: as many as there are to draw from on four platforms."""


@dataclass(slots=True)
class Thread:
    """What one person in one chat said and saw last; in memory, and lost with it."""

    clock: Callable[[], float] = time.monotonic
    prompt: Reply | None = None
    prompted: float = 0.0
    answered: Reply | None = None
    listed: Turn | None = None
    shown: dict[str, None] = field(default_factory=dict)
    screened: dict[str, None] = field(default_factory=dict)

    def say(self, conversation: Conversation, message: str, asker: Asker = ANYBODY) -> Reply:
        """Return the reply to a message, which may be the argument that was asked for, or speak of the last answer."""
        asker = replace(asker, seen=self._seen())
        if is_command(message):
            return self._noted(conversation.say(message, asker))
        prompt, reading = self._waiting(), conversation.read(message)
        if prompt and prompt.yes_or_no and (data := _said(message, prompt)):
            return self.press(conversation, data, asker)
        if prompt and prompt.expects and (reading is None or self._is_argument(prompt, reading, message, conversation)):
            return self._argued(conversation, prompt, message, reading, asker)
        before = self._before()
        if reading and before and is_follow_up(reading):
            return self._noted(conversation.follow(reading, before, asker))
        return self._noted(conversation.respond(message, reading, asker))

    def press(self, conversation: Conversation, data: str, asker: Asker = ANYBODY) -> Reply:
        """Return the reply to a button that carries `data`."""
        return self._noted(conversation.press(data, replace(asker, seen=self._seen())))

    def _is_argument(self, prompt: Reply, reading: Reading, message: str, conversation: Conversation) -> bool:
        """Whether a message that can be read is still what was asked for, and no question of its own."""
        if reading.intent is Intent.PICK:
            return self._before() is None or not prompt.in_order
        takes = BY_NAME[prompt.expects].takes if prompt.expects else Takes.NOTHING
        if reading.bare or reading.intent is Intent.AGAIN:
            if takes in OF_FILMS and conversation.names(takes, reading.argument):
                return True
            if reading.kind in NO_TITLES:
                return False
            return takes in TITLES or not reading.sure or reading.kind is KINDS.get(takes)
        return not reading.sure or conversation.names(takes, message)

    def _argued(
        self, conversation: Conversation, prompt: Reply, message: str, reading: Reading | None, asker: Asker
    ) -> Reply:
        values = {button.label: button.data for button in prompt.in_order}
        if data := values.get(clean(message)):
            return self.press(conversation, data, asker)
        argument = reading.argument if reading and reading.intent is Intent.AGAIN else message
        return self._noted(conversation.say(f"/{prompt.expects} {argument}", asker))

    def _seen(self) -> Collection[str]:
        """Return the ids of games and films that were shown; those of films begin with a letter."""
        return {*self.shown, *self.screened}

    def _waiting(self) -> Reply | None:
        return self.prompt if self.clock() - self.prompted < PATIENCE else None

    def _before(self) -> Before | None:
        if self.answered is None or self.answered.turn is None or self.clock() - self.prompted >= PATIENCE:
            return None
        return Before(self.answered.turn, self.listed, self.answered.in_order)

    def _noted(self, reply: Reply) -> Reply:
        if self.clock() - self.prompted >= PATIENCE:
            self.answered = self.listed = None
        self.prompt, self.prompted = (reply if reply.expects or reply.yes_or_no else None), self.clock()
        if reply.turn:
            self.answered = reply
            if lists(reply.turn):
                self.listed = reply.turn
            if isinstance(reply.turn.answer, FilmsToWatch):
                _remember(self.screened, (film.film_id for film in reply.turn.answer.films), MOST_SCREENED)
        if reply.shows:
            _remember(self.shown, (reply.shows,), MOST_SHOWN)
        return reply


def _said(message: str, asked: Reply) -> str | None:
    """Return what the button carries that a yes or a no to what we asked stands for; None where it is neither."""
    yes, no = asked.in_order[:2]
    said = normalised(message)
    if said in yes_words() | {normalised(yes.label)}:
        return yes.data
    return no.data if said in no_words() | {normalised(no.label)} else None


def _remember(shown: dict[str, None], ids: Iterable[str], most: int) -> None:
    """Note what was shown last; what was shown longest ago is forgotten."""
    shown |= dict.fromkeys(ids)
    while len(shown) > most:
        del shown[next(iter(shown))]
