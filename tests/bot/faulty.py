"""What can be wrong with a catalogue of words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from babel.messages.catalog import Catalog, Message


def faults(catalogue: Catalog, template: Catalog) -> list[str]:
    """Return what is wrong with `catalogue`, as the translation of `template`."""
    there, wanted = _keys(catalogue), _keys(template)
    found = [f"missing: {key}" for key in wanted - there] + [f"unused: {key}" for key in there - wanted]
    found += [f"gone, and still there: {message.id}" for message in catalogue.obsolete.values()]
    return found + [fault for message in catalogue if message.id for fault in _faults(message, catalogue.num_plurals)]


def forms(message: Message) -> tuple[str, ...]:
    """Return all the translations of one message."""
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ())


def ids(message: Message) -> tuple[str, ...]:
    """Return what a message is in English, in both numbers if it has two."""
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def _keys(catalogue: Catalog) -> set[tuple[str | None, tuple[str, ...]]]:
    return {(message.context, ids(message)) for message in catalogue if message.id}


def _faults(message: Message, plurals: int) -> Iterator[str]:
    name = ids(message)[0]
    if message.fuzzy:
        yield f"fuzzy: {name}"
    if message.pluralizable and len(forms(message)) != plurals:
        yield f"not every plural form: {name}"
    for form in forms(message):
        if not form:
            yield f"empty: {name}"
        elif _fields(form) not in map(_fields, ids(message)):
            yield f"other placeholders: {name}"
        elif _tags(form) != _tags(name):
            yield f"other tags: {name}"


def _fields(text: str) -> set[str]:
    return set(re.findall(r"\{\w*\}", text))


def _tags(text: str) -> list[str]:
    return re.findall(r"</?\w+>", text)
