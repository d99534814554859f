"""Telegram's HTML as its server reads it: what is visible, which entities there are, and what is broken."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import Any

TOKEN = re.compile(
    r"<(?P<close>/?)(?P<tag>[a-zA-Z-]+)(?P<rest>(?:\s+[a-z-]+=\"[^\"<>]*\")*)\s*>"
    r"|(?P<entity>&(?:#\d+|#x[0-9a-fA-F]+|lt|gt|amp|quot);)|(?P<bare>[<>&])|(?P<text>[^<>&]+)"
)
KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "a": "text_link",
    "tg-emoji": "custom_emoji",
}
"""The tags that Telegram knows (Bot API, HTML style), and the entities they become."""


@dataclass(slots=True)
class Markup:
    text: str = ""
    entities: list[dict[str, Any]] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    open: list[tuple[str, dict[str, Any]]] = field(default_factory=list)

    @property
    def length(self) -> int:
        return utf16(self.text)


def utf16(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def read(markup: str) -> Markup:
    found = Markup()
    for token in TOKEN.finditer(markup):
        if token["tag"]:
            _tag(found, token)
        elif token["bare"]:
            found.faults.append(f"an unescaped {token['bare']}")
        else:
            found.text += html.unescape(token[0])
    found.faults += [f"<{tag}> is not closed" for tag, _ in found.open]
    return found


def _tag(found: Markup, token: re.Match[str]) -> None:
    tag = token["tag"].lower()
    if tag not in KINDS:
        found.faults.append(f"<{tag}> is no tag of Telegram's")
    elif not token["close"]:
        address = re.search(r'href="([^"]*)"', token["rest"])
        entity = {"type": KINDS[tag], "offset": found.length, **({"url": address[1]} if address else {})}
        found.open.append((tag, entity))
    elif not found.open or found.open[-1][0] != tag:
        found.faults.append(f"</{tag}> closes nothing")
    else:
        entity = found.open.pop()[1]
        entity["length"] = found.length - entity["offset"]
        found.entities.append(entity)
