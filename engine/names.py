"""The names of one snapshot: its games, genres, developers and tags, each found as people type it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path

from pyarrow import parquet

from engine import schemas as s
from engine.answers import Candidate
from engine.catalogue import Catalogue
from engine.errors import AmbiguousGame, UnknownDeveloper, UnknownGame, UnknownGenre, UnknownUser
from engine.libraries import Libraries
from engine.normalise import normalised
from engine.resolver import Named, Outcome, Resolver
from engine.statistics import Statistics

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

    def __init__(self, catalogue: Catalogue, statistics: Statistics, libraries: Libraries, folder: Path) -> None:
        self._libraries = libraries
        self._resolvers = {
            EntryKind.GAME: Resolver(catalogue.named()),
            EntryKind.GENRE: Resolver(
                Named(genre, genre, weight=hours.minutes) for genre, hours in statistics.genres.items() if hours.years
            ),
            EntryKind.DEVELOPER: Resolver(
                Named(key, labels.name, weight=labels.reviews) for key, labels in statistics.labels.items()
            ),
        }
        self.rarity, self._tag_genres = _label_facts(folder)
        self._tags = {normalised(tag): tag for tag in self._tag_genres if tag not in statistics.genres}

    def game(self, title: str) -> tuple[Candidate, tuple[Candidate, ...]]:
        """Return the game that `title` means, and other readings of it.

        Raises:
            AmbiguousGame: Several games could be meant.
            UnknownGame: None is.
        """
        found = self._resolvers[EntryKind.GAME].resolve(title)
        if found.outcome is Outcome.UNCLEAR:
            raise AmbiguousGame(title, found.candidates)
        if found.outcome is Outcome.ABSENT:
            raise UnknownGame(title, found.candidates)
        return found.candidates[0], found.candidates[1:]

    def genre(self, name: str) -> str:
        """Return the genre that `name` means.

        Raises:
            UnknownGenre: None is; for a tag the error names it, and its candidates are the tag's genres.
        """
        found = self._resolvers[EntryKind.GENRE].resolve(name)
        if found.outcome is Outcome.SURE:
            return found.candidates[0].id
        tag = self._tags.get(normalised(name))
        if tag:
            genres = tuple(Candidate(genre, genre) for genre in self._tag_genres[tag][:TAG_GENRES])
            raise UnknownGenre(name, genres, tag)
        raise UnknownGenre(name, found.candidates)

    def developer(self, name: str) -> str:
        """Return the key of the developer that `name` means.

        Raises:
            UnknownDeveloper: None is, or several could be.
        """
        found = self._resolvers[EntryKind.DEVELOPER].resolve(name)
        if found.outcome is not Outcome.SURE:
            raise UnknownDeveloper(name, found.candidates)
        return found.candidates[0].id

    def player(self, user_id: str) -> int:
        """Return the number of the player with that id; ids are exact.

        Raises:
            UnknownUser: No player has it.
        """
        player = self._libraries.find(user_id)
        if player is None:
            raise UnknownUser(user_id, tuple(Candidate(near, near) for near in self._libraries.near(user_id)))
        return player

    def complete(self, kind: EntryKind, prefix: str, limit: int) -> tuple[Candidate, ...]:
        """Return names of that kind that begin with `prefix`, the most used first."""
        if kind is EntryKind.PLAYER:
            near = self._libraries.near(prefix) if prefix else ()
            return tuple(Candidate(found, found) for found in near)[:limit]
        return self._resolvers[kind].complete(prefix, limit)


def _label_facts(folder: Path) -> tuple[Mapping[str, int], Mapping[str, tuple[str, ...]]]:
    """Return label → entries that carry it, and label → genres of those, commonest first."""
    rows = parquet.read_table(folder / f"{s.LABELS}.parquet").to_pylist()
    return {row[s.LABEL]: row[s.ENTRIES] for row in rows}, {row[s.LABEL]: tuple(row[s.GENRES]) for row in rows}
