"""Readings of a sentence whose name is spelled as it is written down, or that has none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.intents.intent import Intent
from bot.intents.mentions import Kind, Mention, year_of
from bot.intents.sentence import Fit, Sentence
from bot.intents.vocabulary import meant
from bot.intents.words import Word

MOST_OVERLOOKED = 1
"""Words that a frame may leave unexplained, where it says of what it is."""

SHORTEST_OVERLOOKING = 5
"""Words of a sentence from which one of them may be overlooked."""

SURE_OF_ITS_SUBJECT = frozenset({"game", "dev", "film", "series", "directs"})
"""Concepts that say that a sentence is about games or films, so that a word of it may be overlooked."""

OF_FILMS = frozenset({"film", "series"})
"""Concepts that say that a title is one of a film or a series."""

ABOUT_A_NAME = frozenset({Intent.GAME, Intent.SENTIMENT, Intent.FOR_ME})
"""What is asked of names that are not said by chance, as years and genres are."""

VAGUE = frozenset({"what", "year", "else"})
"""Concepts on which nothing can be built: `what is the minimum … for Doom`."""


def spelled_fits(sentence: Sentence, mentions: Sequence[Mention]) -> Iterator[Fit]:
    """Yield the frames that take the sentence with one of its `mentions`, or with none."""
    words = sentence.words
    for mention in (None, *mentions):
        usual = mention is not None and _is_usual(words, mention)
        yield from (fit for fit in sentence.fits(mention) if not usual or _may_be_usual(fit))
    if len(words) >= SHORTEST_OVERLOOKING:
        for mention in (each for each in mentions if not _is_usual(words, each)):
            yield from filter(_may_overlook, sentence.fits(mention, MOST_OVERLOOKED))


def _may_be_usual(fit: Fit) -> bool:
    """Whether a title of words that any sentence has is meant: behind `games like`, or as all that is said."""
    is_like = fit.frame.intent is Intent.SIMILAR and "game" in fit.cover.said
    if fit.cover.said & OF_FILMS:
        return True
    return is_like or (fit.frame.bare and not fit.cover.pieces)


def _may_overlook(fit: Fit) -> bool:
    """Whether enough of a sentence is understood for a word of it to be overlooked."""
    says_what = bool(fit.cover.said & SURE_OF_ITS_SUBJECT)
    return says_what or (fit.frame.intent in ABOUT_A_NAME and not any(group & VAGUE for group in fit.frame.needs))


def is_a_word(words: Sequence[Word], mention: Mention) -> bool:
    """Whether a name is no more than a word of sentences: there are developers called Games, 2015 and The Most."""
    one_word = mention.kind is Kind.GAME and mention.length == 1
    return (one_word or mention.kind is Kind.DEVELOPER) and _is_usual(words, mention)


def _is_usual(words: Sequence[Word], mention: Mention) -> bool:
    """Whether a name is made of what sentences are made of."""
    if mention.kind not in {Kind.GAME, Kind.DEVELOPER, Kind.FILM, Kind.ACTOR, Kind.DIRECTOR}:
        return False
    return all(map(is_usual, words[mention.first : mention.last]))


def is_usual(word: Word) -> bool:
    """Whether a word is one that sentences are made of, or a year."""
    return year_of(word.plain) is not None or word.plain == meant(word.plain)
