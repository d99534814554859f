"""How the raw text is read: entities and mojibake undone, years found."""

from __future__ import annotations

import html
import re

YEAR = re.compile(r"(?:19|20)[0-9]{2}")
ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
CONTROL = re.compile("[\x80-\x9f]")


def unescaped(text: str) -> str:
    """Undo HTML entities until nothing changes: some were escaped twice."""
    while (undone := html.unescape(text)) != text:
        text = undone
    return text


def repaired(text: str) -> str:
    """Undo UTF-8 read as Latin-1, and single bytes of Windows-1252 left among good text."""
    try:
        return text.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return CONTROL.sub(lambda byte: byte[0].encode("latin-1").decode("cp1252", "replace"), text)


def clean(text: str) -> str:
    return repaired(unescaped(text)).strip()


def year_in(text: str) -> int | None:
    """Return the first 19xx or 20xx of a date, however it is written."""
    found = YEAR.search(text)
    return int(found[0]) if found else None
