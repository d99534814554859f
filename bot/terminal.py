"""How a reply looks in a terminal: its HTML as plain or styled text, its buttons as numbers."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

from rich.console import Console
from rich.text import Text

from bot.bars import chart_lines
from bot.charts import Chart
from bot.language import N_, _
from bot.replies import Button, Reply

SAVE_HINT = N_("save keeps this picture as a file; /text leaves pictures out.")

STYLES = {"b": "bold", "i": "italic dim", "code": "cyan"}


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style; `link` is where it leads."""

    text: str
    styles: tuple[str, ...] = ()
    link: str | None = None


@dataclass(slots=True)
class _Open:
    styles: list[str] = field(default_factory=list)
    link: str | None = None


class _Reader(HTMLParser):
    """Collects the runs of a text in Telegram's HTML."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.runs: list[Run] = []
        self._now = _Open()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self._now.link = dict(attrs).get("href")
        else:
            self._now.styles.append(STYLES[tag])

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self._now.link = None
        else:
            self._now.styles.remove(STYLES[tag])

    def handle_data(self, data: str) -> None:
        self.runs.append(Run(data, tuple(self._now.styles), self._now.link))


def runs(markup: str) -> tuple[Run, ...]:
    """Return the stretches of a text in Telegram's HTML."""
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    return tuple(reader.runs)


def plain(markup: str) -> str:
    """Return a text in Telegram's HTML without its tags."""
    return "".join(run.text for run in runs(markup))


def styled(markup: str) -> Text:
    """Return a text in Telegram's HTML for rich."""
    text = Text()
    for run in runs(markup):
        link = [f"link {run.link}"] if run.link else []
        text.append(run.text, " ".join([*run.styles, *link]))
    return text


def button_line(row: tuple[Button, ...], first: int) -> str:
    """Return a row of buttons, each with the number to type for it."""
    return "   ".join(f"[{number}] {button.label}" for number, button in enumerate(row, first))


def button_lines(reply: Reply) -> tuple[str, ...]:
    """Return the rows of buttons of `reply`, numbered from 1."""
    starts = [1]
    for row in reply.buttons:
        starts.append(starts[-1] + len(row))
    return tuple(button_line(row, start) for row, start in zip(reply.buttons, starts, strict=False))


def show(console: Console, reply: Reply) -> None:
    """Print `reply`, styled where `console` is a terminal."""
    console.print(styled(reply.text), highlight=False)
    if reply.picture:
        _draw(console, reply.picture)
    for line in button_lines(reply):
        console.print(Text(line, "blue"), highlight=False)
    console.print()


def _draw(console: Console, chart: Chart) -> None:
    console.print()
    for line in chart_lines(chart, console.width):
        console.print(line, highlight=False)
    console.print(Text(_(SAVE_HINT), "dim"), highlight=False)
