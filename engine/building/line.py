"""What one line of a raw file says: JSON, or a Python literal."""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Iterator
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

QUOTE_WITHIN = rb"\u0022"
"""A `"` that neither opens nor closes a text; escaped so that whoever looks for quotes passes it by."""

BACKSLASH = rb"\\"
"""As it is written in either notation."""

BYTE, BYTE_IN_JSON = rb"\x", rb"\u00"
"""What stands before the two digits of a byte."""

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
    r"""Return a line with the quotes of JSON; None where more is escaped than backslashes and bytes (`\x84`).

    With no quote escaped, a text begins at a quote and ends at the next of its sort. So a `"` stands inside of a text
    where the other quotes before it, outside of other texts, are odd in number.
    """
    if b"\\" in line:
        halves = [half.split(BYTE) for half in line.split(BACKSLASH)]
        if any(b"\\" in piece for half in halves for piece in half):
            return None
        line = BACKSLASH.join([BYTE_IN_JSON.join(half) for half in halves])
    parts = list(_texts(line.split(b'"')))
    parts[::2] = [part.translate(QUOTES) for part in parts[::2]]
    return b'"'.join(parts)


def _texts(parts: list[bytes]) -> Iterator[bytes]:
    """Yield what stands outside and inside of texts in `"`, by turns, of what stands between each `"` of a line."""
    rest = iter(parts)
    for outside in rest:
        pieces, odd = [outside], outside.count(b"'") % 2
        while odd and (inside := next(rest, None)) is not None:  # a text of the other quotes is open
            pieces.append(inside)
            odd ^= inside.count(b"'") % 2
        yield QUOTE_WITHIN.join(pieces)
        if (inside := next(rest, None)) is not None:
            yield inside


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
