"""What two spellings of one name share."""

from __future__ import annotations

import re
import unicodedata

TRADE_MARKS = re.compile("[™®]")


def spelling_key(name: str) -> str:
    """Return what two spellings of one name share: no case, accents, spaces or trade marks."""
    if name.isascii():
        return "".join(name.casefold().split())
    bare = TRADE_MARKS.sub("", name)
    letters = (c for c in unicodedata.normalize("NFKD", bare) if not unicodedata.combining(c))
    return "".join("".join(letters).casefold().split())
