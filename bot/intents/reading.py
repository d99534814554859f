"""A sentence → what is asked in it: the frame that takes it, with the name that the frame wants."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from bot.arguments import clean
from bot.intents.frames import BOTH, FRAMES, Frame
from bot.intents.intent import Intent
from bot.intents.mentions import ENTRY, Kind, Mention, named, spelled_out, year_of
from bot.intents.pieces import Piece, pieces_of
from bot.intents.vocabulary import meant
from bot.intents.words import Word, words_of
from engine import Certainty, Engine

LONGEST = 40
"""Words of a sentence that is a question; a longer one is a story."""

MOST_OVERLOOKED = 1
"""Words that a frame may leave unexplained, where it says of what it is."""

SURE_OF_ITS_SUBJECT = frozenset({"game", "dev"})
"""Concepts that say that a sentence is about games, so that a word of it may be overlooked."""

SHORTEST_OVERLOOKING = 5
"""Words of a sentence from which one of them may be overlooked."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a sentence asks.

    Attributes:
        intent: What it is after.
        argument: What is named, as a command takes it; empty when nothing is.
        kind: Of what kind that is.
        sure: Whether nothing had to be guessed or overlooked.
        bare: Whether there is a name and nothing that says what is asked of it.
        number: The place in a list that is spoken of.
        instead: Whether it says that something else was meant than was understood.
        second: A year beside a genre.
    """

    intent: Intent
    argument: str = ""
    kind: Kind | None = None
    sure: bool = True
    bare: bool = False
    number: int | None = None
    instead: bool = False
    second: str = ""


@dataclass(frozen=True, slots=True)
class _Fit:
    frame: Frame
    mention: Mention | None
    pieces: tuple[Piece, ...] = field(compare=False)
    overlooked: int = 0

    @property
    def is_sure(self) -> bool:
        """Whether its name is one."""
        return self.mention is None or self.mention.certainty in {Certainty.EXACT, Certainty.SURE}

    @property
    def cost(self) -> tuple[int, ...]:
        """What speaks against it, the weightiest first."""
        guesses = sum(piece.guessed for piece in self.pieces)
        length = self.mention.length if self.mention else 0
        return self.overlooked, int(self.frame.bare), guesses, -length, FRAMES.index(self.frame)


def read(message: str, engine: Engine) -> Reading | None:
    """Return what `message` asks, or None when it is nothing we know."""
    text = clean(message)
    words = words_of(text)
    if not 0 < len(words) <= LONGEST:
        return None
    mentions = list(spelled_out(text, words, engine))
    fits = list(_exact_fits(words, mentions)) or list(_guessed_fits(text, words, engine))
    if not fits:
        return _both(words, mentions)
    return _reading(min(fits, key=lambda fit: fit.cost))


def _exact_fits(words: Sequence[Word], mentions: Sequence[Mention]) -> Iterator[_Fit]:
    for mention in (None, *(each for each in mentions if not _is_usual(words, each))):
        pieces = _around(words, mention)
        kind = mention.kind if mention else None
        for frame in FRAMES:
            if frame.kind is kind:
                yield from _fit(frame, mention, pieces, len(words))


def _fit(frame: Frame, mention: Mention | None, pieces: tuple[Piece, ...], length: int) -> Iterator[_Fit]:
    known = [piece.concepts for piece in pieces if piece.concepts]
    overlooked = len(pieces) - len(known)
    may_overlook = mention is not None and length >= SHORTEST_OVERLOOKING and not frame.bare and frame.needs
    if overlooked and not (
        may_overlook and overlooked <= MOST_OVERLOOKED and any(one & SURE_OF_ITS_SUBJECT for one in known)
    ):
        return
    if frame.takes(known):
        yield _Fit(frame, mention, pieces, overlooked)


def _is_usual(words: Sequence[Word], mention: Mention) -> bool:
    """Whether a name is made of what sentences are made of: there are developers called Games, 2015 and The Most."""
    said = [word.plain for word in words[mention.first : mention.last]]
    if mention.kind is Kind.DEVELOPER or (mention.kind is Kind.GAME and len(said) == 1):
        return all(year_of(word) is not None or word == meant(word) for word in said)
    return False


def _around(words: Sequence[Word], mention: Mention | None) -> tuple[Piece, ...]:
    if mention is None:
        return pieces_of(words, 0, len(words))
    return pieces_of(words, 0, mention.first) + pieces_of(words, mention.last, len(words))


def _guessed_fits(text: str, words: Sequence[Word], engine: Engine) -> Iterator[_Fit]:
    """Yield the frames that take the sentence with a name in it that is not quite one: a sure one, else any."""
    unsure: list[_Fit] = []
    for first, last in _unknown_spans(words):
        around = pieces_of(words, 0, first) + pieces_of(words, last, len(words))
        frames = [frame for frame in FRAMES if frame.kind in ENTRY and frame.takes([p.concepts for p in around])]
        frames = [frame for frame in frames if frame.needs or frame.bare or not around]
        kinds = dict.fromkeys(frame.kind for frame in frames if frame.kind)
        mentions = {kind: found for kind in kinds if (found := named(text, words, kind, first, last, engine))}
        fits = [_Fit(frame, mentions[frame.kind], around) for frame in frames if frame.kind in mentions]
        if sure := [fit for fit in fits if fit.is_sure]:
            yield min(sure, key=lambda fit: fit.cost)
            return
        unsure += [fit for fit in fits if not fit.frame.bare]
        unsure += _named_in_vain(text, words, frames, first, last, around)
    yield from unsure[:1]


def _named_in_vain(
    text: str, words: Sequence[Word], frames: Iterable[Frame], first: int, last: int, around: tuple[Piece, ...]
) -> Iterator[_Fit]:
    """Yield a question about a name that nothing has, where the sentence says of what it should be one."""
    said = frozenset[str]().union(*(piece.concepts for piece in around))
    wanted = {Kind.GAME: "game", Kind.DEVELOPER: "dev"}
    for frame in frames:
        if frame.kind in wanted and wanted[frame.kind] in said and frame.needs and frame.intent is not Intent.AGAIN:
            asked = text[words[first].start : words[last - 1].end]
            yield _Fit(frame, Mention(frame.kind, first, last, asked, Certainty.ABSENT), around)
            return


def _unknown_spans(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Yield where a name may be: the words that no phrase has, with and without the small ones beside them."""
    pieces = pieces_of(words, 0, len(words))
    unknown = [place for place, piece in enumerate(pieces) if not piece.concepts]
    strange = [place for place, piece in enumerate(pieces) if not piece.concepts or piece.guessed]
    spans: dict[tuple[int, int], None] = {}
    for places in (unknown, strange):
        if places:
            spans |= dict.fromkeys(_widened(pieces, places[0], places[-1]))
    yield from ((pieces[first].first, pieces[last].last) for first, last in spans)


def _widened(pieces: Sequence[Piece], low: int, high: int) -> Iterator[tuple[int, int]]:
    first, last = low, high
    while last + 1 < len(pieces) and _is_small(pieces[last + 1]):
        last += 1
    while first > 0 and _is_small(pieces[first - 1]):
        first -= 1
    yield from ((low, last), (first, last), (low, high))


def _is_small(piece: Piece) -> bool:
    return bool(piece.concepts & {"fill", "#n", "and"})


def _both(words: Sequence[Word], mentions: Sequence[Mention]) -> Reading | None:
    """Return the reading of a sentence with a genre and a year, which asks what is meant."""
    for genre in (mention for mention in mentions if mention.kind is Kind.GENRE):
        for year in (mention for mention in mentions if mention.kind is Kind.YEAR):
            low, high = sorted((genre, year), key=lambda mention: mention.first)
            between = pieces_of(words, low.last, high.first) if low.last <= high.first else (Piece(0, 0, frozenset()),)
            outside = pieces_of(words, 0, low.first) + between + pieces_of(words, high.last, len(words))
            if all(piece.concepts & BOTH for piece in outside):
                return Reading(Intent.ASK, genre.text, Kind.GENRE, bare=True, second=year.text)
    return None


def _reading(fit: _Fit) -> Reading:
    mention, pieces = fit.mention, fit.pieces
    said = frozenset[str]().union(*(piece.concepts for piece in pieces))
    guessed = fit.overlooked > 0 or any(piece.guessed for piece in pieces)
    argument = mention.text if mention else ""
    if fit.frame.intent is Intent.LANGUAGE:
        argument = next((concept[5:] for concept in sorted(said) if concept.startswith("lang:")), "")
    if "posted" in said and mention and mention.kind is Kind.YEAR:
        argument += " posted"
    return Reading(
        fit.frame.intent,
        argument,
        mention.kind if mention else None,
        sure=not guessed and not (fit.frame.bare and mention and mention.certainty is not Certainty.EXACT),
        bare=not fit.frame.needs,
        number=_number(pieces),
        instead="pick" in said,
    )


def _number(pieces: Iterable[Piece]) -> int | None:
    numbers = (concept for piece in pieces for concept in sorted(piece.concepts) if concept[0] == "#")
    return next((int(concept[1:]) for concept in numbers if concept[1:].isdecimal()), None)
