"""A sheet to draw on: bars and words at places counted from the top left, and a PNG in the end."""

from __future__ import annotations

import io
from typing import Literal

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from matplotlib.transforms import Affine2D
from PIL import Image

from bot.charts import style
from bot.charts.fonts import POINTS, drawable, families, width

ROOM = style.WIDTH - 2 * style.MARGIN
"""What is left between the margins."""

Align = Literal["left", "center", "right"]


class Canvas:
    """A sheet as wide as every picture, cut to its height when all is drawn."""

    def __init__(self) -> None:
        size = (style.WIDTH / POINTS, 1)
        self.figure = Figure(figsize=size, dpi=POINTS * style.DENSITY, facecolor=style.PAPER)
        self._agg = FigureCanvasAgg(self.figure)
        self._upright = Affine2D()
        self._place = self._upright + self.figure.dpi_scale_trans

    def cut(self, height: float) -> None:
        """Make the sheet `height` high."""
        self.figure.set_size_inches(style.WIDTH / POINTS, height / POINTS)
        self._upright.clear().scale(1 / POINTS, -1 / POINTS).translate(0, height / POINTS)

    def bar(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """Fill a rectangle whose upper left corner is (x, y)."""
        shape = Rectangle((x, y), width, height, facecolor=colour, linewidth=0, transform=self._place)
        self.figure.add_artist(shape)

    def line(self, x: float, y: float, length: float) -> None:
        """Draw a fine line to stand on."""
        self.bar(x, y, length, 1, style.LINE)

    def words(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        ink: str = style.INK,
        align: Align = "left",
        room: float = ROOM,
    ) -> None:
        """Write `text` on the base line `y`, cut to `room` where it is longer."""
        self.figure.text(
            x,
            y,
            fitted(text, size, room),
            size=size,
            color=ink,
            ha=align,
            va="baseline",
            family=families(),
            transform=self._place,
            parse_math=False,  # a dollar sign is a dollar sign
        )

    def paragraph(self, y: float, text: str, size: float, ink: str = style.INK, lines: int = 2) -> float:
        """Write `text` across the sheet under `y`, in at most `lines` lines; return where the last one ends."""
        for line in broken(text, size, lines):
            self.words(style.MARGIN, y + size, line, size, ink)
            y += size * style.LEADING
        return y

    def png(self) -> bytes:
        """Return the picture."""
        self._agg.draw()
        size = self._agg.get_width_height()
        image = Image.frombuffer("RGBA", size, self._agg.buffer_rgba(), "raw", "RGBA", 0, 1).convert("RGB")
        small = image.quantize(style.COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
        file = io.BytesIO()
        small.save(file, "PNG", compress_level=style.COMPRESSION)
        return file.getvalue()


def fitted(text: str, size: float, room: float) -> str:
    """Return what of `text` can be drawn and is no wider than `room`."""
    whole = drawable(text)
    if width(whole, size) <= room:
        return whole
    fits, over = 0, len(whole)
    while over - fits > 1:
        middle = (fits + over) // 2
        fits, over = (middle, over) if width(_ended(whole, middle), size) <= room else (fits, middle)
    return _ended(whole, fits)


def broken(text: str, size: float, lines: int) -> list[str]:
    """Return `text` in at most `lines` lines of the sheet's width; the last one holds the rest."""
    line, *rest = drawable(text).split(" ")
    done: list[str] = []
    for word in rest:
        if len(done) < lines - 1 and width(f"{line} {word}", size) > ROOM:
            done.append(line)
            line = word
        else:
            line = f"{line} {word}"
    return [*done, line]


def _ended(text: str, length: int) -> str:
    return text[:length].rstrip() + "…"
