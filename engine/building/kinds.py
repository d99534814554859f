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
    r"workshop tools?|benchmark|creation kit|toolset|development kit|editor$)\b|\beditor$",
    re.IGNORECASE,
)
VIDEO = re.compile(
    r"\((?:streaming|movie|film)\)|\b(?:trailer|documentary)$|\bplayer profiles:|\bweb series\b|"
    r"\bdirector'?s'? commentary\b|\blegacy(?: ii)?: .+\(part \d\)",
    re.IGNORECASE,
)
VIDEO_TAGS = frozenset({"Documentary", "Episodic", "Movie", "Short"})
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
    if TOOL.search(title) or _is_software(genres):
        return Kind.TOOL
    return Kind.TEST if _is_test(title, genres) else Kind.GAME


def _is_software(genres: Collection[str]) -> bool:
    """Whether the genres are those of a program: at least one is, and none is a game's."""
    own = set(genres) - NEUTRAL
    return bool(own) and own <= SOFTWARE


def _is_test(title: str, genres: Collection[str]) -> bool:
    """Test builds have no page in the store, hence no genre: a game with genres is out, whatever its name."""
    return not genres and bool(TEST.search(title))
