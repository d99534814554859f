"""How it is told where a refresh is."""

from __future__ import annotations

from bot.language import _, ngettext, pgettext
from bot.replies.quantities import number, size
from bot.steps import Steps

CONTEXT = "step of a refresh"
"""The context of these names in the catalogues."""

NAMES = (
    *("start", "find files", "read games", "read reviews", "read libraries", "clean", "sentiment", "aggregates"),
    *("similar games", "recommender", "check", "publish"),
    *("read metadata", "read credits", "read facts", "read genres", "read netflix titles", "read amazon_prime titles"),
    *("read disney_plus titles", "read hulu titles", "tables", "similar films"),
)
"""Every step as the engine calls it, but for the two about a file."""


def progress_of(steps: Steps) -> str:
    """Return the running step and how much of it is done."""
    name = step_name(steps.name)
    if not steps.done:
        return name
    done = counted(steps.done, steps.unit)
    if not steps.total:
        return _("{step}, {done}").format(step=name, done=done)
    return _("{step}, {done} of {total}").format(step=name, done=done, total=counted(steps.total, steps.unit))


def step_name(name: str) -> str:
    """Return what a step is called; the two about a file have its name in them."""
    if name.startswith("ask for "):
        return _("ask for {file}").format(file=name.removeprefix("ask for "))
    if name.startswith("fetch "):
        return _("fetch {file}").format(file=name.removeprefix("fetch "))
    return pgettext(CONTEXT, name)


def counted(amount: int, unit: str) -> str:
    """Return how many of what a step counts."""
    match unit:
        case "rows":
            words = ngettext("{amount} row", "{amount} rows", amount)
        case "texts":
            words = ngettext("{amount} text", "{amount} texts", amount)
        case "downloads":
            words = ngettext("{amount} download", "{amount} downloads", amount)
        case _:
            return size(amount)
    return words.format(amount=number(amount))
