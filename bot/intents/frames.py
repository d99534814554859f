"""What a sentence must and may hold to be after something: one table for all languages."""

from __future__ import annotations

from dataclasses import dataclass

from bot.intents.intent import Intent
from bot.intents.mentions import Kind

ALWAYS = frozenset({"fill", "polite", "thanks", "hello"})
"""What any sentence may hold; it says nothing."""

COURTESY = frozenset({"polite", "thanks"})
"""What may stand around a name that is said alone."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One way to ask for something.

    Attributes:
        intent: What is asked for.
        kind: What is named in the sentence; None when nothing is.
        needs: Groups of concepts; the sentence holds one of each group.
        bare: Whether nothing but courtesy may stand around the name.
        known: All that it may hold.
        exact: Whether none of its words may be a slip of another.
    """

    intent: Intent
    kind: Kind | None
    needs: tuple[frozenset[str], ...]
    bare: bool
    known: frozenset[str]
    exact: bool = False


def concepts(words: str) -> frozenset[str]:
    """Return the concepts in a line of them."""
    return frozenset(words.split())


def frame(intent: Intent, kind: Kind | None, needs: str, may: str = "", *, bare: bool = False) -> Frame:
    """Return a frame: groups of needs have semicolons between; what any sentence may hold is added."""
    groups = tuple(concepts(group) for group in needs.split(";")) if needs else ()
    around = COURTESY if bare else ALWAYS | ({"and"} if needs else frozenset())
    return Frame(intent, kind, groups, bare, concepts(may).union(around, *groups), exact=bare)


def _told(intent: Intent, kind: Kind | None, needs: str) -> Frame:
    """Return what is remembered when it is said: no slip, no `if` and no `would` may turn another sentence into it."""
    return Frame(intent, kind, (concepts(needs),), False, COURTESY | concepts(needs) | {"hello"}, exact=True)


OF_A_YEAR = "game some most people what release posted year give"
"""What a sentence about the games of a year may hold."""

FRAMES = (
    frame(
        Intent.SIMILAR,
        Kind.GAME,
        "like",
        "what game some give play else best most good random about more another liked",
    ),
    _told(Intent.LIKE, Kind.GAME, "ilike"),
    _told(Intent.DISLIKE, Kind.GAME, "idislike"),
    _told(Intent.PLAYED, Kind.GAME, "iplayed"),
    _told(Intent.ME, None, "aboutme"),
    _told(Intent.FORGET, None, "forgetme"),
    frame(Intent.SIMILAR, Kind.GAME, "liked;else give play recommended", "what game some good who people more like"),
    frame(Intent.SIMILAR, Kind.GAME, "liked;game some;people who give", "what give good more"),
    frame(Intent.SIMILAR, Kind.GAME, "liked;game some", "give good more"),
    frame(Intent.SIMILAR, Kind.GAME, "else;play game give some", "what good"),
    frame(Intent.GAME, Kind.GAME, "card", "what game good people played hours most give opinion recommended"),
    frame(
        Intent.SENTIMENT, Kind.DEVELOPER, "think about liked like", "people dev what game good best who worst opinion"
    ),
    frame(Intent.SENTIMENT, Kind.DEVELOPER, "opinion;people game dev", "what good"),
    frame(Intent.SENTIMENT, Kind.DEVELOPER, "good worst best card", "people dev what game"),
    frame(Intent.GAME, Kind.GAME, "about think show", "what game good people most give opinion liked"),
    frame(Intent.GAME, Kind.GAME, "what", "game"),
    frame(Intent.GAME, Kind.GAME, "year release hours", "what game people played play"),
    frame(Intent.GAME, Kind.GAME, "opinion;people", "what game good"),
    frame(Intent.RECOMMENDED, Kind.YEAR, "best recommended liked good", f"{OF_A_YEAR} #n who"),
    frame(Intent.RECOMMENDED, Kind.YEAR, "game", f"{OF_A_YEAR} popular"),
    frame(Intent.RECOMMENDED, Kind.YEAR, "play", f"{OF_A_YEAR} else"),
    frame(Intent.WORST_DEVELOPER, Kind.YEAR, "worst;dev", f"{OF_A_YEAR} #n who best"),
    frame(Intent.GENRE, Kind.GENRE, "year", "best most played hours game release popular what people play good give"),
    frame(Intent.TOP_PLAYER, Kind.GENRE, "who;most hours played best", "game people what play give year"),
    frame(Intent.RANDOM, Kind.GENRE, "random give play good some another", "game what else like"),
    frame(Intent.ASK, Kind.GENRE, "", "game best recommended popular most what about"),
    frame(Intent.ASK, Kind.YEAR, "", bare=True),
    frame(Intent.FOR_ME, Kind.PLAYER, "", "id give game recommended play what who else mine some random good"),
    frame(Intent.THANKS, None, "thanks", "chatter good best"),
    frame(Intent.HELLO, None, "hello", "bot"),
    frame(Intent.WHO, None, "whoareyou", "bot what"),
    frame(Intent.HELP, None, "help", "bot what give"),
    frame(Intent.LANGUAGE, None, "language nospeak", "speak lang:en lang:es what give"),
    frame(Intent.LANGUAGE, None, "lang:en lang:es", "speak"),
    frame(Intent.WHY, None, "why", "give recommended #n instead given think about"),
    frame(Intent.ANOTHER, None, "another", "give game some like instead random"),
    frame(Intent.ANOTHER, None, "like;game some", "what give more"),
    frame(Intent.MORE, None, "more", "give game some what"),
    frame(Intent.PICK, None, "#n", "instead pick about give game another"),
    frame(Intent.RANDOM, None, "random", "give game play some what good"),
    frame(Intent.RANDOM, None, "give;game some play", "good what"),
    frame(Intent.RANDOM, None, "play", "what some game good else"),
    frame(Intent.FOR_ME, None, "mine", "give recommended game some play what like good random best else"),
    frame(Intent.POPULAR, None, "popular", "game people most what play played best give"),
    frame(Intent.RECOMMENDED, None, "best recommended;game most", "people what give"),
    frame(Intent.WORST_DEVELOPER, None, "worst;dev", "most people what who game posted"),
    frame(Intent.TOP_PLAYER, None, "who;most best", "game hours played people what"),
    frame(Intent.GENRE, None, "year;best most played hours", "game what popular"),
    frame(Intent.AGAIN, Kind.YEAR, "and", "year release instead posted game"),
    frame(Intent.AGAIN, Kind.GENRE, "and", "game instead"),
    frame(Intent.AGAIN, Kind.DEVELOPER, "and", "dev instead"),
    frame(Intent.AGAIN, Kind.GAME, "and", "game instead"),
    frame(Intent.SENTIMENT, Kind.DEVELOPER, "", "dev game", bare=True),
    frame(Intent.GAME, Kind.GAME, "", "game", bare=True),
)
"""The earlier wins where two take the same sentence."""

BOTH = frame(Intent.ASK, Kind.GENRE, "", "game best recommended good most popular what give year release played people")
"""What may stand around a genre and a year together, which no question takes."""
