"""How numbers are said: hours, counts of things, shares and money."""

from __future__ import annotations

from rich.filesize import decimal

from bot.figures import figures
from bot.language import _, ngettext

ONE_PERCENT = 0.01
ONE_CENT = 0.01
MILLION, BILLION = 10**6, 10**9
HOUR = 60


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


def votes(amount: int) -> str:
    """Return a number of votes."""
    return ngettext("{amount} vote", "{amount} votes", amount).format(amount=number(amount))


def titles(amount: int) -> str:
    """Return a number of films and series."""
    return ngettext("{amount} title", "{amount} titles", amount).format(amount=number(amount))


def seasons(amount: int) -> str:
    """Return a number of seasons."""
    return ngettext("{amount} season", "{amount} seasons", amount).format(amount=number(amount))


def duration(minutes: int) -> str:
    """Return minutes as hours and minutes."""
    whole, rest = divmod(minutes, HOUR)
    if not whole:
        return _("{minutes} min").format(minutes=rest)
    if not rest:
        return _("{hours} h").format(hours=number(whole))
    return _("{hours} h {minutes} min").format(hours=number(whole), minutes=rest)


def average(amount: float) -> str:
    """Return an average of votes from 0 to 10."""
    return figures().fixed(amount, 1)


def money(amount: int) -> str:
    """Return a sum of US dollars as people write it, to three figures or so."""
    if amount < MILLION:
        return ngettext("${amount}", "${amount}", amount).format(amount=number(amount))
    millions = round(amount / MILLION, 1)
    if millions * MILLION < BILLION:
        told = ngettext("${amount} million", "${amount} million", 1 if millions == 1 else 2)
        return told.format(amount=_short(millions))
    billions = round(amount / BILLION, 2)
    return ngettext("${amount} billion", "${amount} billion", 1 if billions == 1 else 2).format(amount=_short(billions))


def per_dollar(amount: float) -> str:
    """Return what one dollar brought back."""
    return price(amount) if amount >= ONE_CENT else _("less than {amount}").format(amount=price(ONE_CENT))


def _short(amount: float) -> str:
    return figures().signed(f"{amount:g}")
