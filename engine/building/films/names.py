"""Lists of names in one cell: people, countries."""

from __future__ import annotations

import re

from engine.building.text import tidy

SEPARATOR = re.compile(r"\s*,\s*")

SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "ph.d.", "m.d.", "inc.", "llc"})
"""What stands behind a comma and belongs to the name before it."""

LONGEST_NAME = 60
"""Signs of a name; what is longer is a sentence that slipped into the cell."""

LETTER = re.compile(r"[^\W\d_]")

NOBODY = frozenset({"test actor 1", "test actor 2", "test1", "more!", "various", "n/a", "unknown", "none", "and more"})
"""What is written where no name is."""


def names_in(cell: str) -> tuple[str, ...]:
    """Return the names of a cell in their order, each once; what has no letter or is a sentence is none."""
    found: list[str] = []
    for part in SEPARATOR.split(tidy(cell)):
        if part.casefold() in SUFFIXES and found:
            found[-1] += f" {part}"
        elif LETTER.search(part) and len(part) <= LONGEST_NAME and part.casefold() not in NOBODY:
            found.append(part)
    return tuple(dict.fromkeys(found))
