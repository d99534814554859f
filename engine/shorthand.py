"""What people call things that no rule finds: a table kept by hand, one line a name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from engine.normalise import normalised

GAMES = Path(__file__).with_name("shorthand.tsv")
WORD = "word"


@dataclass(frozen=True, slots=True)
class Shorthand:
    """Short names in full.

    Attributes:
        names: What is typed → the name it means, whether or not it is among the entries.
        words: A typed word → the words it is short for, within any name.
    """

    names: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def read(cls, path: Path = GAMES) -> Self:
        """Return the table in `path`: what is typed, what it means, and `word` where it is part of names."""
        names: dict[str, str] = {}
        parts: dict[str, str] = {}
        for typed, meant, *what in lines(path):
            if what == [WORD]:
                parts[normalised(typed)] = normalised(meant)
            else:
                names[normalised(typed)] = meant
        return cls(names, parts)


NONE = Shorthand()


def lines(path: Path) -> Iterator[list[str]]:
    """Yield the fields of a hand-kept table: tabs between, `#` before a remark."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")
