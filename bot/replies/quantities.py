"""How numbers are said: hours, counts of things, shares and money."""

from __future__ import annotations

from rich.filesize import decimal

from bot.figures import figures
from bot.language import _, ngettext

ONE_PERCENT = 0.01


def number(amount: float) -> str:
    """Return a whole number as it is written."""
    return figures().whole(amount)


def price(amount: float) -> str:
    """Return an amount of US dollars, which all prices of the data are in."""
    return f"${figures().fixed(amount, 2)}"


def share(part: float) -> str:
    """Return a share (0 to 1) in percent; "all" and "nothing" only where they are exact."""
    if 0 < part < ONE_PERCENT:
        return _("under {share}").format(share=figures().percentage(ONE_PERCENT))
    if 1 - ONE_PERCENT < part < 1:
        return _("over {share}").format(share=figures().percentage(1 - ONE_PERCENT))
    return figures().percentage(part)


def hours(amount: float) -> str:
    """Return hours as a person says them."""
    if amount < 1:
        return _("under an hour") if amount > 0 else _("no hours")
    return ngettext("{amount} hour", "{amount} hours", round(amount)).format(amount=number(amount))


def games(amount: int) -> str:
    """Return a number of games."""
    return ngettext("{amount} game", "{amount} games", amount).format(amount=number(amount))


def films(amount: int) -> str:
    """Return a number of films."""
    return ngettext("{amount} film", "{amount} films", amount).format(amount=number(amount))


def series(amount: int) -> str:
    """Return a number of series."""
    return ngettext("{amount} series", "{amount} series", amount).format(amount=number(amount))


def players(amount: int) -> str:
    """Return a number of players."""
    return ngettext("{amount} player", "{amount} players", amount).format(amount=number(amount))


def reviews(amount: int) -> str:
    """Return a number of reviews."""
    return ngettext("{amount} review", "{amount} reviews", amount).format(amount=number(amount))


def recommendations(amount: int) -> str:
    """Return a number of recommendations."""
    return ngettext("{amount} recommendation", "{amount} recommendations", amount).format(amount=number(amount))


def complaints(amount: int) -> str:
    """Return a number of complaints."""
    return ngettext("{amount} complaint", "{amount} complaints", amount).format(amount=number(amount))


def earlier_years(amount: int) -> str:
    """Return a number of years before others."""
    return ngettext("{amount} earlier year", "{amount} earlier years", amount).format(amount=number(amount))


def size(amount: int) -> str:
    """Return a number of bytes in its largest unit."""
    return figures().signed(decimal(amount))
