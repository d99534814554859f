"""How a language writes figures: what groups and parts them, and where it puts the percent sign."""

from __future__ import annotations

import functools
from dataclasses import dataclass

from bot.language import Language, language


@dataclass(frozen=True, slots=True)
class Figures:
    """The signs of one language.

    Attributes:
        group: What stands between groups of three figures.
        point: What stands before the decimals.
        percent: A template for `str.format`, with `amount`.
    """

    group: str = ","
    point: str = "."
    percent: str = "{amount}%"

    def whole(self, amount: float) -> str:
        """Return a number to the nearest whole, in groups of three."""
        return self.fixed(amount, 0)

    def fixed(self, amount: float, places: int) -> str:
        """Return a number with so many decimals."""
        return self.signed(f"{round(amount) if places == 0 else amount:,.{places}f}")

    def signed(self, english: str) -> str:
        """Return a number that is written as in English with the signs of this language."""
        if self.group == "," and self.point == ".":
            return english
        return english.translate({ord(","): self.group, ord("."): self.point})

    def percentage(self, part: float) -> str:
        """Return a share (0 to 1) in whole percent."""
        return self.percent.format(amount=self.signed(f"{part * 100:.0f}"))


AS_IN_ENGLISH = Figures()


@functools.cache
def figures_of(spoken: Language) -> Figures:
    """Return how a language writes figures, as the CLDR has it."""
    symbols = spoken.locale.number_symbols["latn"]
    pattern = spoken.locale.percent_formats[None]
    return Figures(symbols["group"], symbols["decimal"], f"{pattern.prefix[0]}{{amount}}{pattern.suffix[0]}")


def figures() -> Figures:
    """Return how the language of this turn writes figures."""
    return figures_of(language())
