"""Of which kind a name is that a command takes, in the catalogue that it is about."""

from __future__ import annotations

from bot.command import Takes
from engine import EntryKind, FilmName

OF_GAMES = {
    Takes.GENRE: EntryKind.GENRE,
    Takes.MAYBE_GENRE: EntryKind.GENRE,
    Takes.DEVELOPER: EntryKind.DEVELOPER,
    Takes.GAME: EntryKind.GAME,
    Takes.MAYBE_PLAYER: EntryKind.PLAYER,
}

OF_FILMS = {
    Takes.FILM: FilmName.FILM,
    Takes.MAYBE_FILM_GENRE: FilmName.GENRE,
    Takes.ACTOR: FilmName.ACTOR,
    Takes.DIRECTOR: FilmName.DIRECTOR,
    Takes.PLATFORM: FilmName.PLATFORM,
    Takes.MONTH: FilmName.MONTH,
}
