"""Every chart, drawn: words whole, on the sheet and beside each other, in few colours and few bytes."""

from __future__ import annotations

import io
from itertools import combinations

import pytest
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.colors import to_hex
from matplotlib.patches import Rectangle
from matplotlib.transforms import Bbox
from PIL import Image

from bot.charts import style
from bot.charts.canvas import Canvas
from bot.charts.chart import Chart, Columns
from bot.charts.sheet import drawn
from tests.bot.charts.odd import ANSWERS, CHARTS, STANDINGS

MOST_BYTES = 60_000
HALF_A_PIXEL = 0.5

every_chart = pytest.mark.parametrize("chart", CHARTS.values(), ids=CHARTS)


def boxes(canvas: Canvas) -> dict[str, Bbox]:
    """Return where each of the words lies, in pixels, by what they are and where they begin."""
    width, height = canvas.figure.canvas.get_width_height()
    ruler = RendererAgg(width, height, canvas.figure.dpi)
    return {f"{text.get_text()} {text.get_position()}": text.get_window_extent(ruler) for text in canvas.figure.texts}


def bars(canvas: Canvas) -> list[Rectangle]:
    return [shape for shape in canvas.figure.get_children() if isinstance(shape, Rectangle)][1:]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours (WCAG 2.1)."""

    def luminance(colour: str) -> float:
        parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
        red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_every_odd_answer_has_a_chart() -> None:
    assert set(CHARTS) == {*ANSWERS, *STANDINGS}


@every_chart
def test_all_words_lie_on_the_sheet(chart: Chart) -> None:
    canvas = drawn(chart)
    width, height = canvas.figure.canvas.get_width_height()
    for words, box in boxes(canvas).items():
        assert box.x0 >= 0, words
        assert box.x1 <= width, words
        assert box.y0 >= 0, words
        assert box.y1 <= height, words


@every_chart
def test_no_words_lie_on_others(chart: Chart) -> None:
    for (one, here), (other, there) in combinations(boxes(drawn(chart)).items(), 2):
        shared = Bbox.intersection(here, there)
        overlap = shared is not None and shared.width > HALF_A_PIXEL and shared.height > HALF_A_PIXEL
        assert not overlap, f"{one} lies on {other}"


@every_chart
def test_all_bars_lie_on_the_sheet(chart: Chart) -> None:
    canvas = drawn(chart)
    width, height = canvas.figure.canvas.get_width_height()
    for bar in bars(canvas):
        box = bar.get_window_extent()
        assert 0 <= box.x0 <= box.x1 <= width
        assert 0 <= box.y0 <= box.y1 <= height


@every_chart
def test_only_colours_of_the_house_are_used(chart: Chart) -> None:
    canvas = drawn(chart)
    house = {style.MAIN, style.PALE, style.LINE, *style.MOODS}
    inks = {style.INK, style.MUTED, *style.MOOD_INKS}
    assert {to_hex(bar.get_facecolor()) for bar in bars(canvas)} <= house
    assert {to_hex(text.get_color()) for text in canvas.figure.texts} <= inks
    assert min(float(text.get_fontsize()) for text in canvas.figure.texts) >= style.SMALL


@every_chart
def test_a_picture_is_small_sharp_and_takes_no_shape_that_telegram_refuses(chart: Chart) -> None:
    picture = drawn(chart).png()
    image = Image.open(io.BytesIO(picture))
    assert len(picture) <= MOST_BYTES
    assert image.format == "PNG"
    assert image.width == style.WIDTH * style.DENSITY
    assert image.width / 4 <= image.height <= image.width * 1.25


@pytest.mark.parametrize("name", ["all in one month", "weekdays", "months"])
def test_the_amount_of_what_is_meant_is_told_however_little_it_is(name: str) -> None:
    chart = CHARTS[name]
    assert isinstance(chart, Columns)
    (told,) = (column.told for column in chart.columns if column.number == chart.marked)
    inks = {str(text.get_text()): to_hex(text.get_color()) for text in drawn(chart).figure.texts}
    assert inks[told] == style.INK


@pytest.mark.parametrize("name", ["months", "months all alike"])
def test_all_twelve_months_are_told(name: str) -> None:
    chart = CHARTS[name]
    assert isinstance(chart, Columns)
    written = [text.get_text() for text in drawn(chart).figure.texts]
    assert sum(words.endswith("%") for words in written) == len(chart.columns)


@pytest.mark.parametrize("ink", [style.INK, style.MUTED, style.MAIN, style.NEGATIVE])
def test_words_stand_out_from_the_paper(ink: str) -> None:
    assert contrast(ink, style.PAPER) >= 4.5


@pytest.mark.parametrize("ground", ["#ffffff", "#17212b"])
def test_the_sheet_has_an_edge_in_a_light_chat_and_in_a_dark_one(ground: str) -> None:
    assert contrast(style.PAPER, ground) > 1.05


def test_the_same_chart_is_the_same_picture() -> None:
    assert drawn(CHARTS["25 years"]).png() == drawn(CHARTS["25 years"]).png()
