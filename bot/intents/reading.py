"""A sentence → what is asked in it: the frame that takes it, with the name that the frame wants."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from bot.arguments import clean
from bot.intents.covering import ANY_NUMBER, Cover, covered
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

SURE_OF_ITS_KIND = SURE_OF_ITS_SUBJECT | {"some", "people"}
"""Concepts that make it worth asking which name was meant."""

SMALL = frozenset({"fill", "#n", "and"})
"""What names have in them as well: `Trine 2`, `The Wolf Among Us`."""

ABOUT_A_NAME = frozenset({Intent.GAME, Intent.SENTIMENT, Intent.FOR_ME})
"""What is asked of names that are not said by chance, as years and genres are."""

VAGUE = frozenset({"what", "year", "else"})
"""Concepts on which nothing can be built: `what is the minimum … for Doom`."""

ARTICLES = frozenset({"the", "a", "an", "el", "la", "los", "las"})
"""Small words that a title said by itself may begin with."""

LANG = "lang:"
"""How a concept begins that is a language."""

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
    cover: Cover

    @property
    def is_sure(self) -> bool:
        """Whether its name is one."""
        return self.mention is None or self.mention.certainty in {Certainty.EXACT, Certainty.SURE}

    @property
    def cost(self) -> tuple[int, ...]:
        """What speaks against it, the weightiest first."""
        length = self.mention.length if self.mention else 0
        cover = self.cover
        return cover.overlooked, int(self.frame.bare), cover.guessed, -length, cover.pieces, FRAMES.index(self.frame)


@dataclass(frozen=True, slots=True)
class _Sentence:
    text: str
    words: tuple[Word, ...]
    pieces: tuple[tuple[Piece, ...], ...]
    engine: Engine

    def fits(self, mention: Mention | None, overlooks: int = 0) -> Iterator[_Fit]:
        """Yield the frames that take the sentence with that name in it."""
        kind, skipped = (mention.kind, (mention.first, mention.last)) if mention else (None, (0, 0))
        for frame in FRAMES:
            if frame.kind is not kind:
                continue
            cover = covered(frame, self.pieces, skipped, overlooks if frame.needs else 0)
            if cover and not (frame.bare and cover.guessed):
                yield _Fit(frame, mention, cover)

    def called(self, kind: Kind, first: int, last: int) -> Mention | None:
        """Return those words as a name of that kind, if they are nearly one."""
        return named(self.text, self.words, kind, first, last, self.engine)


def read(message: str, engine: Engine) -> Reading | None:
    """Return what `message` asks, or None when it is nothing we know."""
    text = clean(message)
    words = words_of(text)
    if not 0 < len(words) <= LONGEST:
        return None
    sentence = _Sentence(text, words, pieces_of(words), engine)
    mentions = [each for each in spelled_out(text, words, engine) if not _is_usual(words, each)]
    fits = list(_exact_fits(sentence, mentions)) or list(_guessed_fits(sentence))
    if not fits:
        return _both(sentence, mentions)
    reading = _reading(min(fits, key=lambda fit: fit.cost))
    return None if reading.intent is Intent.PICK and _numbers(sentence) > 1 else reading


def _exact_fits(sentence: _Sentence, mentions: Sequence[Mention]) -> Iterator[_Fit]:
    words = sentence.words
    for mention in (None, *mentions):
        usual = mention is not None and _is_all_usual(words, mention)
        yield from (fit for fit in sentence.fits(mention) if not usual or _may_be_usual(fit))
    if len(words) >= SHORTEST_OVERLOOKING:
        for mention in (each for each in mentions if not _is_all_usual(words, each)):
            yield from filter(_may_overlook, sentence.fits(mention, MOST_OVERLOOKED))


def _may_be_usual(fit: _Fit) -> bool:
    """Whether a title of words that any sentence has is meant: behind `games like`, or as all that is said."""
    is_like = fit.frame.intent is Intent.SIMILAR and "game" in fit.cover.said
    return is_like or (fit.frame.bare and not fit.cover.pieces)


def _may_overlook(fit: _Fit) -> bool:
    """Whether enough of a sentence is understood for a word of it to be overlooked."""
    says_what = bool(fit.cover.said & SURE_OF_ITS_SUBJECT)
    return says_what or (fit.frame.intent in ABOUT_A_NAME and not any(group & VAGUE for group in fit.frame.needs))


def _is_usual(words: Sequence[Word], mention: Mention) -> bool:
    """Whether a name is made of what sentences are made of: there are developers called Games, 2015 and The Most."""
    one_word = mention.kind is Kind.GAME and mention.length == 1
    return (one_word or mention.kind is Kind.DEVELOPER) and _is_all_usual(words, mention)


def _is_all_usual(words: Sequence[Word], mention: Mention) -> bool:
    if mention.kind not in {Kind.GAME, Kind.DEVELOPER}:
        return False
    said = [word.plain for word in words[mention.first : mention.last]]
    return all(year_of(word) is not None or word == meant(word) for word in said)


def _guessed_fits(sentence: _Sentence) -> Iterator[_Fit]:
    """Yield the frames that take the sentence with a name in it that is not quite one: a sure one, else any."""
    unsure: list[_Fit] = []
    for first, last in _strange_spans(sentence):
        whole = last - first == len(sentence.words)
        named_alone = not sentence.pieces[first] or sentence.words[first].plain in ARTICLES
        fits: list[_Fit] = []
        for kind in ENTRY:
            vain = Mention(kind, first, last, "", Certainty.ABSENT)
            takers = [
                fit for fit in sentence.fits(vain) if fit.frame.needs or whole or (fit.frame.bare and named_alone)
            ]
            mention = sentence.called(kind, first, last) if takers else None
            fits += [replace(fit, mention=mention) for fit in takers if mention]
            unsure += _named_in_vain(sentence, takers, vain)
        if sure := [fit for fit in fits if fit.is_sure]:
            yield min(sure, key=lambda fit: fit.cost)
            return
        unsure = [fit for fit in fits if fit.cover.said & SURE_OF_ITS_KIND] + unsure
    yield from unsure[:1]


def _named_in_vain(sentence: _Sentence, fits: Iterable[_Fit], vain: Mention) -> Iterator[_Fit]:
    """Yield a question about a name that nothing has, where the sentence says of what it should be one."""
    said = {Kind.GAME: "game", Kind.DEVELOPER: "dev"}.get(vain.kind)
    text = sentence.text[sentence.words[vain.first].start : sentence.words[vain.last - 1].end]
    for fit in fits:
        if said in fit.cover.said and fit.frame.needs and fit.frame.intent is not Intent.AGAIN:
            yield replace(fit, mention=replace(vain, text=text))
            return


def _strange_spans(sentence: _Sentence) -> Iterator[tuple[int, int]]:
    """Yield where a name may be: the words that no phrase has, with and without the small ones beside them."""
    places = range(len(sentence.words))
    unknown = [place for place in places if not sentence.pieces[place]]
    strange = [place for place in places if all(piece.guessed for piece in sentence.pieces[place])]
    spans: dict[tuple[int, int], None] = {}
    for found in (unknown, strange):
        if found:
            spans |= dict.fromkeys(_widened(sentence, found[0], found[-1]))
    yield from spans


def _widened(sentence: _Sentence, low: int, high: int) -> Iterator[tuple[int, int]]:
    numbered = _end(sentence, high, {"#n"})
    first, last = low, _end(sentence, high, SMALL)
    while first > 0 and _is_small(sentence, first - 1, SMALL) and not sentence.words[first - 1].pause:
        first -= 1
    yield from ((low, numbered + 1), (low, last + 1), (first, last + 1), (low, high + 1))


def _end(sentence: _Sentence, last: int, small: Collection[str]) -> int:
    while last + 1 < len(sentence.words) and not sentence.words[last].pause and _is_small(sentence, last + 1, small):
        last += 1
    return last


def _is_small(sentence: _Sentence, place: int, small: Collection[str]) -> bool:
    return any(piece.concepts & frozenset(small) for piece in sentence.pieces[place])


def _both(sentence: _Sentence, mentions: Sequence[Mention]) -> Reading | None:
    """Return the reading of a sentence with a genre and a year, which asks what is meant."""
    for genre in (mention for mention in mentions if mention.kind is Kind.GENRE):
        for year in (mention for mention in mentions if mention.kind is Kind.YEAR):
            pieces = list(sentence.pieces)
            pieces[year.first] = (Piece(year.last, frozenset({"fill"})),)
            if covered(BOTH, pieces, (genre.first, genre.last)):
                return Reading(Intent.ASK, genre.text, Kind.GENRE, bare=True, second=year.text)
    return None


def _reading(fit: _Fit) -> Reading:
    mention, said = fit.mention, fit.cover.said
    argument = mention.text if mention else ""
    if fit.frame.intent is Intent.LANGUAGE:
        argument = next((concept[len(LANG) :] for concept in sorted(said) if concept.startswith(LANG)), "")
    if "posted" in said and mention and mention.kind is Kind.YEAR:
        argument += " posted"
    guessed = fit.cover.overlooked > 0 or fit.cover.guessed > 0
    spelled_otherwise = mention is not None and mention.certainty is not Certainty.EXACT
    return Reading(
        fit.frame.intent,
        argument,
        mention.kind if mention else None,
        sure=not guessed and not (fit.frame.bare and spelled_otherwise),
        bare=not fit.frame.needs,
        number=_number(said),
        instead="instead" in said,
    )


def _numbers(sentence: _Sentence) -> int:
    """Return how many words of a sentence are numbers: two of them are a sum, not a place."""
    single = ((piece for piece in found if piece.last == place + 1) for place, found in enumerate(sentence.pieces))
    return sum(any(ANY_NUMBER in piece.concepts for piece in found) for found in single)


def _number(said: Iterable[str]) -> int | None:
    numbers = [int(concept[1:]) for concept in sorted(said) if concept[1:].isdecimal() and concept[0] == "#"]
    return numbers[0] if len(numbers) == 1 else None
