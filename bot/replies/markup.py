"""Telegram's HTML: the few tags we write, and the escaping of everything that comes from data."""

from __future__ import annotations

import html
import re

LONGEST_NAME = 120
"""Letters of a name we show; a message must stay a message whatever a title or a person contains."""

STORE = "https://store.steampowered.com/app/"


TURNS = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])
"""The signs that turn the direction of writing; a name must not turn the words around it."""


def shown(name: str) -> str:
    """Return a name from data or from a person: on one line, not too long, escaped."""
    flat = _flat(name)
    cut = flat if len(flat) <= LONGEST_NAME else flat[: LONGEST_NAME - 1].rstrip() + "…"
    return html.escape(cut, quote=False)


def bold(markup: str) -> str:
    """Return `markup` in bold."""
    return f"<b>{markup}</b>"


def italic(markup: str) -> str:
    """Return `markup` in italics."""
    return f"<i>{markup}</i>"


def code(text: str) -> str:
    """Return something to type, as it is typed."""
    return f"<code>{shown(text)}</code>"


def shortened(text: str, longest: int) -> str:
    """Return running text from data, escaped, cut behind a word where it has more letters than `longest`."""
    flat = _flat(text)
    if len(flat) > longest:
        head = flat[:longest]
        flat = (head.rpartition(" ")[0] or head).rstrip(" ,;:.–-") + "…"
    return html.escape(flat, quote=False)


def titled(title: str, year: int | None) -> str:
    """Return a title with its year, where that is known and does not stand there already."""
    return shown(title) if year is None or title.endswith(f"({year})") else f"{shown(title)} ({year})"


def store_page(item_id: str) -> str | None:
    """Return the address of a game's page in the Steam store, or None for what has none."""
    return f"{STORE}{item_id}" if item_id.isascii() and item_id.isdigit() else None


def store_link(item_id: str, title: str) -> str:
    """Return a title that leads to its page in the Steam store."""
    page = store_page(item_id)
    return shown(title) if page is None else f'<a href="{page}">{shown(title)}</a>'


def unmarked(markup: str) -> str:
    """Return `markup` as text, for where Telegram takes no HTML."""
    return html.unescape(re.sub(r"<[^>]+>", "", markup))


def _flat(text: str) -> str:
    return " ".join((text if text.isascii() else text.translate(TURNS)).split())
