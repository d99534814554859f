"""What is said when no question was asked, or no answer could be made."""

from __future__ import annotations

import dataclasses

from bot.replies.markup import bold
from bot.replies.reply import Reply


def sorry() -> Reply:
    """Return an apology for a fault of ours."""
    return Reply(f"{bold('Sorry, something went wrong on my side.')}\nIt is noted. Please try another question.")


def no_such_button(last: Reply | None) -> Reply:
    """Return the buttons of the last reply again, when a number pressed none of them."""
    if last is None or not last.buttons:
        return Reply(f"{bold('There is no button to press.')}\nAsk something first; /help lists what.")
    there = len(last.in_order)
    numbers = "The only one is 1." if there == 1 else f"They go from 1 to {there}."
    text = f"{bold('There is no button with that number.')}\n{numbers}"
    return dataclasses.replace(last, text=text, picture=None)
