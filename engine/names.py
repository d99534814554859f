"""The names of one snapshot: its games, genres, developers and tags, each found as people type it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from pathlib import Path

from engine import schemas as s
from engine.answers import Candidate
from engine.catalogue import Catalogue
from engine.companies import without_form
from engine.developers import Developers
from engine.errors import AmbiguousGame, UnknownDeveloper, UnknownGame, UnknownGenre, UnknownUser
from engine.found import NOT_FOUND, Certainty, Found
from engine.labels import Labels
from engine.lexicon import FOLDER, Lexicon
from engine.libraries import Libraries
from engine.resolver import Outcome, Resolver
from engine.shorthand import Shorthand
from engine.spelling import spelling_key
from engine.statistics import Statistics
from engine.stored import rows

IN_PARENTHESES = re.compile(r"\s*\([^()]*\)\s*$")

GAMES, DEVELOPERS = "games", "developers"
"""Where their names lie in the folder of all."""

TAG_GENRES = 3
"""Genres offered for a tag."""


class EntryKind(StrEnum):
    """What a name can be the name of."""

    GAME = "game"
    GENRE = "genre"
    DEVELOPER = "developer"
    PLAYER = "player"


class Names:
    """Resolves typed names over one snapshot; every error carries candidates to ask with instead."""

    def __init__(self, statistics: Statistics, libraries: Libraries, folder: Path) -> None:
        self._libraries = libraries
        self._games = Resolver(Lexicon.load(folder / FOLDER / GAMES), Shorthand.read())
        self._known_developers = statistics.labels
        self._developers = Resolver(Lexicon.load(folder / FOLDER / DEVELOPERS))
        self.rarity, self._tag_genres = _label_facts(folder)
        self._played = {genre: float(hours.minutes) for genre, hours in statistics.genres.items() if hours.years}
        self._labels = Labels(self._played, self._tag_genres)

    def game(self, title: str) -> tuple[Candidate, tuple[Candidate, ...]]:
        """Return the game that `title` means, and other readings of it.

        Raises:
            AmbiguousGame: Several games could be meant.
            UnknownGame: None is.
        """
        found = self._games.resolve(title)
        if found.outcome is Outcome.UNCLEAR:
            raise AmbiguousGame(title, found.candidates)
        if found.outcome is Outcome.ABSENT:
            raise UnknownGame(title, found.candidates, found.known_as)
        best, *others = _distinct(found.candidates)
        return best, tuple(others)

    def genre(self, name: str) -> str:
        """Return the genre that `name` means, in English or Spanish.

        Raises:
            UnknownGenre: None is; for a tag the error names it, and its candidates are the tag's genres.
        """
        found = self._labels.genres.resolve(name)
        tag = self._labels.tag(name)
        if found.outcome is Outcome.SURE and tag is None:
            return found.candidates[0].id
        tag = tag or self._labels.likely_tag(name)
        if tag:
            raise UnknownGenre(name, self._genres_of(tag), tag, unplayed=tag in self._tag_genres[tag])
        raise UnknownGenre(name, found.candidates)

    def _genres_of(self, tag: str) -> tuple[Candidate, ...]:
        """Return the genres of a tag that anyone played, the commonest first."""
        played = [genre for genre in self._tag_genres[tag] if genre in self._played]
        return tuple(Candidate(genre, genre) for genre in played[:TAG_GENRES])

    def developer(self, name: str) -> str:
        """Return the key of the developer that `name` means.

        A key stands for itself, and an exact spelling for its owner, before anything is guessed. The legal form
        may be left out or added, and a port credit may be given with its platform, as the store writes it.

        Raises:
            UnknownDeveloper: None is, or several could be.
        """
        if (key := spelling_key(name)) in self._known_developers:
            return key
        for spelling in dict.fromkeys((name, without_form(name), IN_PARENTHESES.sub("", name))):
            found = self._developers.resolve(spelling)
            if found.outcome is Outcome.SURE:
                return found.candidates[0].id
        raise UnknownDeveloper(name, self._developers.resolve(name).candidates)

    def player(self, user_id: str) -> int:
        """Return the number of the player with that id; ids are exact.

        Raises:
            UnknownUser: No player has it.
        """
        player = self._libraries.find(user_id)
        if player is None:
            raise UnknownUser(user_id, tuple(Candidate(near, near) for near in self._libraries.near(user_id)))
        return player

    def find(self, kind: EntryKind, text: str, *, exactly: bool = False) -> Found:
        """Return what `text` is as a name of that kind, and how sure that is; nothing is guessed where `exactly`.

        A tag in place of a genre is unclear, and its genres are the candidates. Ids of players are exact.
        """
        if exact := self._exactly(kind, text):
            return Found(Certainty.EXACT, exact)
        if exactly or kind is EntryKind.PLAYER:
            return NOT_FOUND
        if kind is EntryKind.GENRE and (tag := self._labels.tag(text)):
            return Found(Certainty.UNCLEAR, self._genres_of(tag))
        found = self._resolver(kind).resolve(text)
        return Found(Certainty(found.outcome.value), found.candidates)

    def _exactly(self, kind: EntryKind, text: str) -> tuple[Candidate, ...]:
        if kind is EntryKind.PLAYER:
            return (Candidate(text, text),) if self._libraries.find(text) is not None else ()
        return self._resolver(kind).exactly(text)

    def _resolver(self, kind: EntryKind) -> Resolver:
        match kind:
            case EntryKind.GENRE:
                return self._labels.genres
            case EntryKind.DEVELOPER:
                return self._developers
            case _:
                return self._games

    def complete(self, kind: EntryKind, prefix: str, limit: int) -> tuple[Candidate, ...]:
        """Return names of that kind that begin with `prefix`, the most used first."""
        match kind:
            case EntryKind.PLAYER:
                ids = self._libraries.beginning(prefix, limit) if prefix else ()
                return tuple(Candidate(user_id, user_id) for user_id in ids)
            case EntryKind.GENRE:
                return self._labels.genres.complete(prefix, limit)
            case EntryKind.DEVELOPER:
                return self._developers.complete(prefix, limit)
            case EntryKind.GAME:
                return self._games.complete(prefix, limit)

    def known_developers(self, limit: int) -> tuple[Candidate, ...]:
        """Return the developers of most reviews, the most reviewed first."""
        return self._developers.best_known(limit)


def _distinct(candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    """Yield candidates without those that are called like one before them, of the same year or none known."""
    seen = set[tuple[str, int | None]]()
    for each in candidates:
        name = spelling_key(each.name)
        if (name, each.year) not in seen:
            yield each
        seen |= {(name, each.year), (name, None)}


def write_names(folder: Path) -> None:
    """Take apart the names of games and developers of a snapshot under construction, whose tables are in `folder`."""
    Lexicon.of(Catalogue.load(folder).named()).save(folder / FOLDER / GAMES)
    Lexicon.of(Developers.load(folder).named()).save(folder / FOLDER / DEVELOPERS)


def _label_facts(folder: Path) -> tuple[Mapping[str, int], Mapping[str, tuple[str, ...]]]:
    """Return label → entries that carry it, and label → genres of those, commonest first."""
    labels = rows(folder, s.LABELS)
    return {row[s.LABEL]: row[s.ENTRIES] for row in labels}, {row[s.LABEL]: row[s.GENRES] for row in labels}
