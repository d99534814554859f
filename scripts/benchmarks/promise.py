"""How soon the bot is ready over a data folder, by polling and by webhook, and what it takes after many messages.

Run from `scripts` as `python -m benchmarks.promise DATA`; prints JSON. The bot is a real process with pictures on, as
it runs by default.
"""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path

from benchmarks.load import Run
from benchmarks.stage import staged
from benchmarks.tables import MODES

MESSAGES, RATE = 10_000, 80.0
"""Messages of all kinds, and how many come in a second: below what one core answers."""


async def measured(data: Path) -> dict[str, float]:
    """Return seconds to ready in both modes, and resident MB before and after the messages."""
    found = dict[str, float]()
    for mode in MODES:
        async with staged(data, 0.0, polls=mode == MODES[0]) as stage:
            found |= {f"{mode}_ready_seconds": stage.ready, f"{mode}_resident_mb": stage.resident_mb}
            tally = await Run(stage).spell(RATE, MESSAGES / RATE)
            found |= {f"{mode}_answered": tally.answered, f"{mode}_resident_after_mb": stage.resident_mb}
    return found


if __name__ == "__main__":
    print(json.dumps(asyncio.run(measured(Path(sys.argv[1]))), indent=2))
