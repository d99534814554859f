"""Names of the catalogue of films in a sentence, looked for where a frame could hold them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from bot.engines import Engines
from bot.intents.mentions import Kind, Mention, named, year_of
from bot.intents.pieces import Piece
from bot.intents.spelled import MOST_OVERLOOKED, SHORTEST_OVERLOOKING, is_usual
from bot.intents.words import Word
from bot.typed import joining_words

LABELS = {Kind.FILM_GENRE: 3, Kind.PLATFORM: 3, Kind.MONTH: 1}
"""Words of the short names that say which films are wanted."""

NAMES = {Kind.FILM: 10, Kind.ACTOR: 5, Kind.DIRECTOR: 5}
"""Words of the names of films and of people."""

SAID = {Kind.PLATFORM: "on", Kind.YEAR: "inyear"}
"""The concept that a platform or a year brings to what is asked of another name."""

FORMS = frozenset({"film", "series"})

Pieces = Sequence[Sequence[Piece]]


def labelled(text: str, words: Sequence[Word], engines: Engines) -> Iterator[Mention]:
    """Yield every genre, platform, month and year in a sentence that is written as it is written down."""
    for first, word in enumerate(words):
        if (year := year_of(word.plain)) is not None:
            yield Mention(Kind.YEAR, first, first + 1, str(year))
        for kind, longest in LABELS.items():
            for last in range(first + 1, min(first + longest, len(words)) + 1):
                if found := named(text, words, kind, first, last, engines, exactly=True):
                    yield found


def narrowing(words: Sequence[Word], pieces: Pieces, labels: Iterable[Mention]) -> tuple[tuple[Piece, ...], ...]:
    """Return the pieces, and with them platforms and years, each with the `on` or `in` before it or without."""
    more = [list(each) for each in pieces]
    for label in labels:
        if concept := SAID.get(label.kind):
            piece = Piece(label.last, frozenset({concept, f"{concept}:{label.text}"}))
            more[label.first].append(piece)
            if label.first and words[label.first - 1].plain in joining_words():
                more[label.first - 1].append(piece)
    return tuple(map(tuple, more))


def spelled_names(
    text: str, words: Sequence[Word], pieces: Pieces, labels: Sequence[Mention], engines: Engines
) -> Iterator[Mention]:
    """Yield the films and people in a sentence that are written as they are written down.

    Only runs of words are looked up outside which enough is understood for a frame to take the sentence.
    """
    for first, last in _spans(words, pieces, labels):
        people = [
            found
            for kind in NAMES
            if last - first <= NAMES[kind] and (found := named(text, words, kind, first, last, engines, exactly=True))
        ]
        yield from _of_one_trade(people, engines)


def _of_one_trade(found: Sequence[Mention], engines: Engines) -> Iterator[Mention]:
    """Yield what was found of one run of words; who acts and directs is first what they do more."""
    kinds = {mention.kind for mention in found}
    both = {Kind.ACTOR, Kind.DIRECTOR} <= kinds
    lesser = (Kind.ACTOR if engines.films.directs_more(found[0].text) else Kind.DIRECTOR) if both else None
    yield from (replace(mention, lesser=mention.kind is lesser) for mention in found)


def _spans(words: Sequence[Word], pieces: Pieces, labels: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    unknown = [place for place, known in enumerate(pieces) if not known]
    least = len(unknown) - (MOST_OVERLOOKED if len(words) >= SHORTEST_OVERLOOKING else 0)
    of_labels = {place for label in labels for place in range(label.first, label.last)}
    usual = [is_usual(word) or place in of_labels for place, word in enumerate(words)]
    named = {piece.last for known in pieces for piece in known if piece.concepts & FORMS}
    for first in range(len(words)):
        for last in range(first + 1, min(first + max(NAMES.values()), len(words)) + 1):
            if sum(first <= place < last for place in unknown) < least:
                continue
            if not all(usual[first:last]) or _may_be_usual(len(words), first, last, named):
                yield first, last


def _may_be_usual(words: int, first: int, last: int, behind: Collection[int]) -> bool:
    """Whether a name may be made of what sentences are made of: `the show Friends`, or `Get Out` and nothing else."""
    return first in behind or (last - first > 1 and (bool(behind) or last - first == words))
