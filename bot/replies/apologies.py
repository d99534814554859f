"""What is said when no question was asked, or no answer could be made."""

from __future__ import annotations

import dataclasses

from bot.commands import BY_NAME
from bot.replies.markup import bold, code, unmarked
from bot.replies.quantities import count
from bot.replies.reply import Reply


def sorry(reference: str = "") -> Reply:
    """Return an apology for a fault of ours; `reference` finds it in the log."""
    noted = f"It is noted ({code(reference)})." if reference else "It is noted."
    told = f"{bold('Sorry, something went wrong on my side.')}\n{noted} Please try another question."
    return Reply(told, notice=f"{unmarked(told)}")


def too_fast(seconds: int) -> Reply:
    """Return what is said once to a chat that asks faster than it can be answered."""
    told = f"{bold('That was a lot at once.')}\nGive me {count(seconds, 'second')}, then ask again."
    return Reply(told, notice=f"That was a lot at once. Give me {count(seconds, 'second')}.")


def only_text() -> Reply:
    """Return what is said to a picture, a sticker or a voice."""
    example = code(BY_NAME["similar"].example)
    return Reply(f"{bold('I can only read text.')}\nTry {example}, or /help for all you can ask.")


def no_such_button(last: Reply | None) -> Reply:
    """Return the buttons of the last reply again, when a number pressed none of them."""
    if last is None or not last.buttons:
        return Reply(f"{bold('There is no button to press.')}\nAsk something first; /help lists what.")
    there = len(last.in_order)
    numbers = "The only one is 1." if there == 1 else f"They go from 1 to {there}."
    text = f"{bold('There is no button with that number.')}\n{numbers}"
    return dataclasses.replace(last, text=text, picture=None)


def fault(reference: str, what: str) -> Reply:
    """Return what operators hear of an error."""
    return Reply(f"{bold('An answer failed:')} {code(what)}.\nThe log has it under {code(reference)}.")
