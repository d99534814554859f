"""The answers about the bot itself: greeting, help, and where its data comes from."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import ClassVar

from bot.engines import Engines
from engine import Engine, FilmAbout
from engine.answers import Answer
from engine.stamp import stamp


@dataclass(frozen=True, slots=True, kw_only=True)
class StartPage(Answer):
    """The greeting."""

    kind: ClassVar[str] = "start"

    sample: bool


@dataclass(frozen=True, slots=True)
class Topic:
    """One command, for reading."""

    name: str
    usage: str
    example: str
    summary: str
    group: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpPage(Answer):
    """Everything that can be asked, in the order of the command table."""

    kind: ClassVar[str] = "help"

    topics: tuple[Topic, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PicturesPage(Answer):
    """That pictures are turned off and on in a conversation."""

    kind: ClassVar[str] = "pictures"


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguagePage(Answer):
    """The language to speak from now on, by its code or the usual one; None where it is still to be chosen."""

    kind: ClassVar[str] = "language"

    code: str | None
    usual: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FilmsTold:
    """What answers about films are made from; see `FilmAbout`."""

    snapshot: str
    data_as_of: date
    created: datetime
    sample: bool
    films: int
    series: int
    streamed: int
    people: int
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutPage(Answer):
    """What the answers are made from: counts, and the raw files they were counted in; `films` where there are any."""

    kind: ClassVar[str] = "about"

    created: datetime
    sample: bool
    games: int
    players: int
    reviews: int
    plays: int
    sources: tuple[str, ...]
    versions: dict[str, str]
    films: FilmsTold | None = None


def start_page(engine: Engine) -> StartPage:
    """Return the greeting over the snapshot of `engine`."""
    about = engine.about
    return StartPage(**stamp(about), sample=about.sample)


def help_page(engine: Engine, topics: tuple[Topic, ...]) -> HelpPage:
    """Return `topics` as a page over the snapshot of `engine`."""
    return HelpPage(**stamp(engine.about), topics=topics)


def pictures_page(engine: Engine) -> PicturesPage:
    """Return how to turn pictures, over the snapshot of `engine`."""
    return PicturesPage(**stamp(engine.about))


def language_page(engine: Engine, code: str | None, *, usual: bool = False) -> LanguagePage:
    """Return the choice of a language, over the snapshot of `engine`."""
    return LanguagePage(**stamp(engine.about), code=code, usual=usual)


def about_page(engines: Engines) -> AboutPage:
    """Return what the snapshots that answer say of themselves."""
    about = engines.games.about
    return AboutPage(
        **stamp(about),
        created=about.created,
        sample=about.sample,
        games=about.games,
        players=about.players,
        reviews=about.reviews,
        plays=about.plays,
        sources=tuple(about.sources),
        versions=dict(about.versions),
        films=_told(engines.other.about) if engines.other else None,
    )


def _told(about: FilmAbout) -> FilmsTold:
    return FilmsTold(**{field.name: getattr(about, field.name) for field in fields(FilmsTold)})
