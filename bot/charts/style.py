"""The house style of pictures: sizes, colours and spaces, each with its reason.

Lengths are those of a picture 480 wide, which a phone shows at some 340 of its own points: 15 here is read as 11
there.
"""

from __future__ import annotations

WIDTH = 480
MARGIN = 20
DENSITY = 2
"""Pixels for each unit of length: sharp on a phone, and no more than Telegram keeps."""

TITLE, LABEL, SMALL = 22, 17, 15
"""Sizes of text; nothing is smaller, so that a phone shows it readably."""

LEADING = 1.3
"""From one line of text to the next, in sizes of that text."""

PAPER = "#f4f5f7"
"""Not white, which glares in a dark chat, and not see-through, which Telegram turns into black: a picture brings its
own light paper, dark enough to have an edge in a light chat."""

INK = "#18212b"
MUTED = "#566170"
"""Of the words that explain; 5.6 to 1 on the paper, where 4.5 is asked for."""

LINE = "#b9c0c9"

MAIN = "#0072b2"
"""Of what is meant. Blue and vermilion are told apart by everyone (Okabe and Ito, Color Universal Design, 2008)."""

PALE = "#a3bdd1"
"""Of what stands around it."""

NEGATIVE, NEUTRAL, POSITIVE = "#b84a00", "#9aa3ad", MAIN
MOODS = (NEGATIVE, NEUTRAL, POSITIVE)
MOOD_INKS = (NEGATIVE, MUTED, POSITIVE)
"""The same as text: the grey of a surface is too pale to read."""

PAIR = (MAIN, PALE)
PAIR_INKS = (MAIN, MUTED)
"""Of what is meant, and of the rest, as surfaces and as text."""

COMPRESSION = 6
"""Of zlib: 9 takes four times as long and saves one byte in a hundred."""

COLOURS = 64
"""A picture holds a handful of colours and their shades at the edges of letters; more only makes it larger."""
