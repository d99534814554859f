"""Drawing for a page: matplotlib axes in the house style, as SVG whose colours follow the reader's light or dark."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Sequence
from typing import Any

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.colors import to_hex
from matplotlib.figure import Figure as Sheet
from matplotlib.patches import Rectangle
from matplotlib.ticker import FuncFormatter, MaxNLocator
from matplotlib.typing import ColorType

from bot.charts import style

WIDTH = 440
"""Units: as wide as a phone, so that words of 14 are words of 10 there at least."""

POINTS = 72
WORDS = 14

VARIABLES = {
    style.PAPER: "--paper",
    style.INK: "--ink",
    style.MUTED: "--muted",
    style.LINE: "--line",
    style.MAIN: "--main",
    style.PALE: "--pale",
    style.NEGATIVE: "--negative",
    style.NEUTRAL: "--neutral",
}
"""Colour of the house → the variable of the page that stands for it."""

SETTINGS: dict[str, object] = {
    "svg.fonttype": "none",  # words stay words: they can be searched, and take the reader's font
    "font.family": "sans-serif",
    "font.size": WORDS,
    "text.color": style.INK,
    "axes.labelcolor": style.MUTED,
    "axes.edgecolor": style.LINE,
    "xtick.color": style.LINE,
    "ytick.color": style.LINE,
    "xtick.labelcolor": style.MUTED,
    "ytick.labelcolor": style.MUTED,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.axisbelow": True,
    "grid.color": style.LINE,
    "grid.linewidth": 0.5,
    "text.parse_math": False,
}


COUNTS = FuncFormatter(lambda value, _: f"{value:,.0f}")
SHARES = FuncFormatter(lambda value, _: f"{value:.0%}")
LEAST_COUNTS = 4
"""Steps of an axis of counts: enough to read a height by."""


def count_up(axes: Axes) -> None:
    """Give the upright axis whole counts, and lines to read them by."""
    axes.yaxis.set_major_locator(MaxNLocator(LEAST_COUNTS, integer=True))
    axes.yaxis.set_major_formatter(COUNTS)
    axes.grid(axis="y")


def svg(name: str, height: float, draw: Callable[[Axes], None]) -> str:
    """Return what `draw` draws, `height` units high, as an SVG element whose ids begin with `name`."""
    settings: Any = SETTINGS | {"svg.hashsalt": name}  # its stubs list every name that there is
    with mpl.rc_context(settings):
        sheet = Sheet(figsize=(WIDTH / POINTS, height / POINTS), layout="constrained")
        FigureCanvasSVG(sheet)
        draw(sheet.add_subplot())
        file = io.StringIO()
        sheet.savefig(file, format="svg", transparent=True, metadata={"Date": None, "Creator": None})
    return _inline(file.getvalue(), name)


def _inline(text: str, name: str) -> str:
    text = text[text.index("<svg") :]
    text = re.sub(r"<metadata>.*?</metadata>", "", text, flags=re.DOTALL)
    text = re.sub(r'(\bid="|url\(#|href="#)', rf"\g<1>{name}-", text)
    text = re.sub(
        r'<svg [^>]*?viewBox="([^"]+)"[^>]*>',
        r'<svg xmlns="http://www.w3.org/2000/svg" '
        r'xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="\1" role="img">',
        text,
        count=1,
    )
    for colour, variable in VARIABLES.items():
        text = text.replace(colour, f"var({variable}, {colour})")
    return re.sub(r"\s*\n\s*", "\n", text).strip()


def bars(
    axes: Axes, names: Sequence[str], sizes: Sequence[float], told: Sequence[str], colour: str = style.MAIN
) -> None:
    """Draw named bars under each other, the first on top, each with its amount."""
    places = range(len(names))
    axes.barh(places, sizes, color=colour, height=0.72)
    axes.set_yticks(places, [shortened(name) for name in names], color=style.INK)
    axes.invert_yaxis()
    axes.tick_params(left=False, bottom=False, labelbottom=False)
    axes.spines[:].set_visible(False)
    axes.margins(x=0, y=0.01)
    largest = max(sizes, default=0) or 1
    axes.set_xlim(0, largest * 1.22)
    for place, size, words in zip(places, sizes, told, strict=True):
        axes.text(size + largest * 0.015, place, words, va="center", color=style.MUTED)


LONGEST = 26
"""Letters of a name beside its bar; more would leave no room for the bar."""


def shortened(name: str) -> str:
    """Return a name as it stands beside a bar."""
    return name if len(name) <= LONGEST else name[: LONGEST - 1].rstrip() + "…"


DARK = "#1d2733"
"""Words on a coloured field, which is light on a dark page too."""


def cell(x: float, y: float, colour: ColorType) -> Rectangle:
    """Return a field of a table of colours, around (x, y)."""
    return Rectangle((x - 0.47, y - 0.47), 0.94, 0.94, facecolor=to_hex(colour), linewidth=0)
