"""Whether the name of a film is meant by words that are also said for other reasons: there are films called Pizza."""

from __future__ import annotations

from collections.abc import Sequence

from bot.intents.filmframes import NAMING
from bot.intents.mentions import Kind, Mention
from bot.intents.sentence import Fit
from bot.intents.spelled import is_usual
from bot.intents.words import Word
from engine import Certainty

PEOPLE = frozenset({Kind.ACTOR, Kind.DIRECTOR})

SHOWN = 150.0
"""Votes that a platform stands for: a film that one shows, or that as many voted on, may be named by itself."""

FAMOUS = 1000.0
"""Votes from which a title of nothing but usual words may be said by itself: `Get Out`."""

VERY_FAMOUS = 2000.0
"""Votes from which a title may be misspelled where nothing says that it is one: some 500 films."""


def is_meant(fit: Fit, words: Sequence[Word]) -> bool:
    """Whether what a frame about films took for a name is one, as far as the rest of the sentence says."""
    mention = fit.mention
    if mention is None or fit.cover.said & NAMING:
        return True
    if mention.kind in PEOPLE:
        return mention.length > 1
    return mention.kind is not Kind.FILM or mention.fame >= _least(mention, words)


def _least(mention: Mention, words: Sequence[Word]) -> float:
    if mention.certainty is not Certainty.EXACT:
        return VERY_FAMOUS
    return FAMOUS if all(map(is_usual, words[mention.first : mention.last])) else SHOWN
