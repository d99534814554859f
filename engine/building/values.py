"""Raw values of any shape, taken for what they should be: a text, or a list of records."""

from __future__ import annotations

from typing import Any

LARGEST = 1 << 63
"""No id, title or date is a number beyond this; infinity is beyond it, and NaN is beside it."""


def written(value: Any) -> str:
    """Return what a raw text or number says, without spaces around it; of any other value, nothing."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, bool) or not isinstance(value, int | float) or not -LARGEST < value < LARGEST:
        return ""
    return str(int(value)) if value == int(value) else str(value)


def records(value: Any) -> list[dict[str, Any]]:
    """Return the records of a raw list; what is no record becomes an empty one, for its reader to count."""
    if value is None:
        return []
    return [each if isinstance(each, dict) else {} for each in (value if isinstance(value, list) else [value])]
