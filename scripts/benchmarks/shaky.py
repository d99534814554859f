"""A stand-in for the Bot API that fails as often as it is told to, in a process of its own.

Run as `python -m benchmarks.shaky LATENCY FAULTS`: seconds that an answer takes, and the share (0 to 1) of calls that
fail. It prints its address, then a line for each message that it took, refused or cut: what became of it, its method,
its chat, when it came, and what its button carries if that gives an answer again.
"""

from __future__ import annotations

import asyncio
import enum
import json
import random
import sys
from collections import deque
from collections.abc import Callable, Mapping

from benchmarks.stub import Call, Json, StubApi
from bot.connection import READ_TIMEOUT
from bot.doubts import AGAIN

SEED = 20_251_120
"""The same faults in every run."""

TOO_LONG = READ_TIMEOUT + 1.0
"""Seconds of a call that times out."""

RETRY_AFTER = 1

MOST_CALLS = 1_000
"""Calls kept in memory: half an hour has a hundred times as many."""

BRING, MOST_GIVEN = "bringUpdate", 1_000
"""The method, of ours alone, by which a bot that polls is given an update; how many wait for it at the most."""


class Fault(enum.StrEnum):
    """What goes wrong with a call."""

    FAILED = "failed"
    FLOOD = "flood"
    SLOW = "slow"
    CUT_BEFORE = "cut before it was taken"
    CUT_AFTER = "cut after it was taken"


REFUSALS: Mapping[Fault, tuple[int, Json]] = {
    Fault.FAILED: (500, {"ok": False, "error_code": 500, "description": "Internal Server Error"}),
    Fault.FLOOD: (
        429,
        {"ok": False, "error_code": 429, "description": "Flood", "parameters": {"retry_after": RETRY_AFTER}},
    ),
}
LIKELY = (Fault.FAILED, Fault.FLOOD, Fault.SLOW, Fault.CUT_BEFORE, Fault.CUT_AFTER)
"""All equally: timeouts come after taking, cuts before it as often as after."""

Tell = Callable[[str, Call], None]


class ShakyApi(StubApi):
    """Fails some calls that concern a chat; those with which a bot starts go well."""

    def __init__(self, latency: float, faults: float, tell: Tell, chance: random.Random) -> None:
        self.given: deque[Json] = deque(maxlen=MOST_GIVEN)
        super().__init__(latency=latency, updates=self.given)
        self._faults = faults
        self._tell = tell
        self._chance = chance

    async def answer(self, call: Call) -> tuple[int, Json]:
        """Take a call or not, and answer it or not."""
        if call.method == BRING:
            self.given.append(json.loads(call.parameters["update"]))
            return 200, {"ok": True, "result": True}
        fault = self._fault(call)
        if fault is Fault.FAILED or fault is Fault.FLOOD:
            self._tell(fault, call)
            return REFUSALS[fault]
        if fault is Fault.CUT_BEFORE:
            self._tell(fault, call)
            raise ConnectionResetError
        self._tell("taken", call)
        answer = await super().answer(call)
        if len(self.calls) > MOST_CALLS:
            self.calls.clear()
        return await _delivered(answer, fault)

    def _fault(self, call: Call) -> Fault | None:
        concerns_somebody = who(call) is not None or call.method == "answerCallbackQuery"
        return self._chance.choice(LIKELY) if concerns_somebody and self._chance.random() < self._faults else None


async def _delivered(answer: tuple[int, Json], fault: Fault | None) -> tuple[int, Json]:
    if fault is Fault.SLOW:
        await asyncio.sleep(TOO_LONG)
    if fault is Fault.CUT_AFTER:
        raise ConnectionResetError
    return answer


def who(call: Call) -> int | None:
    """Return the chat that a call answers; None where it answers none."""
    number = call.parameters.get("chat_id") or call.parameters.get("inline_query_id")
    return int(number) if number else None


def again(call: Call) -> str:
    """Return what the button carries that gives an answer again; empty where the message has none."""
    markup = call.parameters.get("reply_markup", "")
    buttons = json.loads(markup).get("inline_keyboard", []) if AGAIN in markup else []
    return next((button["callback_data"] for row in buttons for button in row), "")


def _tell(what: str, call: Call) -> None:
    if (chat := who(call)) is not None:
        print(json.dumps([what, call.method, chat, call.at, again(call)]), flush=True)


async def _serve(latency: float, faults: float) -> None:
    api = ShakyApi(latency, faults, _tell, random.Random(SEED))  # noqa: S311 - chance, not secrets
    server = await asyncio.start_server(api.converse, "127.0.0.1", 0)
    print("http://{}:{}".format(*server.sockets[0].getsockname()), flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(_serve(float(sys.argv[1]), float(sys.argv[2])))
