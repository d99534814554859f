"""Writes the table of settings in docs/operations.md from .env.example, where each setting is explained."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "operations.md"
EXAMPLE = ROOT / ".env.example"

HEADING = "| setting | default | means |\n|---|---|---|"


def table(example: str) -> str:
    """Return the settings of a file like .env.example as Markdown; those explained together are one row."""
    return "\n".join([HEADING, *(_row(*group) for group in _groups(example))])


def written(page: str, example: str) -> str:
    """Return `page` with its table as it should be now."""
    marks = re.compile(r"(<!-- settings: [^>]+ -->\n).*?(<!-- end of settings -->)", re.DOTALL)
    return marks.sub(lambda found: f"{found[1]}{table(example)}\n{found[2]}", page)


def _groups(example: str) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    for block in example.split("\n\n"):
        lines = block.splitlines()
        meaning = " ".join(line.removeprefix("#").strip() for line in lines if line.startswith("#"))
        settings = [
            (name, default) for name, _, default in (ln.partition("=") for ln in lines if not ln.startswith("#"))
        ]
        if settings:
            yield meaning, settings


def _row(meaning: str, settings: list[tuple[str, str]]) -> str:
    names = "<br>".join(f"`{name}`" for name, _ in settings)
    defaults = "<br>".join(f"`{default}`" if default else "–" for _, default in settings)
    return f"| {names} | {defaults} | {meaning.replace('|', chr(92) + '|')} |"


def main() -> int:
    """Rewrite the table."""
    PAGE.write_text(written(PAGE.read_text(), EXAMPLE.read_text()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
