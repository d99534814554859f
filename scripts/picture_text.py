"""Text in a picture: how wide it is, where its lines break, and how its styles are written in SVG."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape

from bot.terminal import STYLES, Run

NARROW, WIDE = 0.26, 0.86
"""Widths of letters in parts of the font's size, for a sans serif font like those on every system."""

SPACES = {
    **dict.fromkeys("ijlI.,:;'!|()[]/‹›·", NARROW),
    **dict.fromkeys(" frt-", 0.31),
    **dict.fromkeys("mwMW%@", WIDE),
    **dict.fromkeys("ABCDEGHKNOPQRSUVXYZ&–", 0.68),
}
ELSE = 0.535
EMOJI_FROM, EMOJI = 0x2600, 1.35
"""Signs from here on are pictures, wider than letters."""

BOLDER = 1.07
"""How much wider a letter is in bold."""

BOLD, ITALIC = STYLES["b"], STYLES["i"]

Line = list[Run]


@dataclass(frozen=True, slots=True)
class Type:
    """A size of type, in pixels, and the colours of text and links."""

    size: float
    colour: str
    link: str


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Return about how many pixels `text` takes."""
    parts = sum(EMOJI if ord(sign) >= EMOJI_FROM else SPACES.get(sign, ELSE) for sign in text)
    return parts * size * (BOLDER if bold else 1)


def line_width(line: Line, size: float) -> float:
    """Return about how many pixels a line takes."""
    return sum(width(run.text, size, bold=BOLD in run.styles) for run in line)


def wrapped(runs: Iterable[Run], size: float, room: float) -> list[Line]:
    """Return the lines of a text that has `room` pixels, broken between words."""
    lines: list[Line] = [[]]
    for word in _words(runs):
        if word.text == "\n":
            lines.append([])
        elif lines[-1] and line_width([*lines[-1], word], size) > room:
            lines.append([Run(word.text.lstrip(), word.styles, word.link)])
        else:
            lines[-1].append(word)
    return lines


def spans(line: Line, face: Type) -> str:
    """Return a line as SVG."""
    return "".join(f"<tspan{_style(run, face)}>{escape(run.text)}</tspan>" for run in line)


def _words(runs: Iterable[Run]) -> Iterator[Run]:
    for run in runs:
        for number, part in enumerate(run.text.split("\n")):
            if number:
                yield Run("\n")
            words = part.split(" ")
            for place, word in enumerate(words):
                if text := (" " if place else "") + word:
                    yield Run(text, run.styles, run.link)


def _style(run: Run, face: Type) -> str:
    weight = ' font-weight="bold"' if BOLD in run.styles else ""
    slant = ' font-style="italic"' if ITALIC in run.styles else ""
    colour = f' fill="{face.link}"' if run.link or run.text.strip().startswith("/") else ""
    return weight + slant + colour
