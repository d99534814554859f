"""How people type a title: parts of it, initials, slips of the keyboard, words run together."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping

from engine.initials import initials_of
from engine.titles import SMALL, Title

NEIGHBOURS = dict(
    zip(
        "qwertyuiopasdfghjklzxcvbnm",
        (
            "wa qes wrd etf ryg tuh yij uok ipl ol qsz awdx sefc drgv fthb gyjn hukm jil kop asx zdc xfv cgb vhn bjm nk"
        ).split(),
        strict=True,
    )
)
"""Keys beside a key."""

LONG_ENOUGH_FOR_TWO = 10
"""Letters of a name in which people slip twice and do not notice."""

SHORTEST_PART = 4
"""Letters of the shortest part of a title that stands for it."""

Typist = Callable[[Title, random.Random], str]


def whole(title: Title, _: random.Random) -> str:
    """Return the title without article, author and edition."""
    return " ".join(title.words[title.start : title.end])


def slipped(text: str, chance: random.Random) -> str:
    """Return `text` with one slip: a letter left out, doubled, swapped, or a neighbouring key."""
    places = [place for place, sign in enumerate(text) if sign.isalpha()]
    if len(places) < SHORTEST_PART:
        return text
    place = chance.choice(places)
    sign, before, after = text[place], text[:place], text[place + 1 :]
    return chance.choice(
        (
            before + after,
            before + sign + sign + after,
            before + after[:1] + sign + after[1:],
            before + chance.choice(NEIGHBOURS.get(sign, sign)) + after,
            before + chance.choice("aeiou") + after if sign in "aeiou" else before + after,
        )
    )


def one_slip(title: Title, chance: random.Random) -> str:
    """Return the whole title with a slip."""
    return slipped(whole(title, chance), chance)


def two_slips(title: Title, chance: random.Random) -> str:
    """Return the whole title with two slips where it is long enough."""
    text = one_slip(title, chance)
    return slipped(text, chance) if len(text) >= LONG_ENOUGH_FOR_TWO else text


def spaced(title: Title, chance: random.Random) -> str:
    """Return the whole title with a space too many or too few."""
    text = whole(title, chance)
    gaps = [place for place, sign in enumerate(text) if sign == " "]
    if gaps:
        place = chance.choice(gaps)
        return text[:place] + text[place + 1 :]
    place = chance.randrange(len(text))
    return text[:place] + " " + text[place:]


def part(title: Title, chance: random.Random) -> str:
    """Return a part between two places where the title may be cut, the beginning and the end most often."""
    cuts = sorted(cut for cut in title.cuts if title.start <= cut <= title.end)
    parts = [
        " ".join(title.words[first:last])
        for first in cuts
        for last in cuts
        if first < last and (first == title.start or last == title.end)
    ]
    return chance.choice([text for text in parts if len(text) >= SHORTEST_PART] or [whole(title, chance)])


def part_with_slip(title: Title, chance: random.Random) -> str:
    """Return a part with a slip."""
    return slipped(part(title, chance), chance)


def run(title: Title, chance: random.Random) -> str:
    """Return a few words of the title that follow each other."""
    words = title.words[title.start : title.end]
    first = chance.choice((0, chance.randrange(len(words))))
    text = " ".join(words[first : chance.randint(first + 1, len(words))])
    return text if len(text) >= SHORTEST_PART and text not in SMALL else whole(title, chance)


def some_words(title: Title, chance: random.Random) -> str:
    """Return the words of the title, one left out or all in another order."""
    words = [word for word in title.words[title.start : title.end] if word not in SMALL]
    if len(words) > 2 and chance.random() < 0.6:
        words.pop(chance.randrange(1, len(words)))
    elif len(words) > 1:
        turn = chance.randrange(1, len(words))
        words = words[turn:] + words[:turn]
    return " ".join(words) or whole(title, chance)


def initials(title: Title, chance: random.Random) -> str:
    """Return initials of the title or of a part of it."""
    shorts = [short for short, _, _ in initials_of(title)]
    return chance.choice(shorts) if shorts else whole(title, chance)


def initials_then_words(title: Title, chance: random.Random) -> str:
    """Return the title with its first part as initials: `cod black ops`."""
    cuts = sorted(cut for cut in title.cuts if title.start + 1 < cut < title.end)
    if not cuts:
        return whole(title, chance)
    return " ".join(("".join(title.humps[title.start : cuts[0]]), *title.words[cuts[0] : title.end]))


def sequel(title: Title, chance: random.Random) -> str:
    """Return the title with a number that it does not have."""
    words = [word for word in title.words[title.start : title.end] if not word.isdecimal()]
    return f"{' '.join(words)} {chance.randint(2, 9)}"


SHARES: Mapping[Typist, float] = {
    whole: 0.18,
    one_slip: 0.22,
    two_slips: 0.05,
    spaced: 0.06,
    part: 0.16,
    part_with_slip: 0.05,
    run: 0.05,
    some_words: 0.05,
    initials: 0.10,
    initials_then_words: 0.08,
}
"""How often each is typed; a judgement, in the proportions of the questions that bots of this kind are asked."""

IN_SHORT = frozenset({part, part_with_slip, run, initials, initials_then_words})
"""Only what many people play is called by a part of its name."""


def typist(chance: random.Random) -> Typist:
    """Return one of the ways to type a title, as often as people do."""
    return chance.choices(list(SHARES), list(SHARES.values()))[0]
