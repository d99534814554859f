"""Draws a conversation with the bot as Telegram shows it, from real replies: docs/conversation.svg."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import escape

from picture_text import Line, Type, line_width, spans, wrapped

from bot.conversation import Conversation
from bot.engines import Engines
from bot.replies import Button, Reply
from bot.terminal import Run, runs
from engine import Engine, current
from engine.building.pipeline import refresh
from engine.building.watch import Unwatched
from engine.options import BuildOptions

ROOT = Path(__file__).resolve().parents[1]
PICTURE = ROOT / "docs" / "conversation.svg"
SAMPLE = ROOT / "data" / "sample"

ASKED = ("/recommended 2011", "/similar portal 2", "/game terraria")

WIDTH, MARGIN, GAP = 460, 14, 10
BUBBLE = 400
"""How wide a message may be, in pixels, like on a phone."""

PADDING, LEADING, ROUND = 12, 20, 14
BUTTON, BUTTON_GAP = 34, 4
HEADER = 54

WALL, HEAD, BLUE = "#dfe8d2", "#ffffff", "#2a78b8"
OURS = Type(15, "#111111", BLUE)
THEIRS = Type(15, "#0d2b0d", "#1f6f3f")
LABEL = Type(14, "#ffffff", "#ffffff")
FONT = "Helvetica, Arial, 'Segoe UI', 'Noto Sans', sans-serif"


@dataclass(slots=True)
class Drawing:
    """What is drawn so far, and how far down it reaches."""

    shapes: list[str] = field(default_factory=list)
    depth: float = HEADER + GAP

    def message(self, text: tuple[Run, ...], face: Type, colour: str, *, right: bool) -> None:
        """Draw a bubble with text in it."""
        lines = wrapped(text, face.size, BUBBLE - 2 * PADDING)
        wide = max(line_width(line, face.size) for line in lines) + 2 * PADDING
        left = WIDTH - MARGIN - wide if right else MARGIN
        height = len(lines) * LEADING + 2 * PADDING - 6
        self.shapes.append(_box(left, self.depth, wide, height, colour))
        self._lines(lines, face, left + PADDING)
        self.depth += height + GAP

    def buttons(self, row: tuple[Button, ...]) -> None:
        """Draw a row of buttons under the last message."""
        self.depth -= GAP - BUTTON_GAP
        wide = (BUBBLE - BUTTON_GAP * (len(row) - 1)) / len(row)
        for place, button in enumerate(row):
            left = MARGIN + place * (wide + BUTTON_GAP)
            self.shapes.append(_box(left, self.depth, wide, BUTTON, "#55784a"))
            middle = left + wide / 2, self.depth + BUTTON / 2 + 5
            self.shapes.append(_text(*middle, escape(button.label), LABEL, anchor="middle"))
        self.depth += BUTTON + GAP

    def _lines(self, lines: list[Line], face: Type, left: float) -> None:
        for number, line in enumerate(lines, 1):
            if line:
                baseline = self.depth + PADDING + number * LEADING - 8
                self.shapes.append(_text(left, baseline, spans(line, face), face))


def picture(engine: Engine) -> str:
    """Return the conversation as an SVG picture."""
    drawing = Drawing()
    for asked, reply in _turns(engine):
        drawing.message((Run(asked),), THEIRS, "#e3fdc8", right=True)
        drawing.message(runs(reply.text), OURS, "#ffffff", right=False)
        for row in reply.buttons:
            drawing.buttons(row)
    height = drawing.depth + GAP
    size = f'width="{WIDTH}" height="{height:.0f}" viewBox="0 0 {WIDTH} {height:.0f}"'
    wall = f'<rect width="{WIDTH}" height="{height:.0f}" rx="18" fill="{WALL}"/>'
    opening = f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="{FONT}">'
    return "\n".join(
        [opening, "<title>A conversation with Playwise</title>", wall, *_header(), *drawing.shapes, "</svg>\n"]
    )


def _turns(engine: Engine) -> Iterator[tuple[str, Reply]]:
    talk = Conversation.over(Engines(engine))
    for asked in ASKED:
        yield asked, talk.say(asked)


def _header() -> Iterator[str]:
    corner = f"M0 18 a18 18 0 0 1 18 -18 h{WIDTH - 36} a18 18 0 0 1 18 18"
    yield f'<path d="{corner} v{HEADER - 18} h-{WIDTH} z" fill="{HEAD}"/>'
    yield f'<circle cx="{MARGIN + 19}" cy="{HEADER / 2}" r="19" fill="{BLUE}"/>'
    yield _text(MARGIN + 12, HEADER / 2 + 7, "P", Type(20, "#ffffff", BLUE))
    yield _text(MARGIN + 50, HEADER / 2 - 3, "Playwise", Type(16, "#111111", BLUE))
    yield _text(MARGIN + 50, HEADER / 2 + 15, "bot", Type(13, "#7a8a99", BLUE))


def _box(left: float, top: float, wide: float, height: float, colour: str) -> str:
    at = f'x="{left:.1f}" y="{top:.1f}" width="{wide:.1f}" height="{height:.1f}"'
    return f'<rect {at} rx="{min(ROUND, height / 4):.0f}" fill="{colour}"/>'


def _text(left: float, baseline: float, content: str, face: Type, anchor: str = "start") -> str:
    at = f'x="{left:.1f}" y="{baseline:.1f}" text-anchor="{anchor}"'
    return f'<text {at} font-size="{face.size:g}" fill="{face.colour}" xml:space="preserve">{content}</text>'


def main() -> int:
    """Draw the picture from a fresh snapshot of the sample."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        refresh(SAMPLE, data, BuildOptions(sentiment_processes=1), Unwatched(), sample=True)
        PICTURE.write_text(picture(Engine.open(current(data))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
