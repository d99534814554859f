"""Pictures from several threads, and matplotlib loaded only for them."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from bot.charts.png import png
from tests.bot.charts.odd import CHARTS

ASKED = """
import sys
import bot.cli, bot.conversation, bot.console, bot.verbs.chat, bot.charts.album
print([name for name in ("matplotlib", "PIL", "noto_cjk_sans_jp_regular") if name in sys.modules])
"""


def test_answering_in_words_loads_nothing_of_pictures() -> None:
    ran = subprocess.run([sys.executable, "-c", ASKED], check=True, capture_output=True, text=True)
    assert ran.stdout.strip() == "[]"


def test_pictures_drawn_in_several_threads_are_those_drawn_in_one() -> None:
    charts = [CHARTS[name] for name in ("25 years", "slivers", "a tie", "a game nobody plays")] * 3
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(png, charts)) == [png(chart) for chart in charts]
