"""What a sentence must and may hold to ask for something about films: one table for all languages."""

from __future__ import annotations

from bot.filmquestions import Detail
from bot.intents.frames import FRAMES, frame
from bot.intents.intent import Intent
from bot.intents.mentions import Kind

SUBJECT = frozenset({"film", "series", "watch", "watched", "acts", "directs", "on"})
"""Concepts that say that a sentence is about films, so that a name that is also a game's is not that."""

NAMING = SUBJECT - {"on"} | {"filmcard", "popularity"}
"""Concepts that say that a name is one of a film, so that it may be one that hardly anybody knows."""

WISH = "what give good some best recommended most random another else popular play"
"""What a sentence may hold that wants something suggested."""

OF_A_YEAR = "inyear year release"
"""What a sentence may hold that wants what was released in a year."""

DETAILS = " ".join(Detail)
"""What of a film is wanted."""

FILM_FRAMES = (
    frame(Intent.SIMILAR_FILM, Kind.FILM, "like;film series watch", f"{WISH} more on liked watched about"),
    frame(Intent.SIMILAR_FILM, Kind.FILM, "liked watched;film series watch else give", f"{WISH} more on like"),
    frame(Intent.SIMILAR_FILM, Kind.FILM, "else;film series watch", f"{WISH} on"),
    frame(Intent.SIMILAR_FILM, Kind.FILM, "like;what some give good best else more", "most random another liked"),
    frame(Intent.POPULARITY, Kind.FILM, "popularity", "film series what most people"),
    frame(Intent.SCORE, Kind.FILM, "score think", "film series what people about good best opinion give"),
    frame(Intent.SCORE, Kind.FILM, "opinion;people", "film series what good"),
    frame(Intent.FILM, Kind.FILM, "filmcard about card", f"film series what watch who on year release give {DETAILS}"),
    frame(Intent.FILM, Kind.FILM, "on", "film series watch filmcard"),
    frame(Intent.FILM, Kind.FILM, "year release premiere", "film series what"),
    frame(
        Intent.DIRECTOR, Kind.DIRECTOR, "directs money made", "titles film series what give best all good about most"
    ),
    frame(
        Intent.ACTOR,
        Kind.ACTOR,
        "acts made",
        "titles film series what give best good about most watch on inyear some who",
    ),
    frame(Intent.DIRECTOR, Kind.DIRECTOR, "film series", "what give best good about most watch some"),
    frame(Intent.ACTOR, Kind.ACTOR, "film series", "what give best good about most watch on inyear some"),
    frame(Intent.ACTOR, Kind.ACTOR, "about what on", "who"),
    frame(Intent.DIRECTOR, Kind.DIRECTOR, "about what", "who"),
    frame(Intent.LONGEST, Kind.YEAR, "long", "film series what on give year release"),
    frame(Intent.RELEASED, Kind.MONTH, "howmany;film", "premiere release what year card"),
    frame(Intent.RELEASED, Kind.MONTH, "premiere release;film", "what year card"),
    frame(Intent.PLATFORM, Kind.PLATFORM, "howmany", "film series titles catalog what card"),
    frame(Intent.PLATFORM, Kind.PLATFORM, "what about catalog titles", "give titles watch film series"),
    frame(Intent.WATCH, Kind.FILM_GENRE, "film series watch on", f"{WISH} {OF_A_YEAR}"),
    frame(Intent.WATCH, None, "watch", f"{WISH} film series on {OF_A_YEAR}"),
    frame(
        Intent.WATCH,
        None,
        "film series on;give good some random best recommended popular another",
        f"{WISH} film series on {OF_A_YEAR}",
    ),
    frame(Intent.WATCH, None, "film series;on inyear", f"on {OF_A_YEAR}"),
    frame(Intent.WATCH, None, "film series", bare=True),
    frame(Intent.AGAIN, Kind.PLATFORM, "and only", "film series instead"),
    frame(Intent.AGAIN, Kind.MONTH, "and", "instead"),
    frame(Intent.AGAIN, Kind.FILM_GENRE, "and", "film series instead"),
    frame(Intent.AGAIN, Kind.FILM, "and", "film series instead"),
    frame(Intent.AGAIN, Kind.DIRECTOR, "and", "directs instead"),
    frame(Intent.AGAIN, Kind.ACTOR, "and", "acts instead"),
    frame(Intent.AGAIN, None, "only and;film series", "instead on"),
    frame(Intent.AGAIN, Kind.PLATFORM, "fill", bare=True),
    frame(Intent.PLATFORM, Kind.PLATFORM, "", bare=True),
    frame(Intent.FILM, Kind.FILM, "film series", "fill what show", bare=True),
    frame(Intent.FILM, Kind.FILM, "", bare=True),
    frame(Intent.DIRECTOR, Kind.DIRECTOR, "", "film series", bare=True),
    frame(Intent.ACTOR, Kind.ACTOR, "", "film series", bare=True),
)
"""The earlier wins where two take the same sentence."""

ALL = FRAMES + FILM_FRAMES
"""Those about games come before those about films."""
