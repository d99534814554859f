"""Writes the parts of the README that the code decides: a conversation on the bundled sample, the command table."""

from __future__ import annotations

import re
import sys
import tempfile
from pathlib import Path

from bot.conversation import Conversation
from bot.engines import Engines
from bot.table import COMMANDS
from bot.terminal import plain
from engine import Engine, current
from engine.building.pipeline import refresh
from engine.building.watch import Unwatched
from engine.options import BuildOptions

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
SAMPLE = ROOT / "data" / "sample"

MESSAGES = ("/similar portal2", "/genre action", "/recommended 2011", "/sentiment valve")


def conversation(engine: Engine) -> str:
    """Return the conversation of the README, as a fenced block."""
    talk = Conversation.over(Engines(engine))
    turns = [f"> {message}\n{plain(talk.say(message).text)}" for message in MESSAGES]
    return "```text\n" + "\n\n".join(turns) + "\n```"


def command_table() -> str:
    """Return the table of commands, as Markdown."""
    rows = [f"| `{command.usage}` | {command.summary} | `{command.example}` |" for command in COMMANDS]
    return "\n".join(["| command | answers | for example |", "|---|---|---|", *rows])


def written(readme: str, engine: Engine) -> str:
    """Return `readme` with its generated parts as they should be now."""
    readme = _replaced(readme, "conversation", conversation(engine))
    return _replaced(readme, "commands", command_table())


def _replaced(readme: str, part: str, text: str) -> str:
    marks = re.compile(rf"(<!-- {part}: [^>]+ -->\n).*?(<!-- end of {part} -->)", re.DOTALL)
    return marks.sub(lambda found: f"{found[1]}{text}\n{found[2]}", readme)


def main() -> int:
    """Rewrite the README from a fresh snapshot of the sample."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        refresh(SAMPLE, data, BuildOptions(sentiment_processes=1), Unwatched(), sample=True)
        README.write_text(written(README.read_text(), Engine.open(current(data))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
