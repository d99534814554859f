"""How it is told where a refresh is."""

from __future__ import annotations

from bot.language import _, pgettext
from bot.replies.quantities import number, size
from bot.steps import Steps

CONTEXT = "step of a refresh"
"""The context of these names in the catalogues."""

NAMES = (
    *("start", "find files", "read games", "read reviews", "read libraries", "clean", "sentiment", "aggregates"),
    *("similar games", "recommender", "check", "publish", "rows", "texts", "downloads"),
)
"""Every step, and what it counts, as the engine calls them."""

BYTES = "bytes"


def progress_of(steps: Steps) -> str:
    """Return the running step and how much of it is done."""
    name = step_name(steps.name)
    if not steps.done:
        return name
    done = _amount(steps.done, steps.unit)
    if not steps.total:
        return _("{step}, {done}").format(step=name, done=done)
    return _("{step}, {done} of {total}").format(step=name, done=done, total=_amount(steps.total, steps.unit))


def step_name(name: str) -> str:
    """Return what a step is called; the two about a file have its name in them."""
    if name.startswith("ask for "):
        return _("ask for {file}").format(file=name.removeprefix("ask for "))
    if name.startswith("fetch "):
        return _("fetch {file}").format(file=name.removeprefix("fetch "))
    return pgettext(CONTEXT, name)


def counted(amount: int, unit: str) -> str:
    """Return how many of what a step counts."""
    return _("{amount} {unit}").format(amount=number(amount), unit=pgettext(CONTEXT, unit))


def _amount(units: int, unit: str) -> str:
    return size(units) if unit == BYTES else counted(units, unit)
