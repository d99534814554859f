"""Readings of a sentence whose name is not quite one: misspelled, cut short, or of nothing that is known."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from bot.intents.filmframes import NAMING
from bot.intents.intent import Intent
from bot.intents.mentions import Kind, Mention
from bot.intents.sentence import Fit, Sentence
from engine import Certainty

SURE_OF_ITS_KIND = frozenset({"game", "dev", "some", "people", "film", "series", "directs"})
"""Concepts that make it worth asking which name was meant."""

FILMS = frozenset({"film", "series"})

IN_VAIN = {
    Kind.GAME: (frozenset({"game"}),),
    Kind.DEVELOPER: (frozenset({"dev"}),),
    Kind.FILM: (FILMS,),
    Kind.DIRECTOR: (FILMS, frozenset({"directs"})),
    Kind.ACTOR: (FILMS, frozenset({"acts"})),
}
"""Groups of concepts, one of each of which says of what a name should be one."""

OF_ANY_TAG = frozenset({Intent.GENRE, Intent.TOP_PLAYER})
"""What is also asked of tags, and told that they are no genres."""

SMALL = frozenset({"fill", "#n", "and"})
"""What names have in them as well: `Trine 2`, `The Wolf Among Us`."""

ARTICLES = frozenset({"the", "a", "an", "el", "la", "los", "las"})
"""Small words that a title said by itself may begin with."""


def guessed_fits(sentence: Sentence) -> Iterator[Fit]:
    """Yield the frames that take the sentence with a name in it that is not quite one: a sure one, else any."""
    unsure: list[Fit] = []
    for first, last in _strange_spans(sentence):
        fits: list[Fit] = []
        for kind in sentence.kinds:
            vain = Mention(kind, first, last, "", Certainty.ABSENT)
            takers = [fit for fit in sentence.fits(vain) if _may_be_guessed(sentence, fit, vain)]
            mention = sentence.called(kind, first, last) if takers else None
            fits += [replace(fit, mention=mention) for fit in takers if mention]
            unsure += _named_in_vain(sentence, takers, vain)
        if sure := [fit for fit in fits if fit.is_sure]:
            yield min(sure, key=lambda fit: fit.cost)
            return
        unsure = [fit for fit in fits if _is_worth_asking(sentence, fit)] + unsure
    yield from unsure[:1]


def _may_be_guessed(sentence: Sentence, fit: Fit, name: Mention) -> bool:
    """Whether to look for a name at all: among films, of which there are many, only where one is spoken of."""
    if fit.frame.needs:
        return not fit.is_of_films or bool(fit.cover.said & NAMING)
    return _may_stand_alone(sentence, fit, name)


def _may_stand_alone(sentence: Sentence, fit: Fit, name: Mention) -> bool:
    """Whether a name that nothing is asked of may be one: it is all there is, or begins as names do."""
    begins = not sentence.pieces[name.first] or sentence.words[name.first].plain in ARTICLES
    return name.length == len(sentence.words) or (fit.frame.bare and begins)


def _is_worth_asking(sentence: Sentence, fit: Fit) -> bool:
    of_a_tag = fit.frame.intent in OF_ANY_TAG or (fit.frame.kind is Kind.GENRE and fit.frame.intent is Intent.AGAIN)
    said = of_a_tag or bool(fit.cover.said & SURE_OF_ITS_KIND)
    return said and (fit.mention is None or _is_introduced(sentence, fit, fit.mention))


def _named_in_vain(sentence: Sentence, fits: Iterable[Fit], vain: Mention) -> Iterator[Fit]:
    """Yield a question about a name that nothing has, where the sentence says of what it should be one."""
    groups = IN_VAIN.get(vain.kind, ())
    text = sentence.text[sentence.words[vain.first].start : sentence.words[vain.last - 1].end]
    for fit in fits:
        said = groups and all(group & fit.cover.said for group in groups)
        if said and fit.frame.needs and fit.frame.intent is not Intent.AGAIN and _is_introduced(sentence, fit, vain):
            yield replace(fit, mention=replace(vain, text=text))
            return


def _is_introduced(sentence: Sentence, fit: Fit, vain: Mention) -> bool:
    """Whether what nothing is called may be the title of a film: behind `movies like`, or behind `the movie`."""
    if vain.kind is not Kind.FILM or fit.frame.intent is Intent.SIMILAR_FILM:
        return True
    return any(
        piece.last == vain.first and piece.concepts & FILMS
        for found in sentence.pieces[: vain.first]
        for piece in found
    )


def _strange_spans(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield where a name may be: the words that no phrase has, with and without the small ones beside them."""
    places = range(len(sentence.words))
    unknown = [place for place in places if not sentence.pieces[place]]
    strange = [place for place in places if all(piece.guessed for piece in sentence.pieces[place])]
    spans: dict[tuple[int, int], None] = {}
    for found in (unknown, strange):
        if found:
            spans |= dict.fromkeys(_widened(sentence, found[0], found[-1]))
    yield from spans


def _widened(sentence: Sentence, low: int, high: int) -> Iterator[tuple[int, int]]:
    numbered = _end(sentence, high, {"#n"})
    first, last = low, _end(sentence, high, SMALL)
    while first > 0 and _is_small(sentence, first - 1, SMALL) and not sentence.words[first - 1].pause:
        first -= 1
    yield from ((low, numbered + 1), (low, last + 1), (first, last + 1), (low, high + 1))


def _end(sentence: Sentence, last: int, small: Collection[str]) -> int:
    while last + 1 < len(sentence.words) and not sentence.words[last].pause and _is_small(sentence, last + 1, small):
        last += 1
    return last


def _is_small(sentence: Sentence, place: int, small: Collection[str]) -> bool:
    return any(piece.concepts & frozenset(small) for piece in sentence.pieces[place])
