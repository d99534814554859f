"""What one line of a raw file says: JSON, or a Python literal."""

from __future__ import annotations

import ast
import re
import warnings
from contextlib import suppress
from typing import Any

import msgspec
import pyjson5

UNREADABLE = (ValueError, TypeError, SyntaxError, RecursionError, MemoryError)
"""What the readers of a line raise on text that is not a literal."""

NOT_JSON = (msgspec.MsgspecError, ValueError, RecursionError)
"""What the fast reader raises on text that is not JSON."""

NAMES = {b"True": b"true", b"False": b"false", b"None": b"null"}
"""What Python and JSON call by different names."""

QUOTES = bytes.maketrans(b"'", b'"')

NOTHING = b""
"""No JSON."""

NAN = b"NaN"
"""No number to JSON proper; the games file is full of it."""

SURROGATE = re.compile(rb"\\u(?:0000)?d[89a-f]", re.IGNORECASE)
"""Half a character, as narrow builds of Python 2 wrote those beyond the first 65,536."""


def record(line: bytes) -> dict[str, Any] | None:
    """Return the record on a line; None where it says something else. Raises as `parse` does."""
    value = parse(line)
    return value if isinstance(value, dict) else None


def parse(line: bytes) -> Any:
    """Return the value of one line: JSON (bare NaN included) or a Python literal (`u''` included).

    Most lines are JSON, or but for their quotes and names, and msgspec reads those several times faster than
    pyjson5, which reads both notations, and that an order of magnitude faster than `ast.literal_eval`.

    Raises:
        ValueError, TypeError, SyntaxError, RecursionError, MemoryError: The line is neither.
    """
    if NAN not in line:
        with suppress(*NOT_JSON):
            return msgspec.json.decode(line)
        with suppress(*NOT_JSON):
            return msgspec.json.decode(renamed(requoted(line) or NOTHING))
    return _parsed(line)


def requoted(line: bytes) -> bytes | None:
    """Return a line with the quotes of JSON; None where that takes more than looking at the quotes.

    A text begins at a quote and ends at the next of its sort, unless a backslash stands before it. So if before each
    `"` that opens a text the others come in pairs, each pair is a text, and what stands between two `"` is one.
    """
    if b"\\" in line:
        if line.count(b"\\") != line.count(b"\\x"):
            return None
        line = line.replace(b"\\x", b"\\u00")
    parts = line.split(b'"')
    if any(part.count(b"'") % 2 for part in parts[::2]):
        return None
    parts[::2] = [part.translate(QUOTES) for part in parts[::2]]
    return b'"'.join(parts)


def renamed(plain: bytes) -> bytes:
    """Return a requoted line with the names of JSON outside its texts."""
    names = [name for name in NAMES if name in plain]
    if not names:
        return plain
    parts = plain.split(b'"')
    for name in names:
        parts[::2] = [part.replace(name, NAMES[name]) for part in parts[::2]]
    return b'"'.join(parts)


def _parsed(line: bytes) -> Any:
    text = line.decode("utf-8")
    try:
        value = pyjson5.decode(text)
    except pyjson5.Json5DecoderException:
        value = _literal(text)
    return _joined(value) if SURROGATE.search(line) else value


def _literal(text: str) -> Any:
    with warnings.catch_warnings(action="ignore", category=SyntaxWarning):  # of `\d` and its like, kept as they are
        return ast.literal_eval(text)


def _joined(value: Any) -> Any:
    """Return `value` with halves of characters joined, and replaced where the other half is missing."""
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, list):
        return [_joined(each) for each in value]
    if isinstance(value, dict):
        return {_joined(key): _joined(each) for key, each in value.items()}
    return value
