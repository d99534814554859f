"""The commands about films and series, a part of the table of commands."""

from __future__ import annotations

from bot import readers
from bot.command import Command, Group, Takes
from bot.filmquestions import (
    ActorQuestion,
    DirectorQuestion,
    FilmQuestion,
    LongestQuestion,
    PlatformQuestion,
    PopularityQuestion,
    ReleasedQuestion,
    ScoreQuestion,
    SimilarFilmQuestion,
    WatchQuestion,
)
from bot.language import N_

FILM_COMMANDS = (
    Command(
        "watch",
        "/watch [genre] [platform] [year]",
        "/watch Comedy",
        N_("what to watch tonight"),
        Group.FILMS,
        Takes.MAYBE_FILM_GENRE,
        readers.narrowed_genre(WatchQuestion),
    ),
    Command(
        "film",
        "/film <title>",
        "/film Inception",
        N_("the card of a film or series"),
        Group.FILMS,
        Takes.FILM,
        readers.named(FilmQuestion),
    ),
    Command(
        "similarfilm",
        "/similarfilm <title>",
        "/similarfilm Inception",
        N_("five films or series like one you know"),
        Group.FILMS,
        Takes.FILM,
        readers.named(SimilarFilmQuestion),
    ),
    Command(
        "actor",
        "/actor <name> [platform] [year]",
        "/actor Tom Hanks",
        N_("what an actor is in"),
        Group.FILMS,
        Takes.ACTOR,
        readers.narrowed_name(ActorQuestion),
    ),
    Command(
        "director",
        "/director <name>",
        "/director Christopher Nolan",
        N_("what a director made, and what it earned"),
        Group.FILMS,
        Takes.DIRECTOR,
        readers.named(DirectorQuestion),
    ),
    Command(
        "platform",
        "/platform <name>",
        "/platform Netflix",
        N_("what a platform shows"),
        Group.FILMS,
        Takes.PLATFORM,
        readers.named(PlatformQuestion),
    ),
    Command(
        "longest",
        "/longest <year> [platform] [film or series]",
        "/longest 2014",
        N_("the longest films of a year, or its series of most seasons"),
        Group.FILMS,
        Takes.FILM_YEAR,
        readers.narrowed_year(LongestQuestion),
    ),
    Command(
        "score",
        "/score <title>",
        "/score Inception",
        N_("how people voted on a film"),
        Group.FILMS,
        Takes.FILM,
        readers.named(ScoreQuestion),
    ),
    Command(
        "popularity",
        "/popularity <title>",
        "/popularity Inception",
        N_("how popular a film is"),
        Group.FILMS,
        Takes.FILM,
        readers.named(PopularityQuestion),
    ),
    Command(
        "released",
        "/released <month or weekday>",
        "/released March",
        N_("how many films came out in a month, or on a weekday"),
        Group.FILMS,
        Takes.MONTH,
        readers.named(ReleasedQuestion),
    ),
)
