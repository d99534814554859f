"""The line a person types at: history, and completion of commands and of names in the data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from prompt_toolkit import PromptSession
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.history import FileHistory, History, InMemoryHistory

from bot import kinds
from bot.command import Command, Takes
from bot.commands import BY_NAME
from bot.engines import Engines
from bot.language import _, languages
from bot.naming import own_name
from bot.table import COMMANDS
from engine import Basis
from engine.answers import Candidate
from engine.termination import termination

PROMPT = "playwise> "
HISTORY = "history"


class Names(Completer):
    """Completes the command, then what it takes."""

    def __init__(self, engines: Engines) -> None:
        self._engines = engines

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Completion]:
        """Yield what may be meant by the text before the cursor."""
        del complete_event  # how completion was asked for makes no difference
        name, space, argument = document.text_before_cursor.partition(" ")
        if not name.startswith("/"):
            return
        command = BY_NAME.get(name[1:].casefold())
        if not space:
            yield from _commands(name[1:].casefold())
        elif command:
            yield from self._arguments(command, argument.lstrip())

    def _arguments(self, command: Command, begun: str) -> Iterable[Completion]:
        if command.takes in {Takes.YEAR, Takes.FILM_YEAR}:
            found = [(year, "") for year in map(str, reversed(self._years(command))) if year.startswith(begun)]
        elif command.takes is Takes.NOTHING:
            found = []
        elif command.takes is Takes.MAYBE_LANGUAGE:
            names = map(own_name, languages().values())
            found = [(name, "") for name in names if name.casefold().startswith(begun.casefold())]
        else:
            found = [(c.name, str(c.year or "")) for c in self._candidates(command, begun)]
        for text, meta in found:
            yield Completion(text, start_position=-len(begun), display_meta=meta)

    def _years(self, command: Command) -> tuple[int, ...]:
        films = self._engines.other
        if command.takes is Takes.YEAR:
            return self._engines.games.years(Basis.RELEASE)
        return films.years() if films else ()

    def _candidates(self, command: Command, begun: str) -> tuple[Candidate, ...]:
        films = self._engines.other
        if command.takes in kinds.OF_GAMES:
            return self._engines.games.complete(kinds.OF_GAMES[command.takes], begun)
        return films.complete(kinds.OF_FILMS[command.takes], begun) if films else ()


def lines(engines: Engines, state: Path) -> Iterator[str]:
    """Yield what is typed, until Ctrl-D; Ctrl-C throws the line away."""
    session: PromptSession[str] = PromptSession(
        PROMPT, history=history(state), completer=Names(engines), complete_in_thread=True
    )
    while True:
        try:
            yield session.prompt()
        except KeyboardInterrupt:
            termination().check()  # SIGTERM interrupts as Ctrl-C does, and ends more than a line
            continue
        except EOFError:
            return


def history(state: Path) -> History:
    """Return the history kept in the folder `state`, or a forgetful one where nothing can be written."""
    try:
        state.mkdir(parents=True, exist_ok=True)
        (state / HISTORY).touch()
    except OSError:
        return InMemoryHistory()
    return FileHistory(str(state / HISTORY))


def _commands(begun: str) -> Iterable[Completion]:
    for command in COMMANDS:
        if command.name.startswith(begun):
            yield Completion(f"/{command.name}", start_position=-len(begun) - 1, display_meta=_(command.summary))
