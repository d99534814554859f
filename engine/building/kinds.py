"""What a catalogue entry is: a game, or something around games that is no answer by itself."""

from __future__ import annotations

import re
from collections.abc import Collection
from enum import StrEnum


class Kind(StrEnum):
    """The kinds of entries; only games are put forward unasked."""

    GAME = "game"
    DLC = "dlc"
    SOUNDTRACK = "soundtrack"
    DEMO = "demo"
    TEST = "test"
    TOOL = "tool"
    VIDEO = "video"
    PART = "part"


DLC_SPEC, DEMO_SPEC = "Downloadable Content", "Game demo"

SOFTWARE = frozenset(
    {
        "Accounting",
        "Animation & Modeling",
        "Audio Production",
        "Design & Illustration",
        "Education",
        "Photo Editing",
        "Software Training",
        "Utilities",
        "Video Production",
        "Web Publishing",
    }
)
"""Genres of programs; an entry whose genres are all of these (or none) is a tool."""

SOFTWARE_TAGS = SOFTWARE | {"Software", "Tutorial", "Hardware"}
"""Tags of programs, lessons and machines; they decide where the store gives no genre, unless one can play it."""

PLAY_SPECS = frozenset(
    {
        "Single-player",
        "Multi-player",
        "Co-op",
        "Online Multi-Player",
        "Online Co-op",
        "Local Multi-Player",
        "Local Co-op",
        "Shared/Split Screen",
        "Cross-Platform Multiplayer",
        "MMO",
        "Steam Achievements",
        "Steam Trading Cards",
    }
)
"""What the store says only of what is played."""

NEUTRAL = frozenset({"Early Access", "Free to Play", "Indie", "Casual"})
"""Genres that programs carry beside their own."""

SOUNDTRACK = re.compile(
    r"\b(?:soundtracks?|ost|original (?:score|sound|music)|sound ?track|official score|art ?book|"
    r"digital art|wallpapers?|strategy guide|digital comic)\b",
    re.IGNORECASE,
)
DEMO = re.compile(r"\bdemo\b|\btrial (?:version|edition)\b", re.IGNORECASE)
TEST = re.compile(
    r"(?:\b(?:open|closed|public|private|balance|campaign)?\s*(?:beta|alpha)(?: test(?:ing)?)?\b(?!\s+protocol)|"
    r"\bplaytest\b|\btest (?:server|build|realm|branch)\b|\bpublic test\b|\b(?:patch|public) testing\b|"
    r"[-–:]\s*(?:unstable|staging|test)$|^dota 2 test$|\bPTS$|\(obsolete\))",
    re.IGNORECASE,
)
TOOL = re.compile(
    r"\b(?:sdk|dedicated server|mod(?:ding)? (?:tools?|kit)|authoring tools|level editor|map editor|world builder|"
    r"workshop tools?|benchmark|creation kit|toolset|development kit|script extender|resource archiver|mod organizer|"
    r"substance (?:designer|painter)|artrage|opencanvas|manga studio|rpg maker|steam link skin|xsplit|"
    r"soundboard|wallpaper engine|overlay tool)\b|\beditor$|\bynab\b",
    re.IGNORECASE,
)
VIDEO = re.compile(
    r"\((?:streaming|movie|film)\)|\b(?:trailer|documentary)$|\bplayer profiles:|\bweb series\b|"
    r"\bdirector'?s'? commentary\b|\blegacy(?: ii)?: .+\(part \d\)|"
    r"^(?:achievement hunter|double fine adventure!?|mortal kombat: legacy|red vs\. blue|from bedrooms to billions)\b",
    re.IGNORECASE,
)
PART = re.compile(
    r"(?:.\s(?:multi-?player|single[- ]?player|tutorial)|[:–-]\s*zombies)(?:\s*\([^)]*\))?$",
    re.IGNORECASE,
)
"""What is sold or listed apart and is a part of another game."""

VIDEO_TAGS = frozenset({"360 Video", "Documentary", "Episodic", "Movie", "Short"})
ADD_ON = re.compile(
    r"\b(?:dlc(?: pack)?|season pass|add-?on|(?:starter|skins?|map|costume|weapons?|bonus) pack|bonus content)$",
    re.IGNORECASE,
)


def kind_of(title: str, genres: Collection[str], tags: Collection[str], specs: Collection[str]) -> Kind:
    """Return what an entry is, from what the store says of it and, failing that, from its title."""
    if SOUNDTRACK.search(title):
        return Kind.SOUNDTRACK
    if DLC_SPEC in specs or ADD_ON.search(title):
        return Kind.DLC
    if DEMO_SPEC in specs or DEMO.search(title):
        return Kind.DEMO
    if not genres and (VIDEO.search(title) or VIDEO_TAGS.intersection(tags)):
        return Kind.VIDEO
    if TOOL.search(title) or _is_software(genres) or _is_unplayable(genres, tags, specs):
        return Kind.TOOL
    if PART.search(title):
        return Kind.PART
    return Kind.TEST if _is_test(title, genres) else Kind.GAME


def _is_software(genres: Collection[str]) -> bool:
    """Whether the genres are those of a program: at least one is, and none is a game's."""
    own = set(genres) - NEUTRAL
    return bool(own) and own <= SOFTWARE


def _is_unplayable(genres: Collection[str], tags: Collection[str], specs: Collection[str]) -> bool:
    """Whether nothing says that it can be played, and a tag says what it is for."""
    return not genres and not PLAY_SPECS.intersection(specs) and bool(SOFTWARE_TAGS.intersection(tags))


def _is_test(title: str, genres: Collection[str]) -> bool:
    """Test builds have no page in the store, hence no genre: a game with genres is out, whatever its name."""
    return not genres and bool(TEST.search(title))
