"""Writes the catalogues of words: the template from the code, each language with what is new and without what is gone.

Nothing in them depends on when or where they were written, so that a change is a change of words.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from bot import genres
from bot.replies import steps

ROOT = Path(__file__).resolve().parents[1]
CODE = ROOT / "bot"
LOCALES = CODE / "locales"
TEMPLATE = LOCALES / "playwise.pot"

HEADER = """\
# Every word of Playwise that a person sees, written by scripts/write_catalogues.py.
msgid ""
msgstr ""
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""

NAMES = {
    "bot/genres.py": (genres.CONTEXT, genres.NAMES),
    "bot/replies/steps.py": (steps.CONTEXT, steps.NAMES),
}
"""Names that come with the data and are looked up as they come: where they are listed, and their context."""

WIDTH = 120


def template() -> Catalog:
    """Return every message of the code."""
    found = Catalog()
    for file, _, message, comments, context in extract_from_dir(CODE, comment_tags=("Translators:",)):
        found.add(message, locations=[(f"bot/{file}", 0)], auto_comments=comments, context=context)
    for place, (context, names) in NAMES.items():
        for name in names:
            found.add(name, locations=[(place, 0)], context=context)
    return found


def template_text(messages: Catalog) -> str:
    """Return the template as it is written."""
    return HEADER + _body(messages)


def updated(text: str, messages: Catalog) -> str:
    """Return a catalogue with the messages of the code, and its own header."""
    header, _, _ = text.partition("\n\n")
    catalogue = read_po(io.BytesIO(text.encode()))
    catalogue.update(messages, no_fuzzy_matching=True)
    return f"{header}\n\n{_body(catalogue)}"


def catalogues() -> Iterator[Path]:
    """Yield the catalogue of each language."""
    yield from sorted(LOCALES.glob("*.po"))


def _body(catalogue: Catalog) -> str:
    file = io.BytesIO()
    write_po(file, catalogue, WIDTH, omit_header=True, sort_by_file=True, ignore_obsolete=True, include_lineno=False)
    return file.getvalue().decode().strip() + "\n"


def main() -> int:
    """Write the template and bring every catalogue up to it."""
    messages = template()
    TEMPLATE.write_text(template_text(messages))
    for file in catalogues():
        file.write_text(updated(file.read_text(), messages))
    return 0


if __name__ == "__main__":
    sys.exit(main())
