"""What is said when no question was asked, or no answer could be made."""

from __future__ import annotations

import dataclasses

from bot.commands import BY_NAME
from bot.language import _, ngettext
from bot.replies.markup import bold, code, unmarked
from bot.replies.quantities import number
from bot.replies.reply import Button, Reply


def sorry(reference: str = "") -> Reply:
    """Return an apology for a fault of ours; `reference` finds it in the log."""
    noted = _("It is noted ({reference}). Please try another question.").format(reference=code(reference))
    unnoted = _("It is noted. Please try another question.")
    told = f"{bold(_('Sorry, something went wrong on my side.'))}\n{noted if reference else unnoted}"
    return Reply(told, notice=unmarked(told))


def unconfirmed(data: str) -> Reply:
    """Return what is said when an answer may not have arrived; the button that carries `data` gives it again."""
    told = bold(_("The connection broke off while I answered."))
    hint = _("If my answer is not above, tap the button and I give it again.")
    return Reply(f"{told}\n{hint}", ((Button(_("Answer again"), data),),))


def too_fast(seconds: int) -> Reply:
    """Return what is said once to a chat that asks faster than it can be answered."""
    wait = ngettext("Give me {amount} second, then ask again.", "Give me {amount} seconds, then ask again.", seconds)
    told = f"{bold(_('That was a lot at once.'))}\n{wait.format(amount=number(seconds))}"
    return Reply(told, notice=unmarked(told).replace("\n", " "))


def only_text() -> Reply:
    """Return what is said to a picture, a sticker or a voice."""
    hint = _("Try {example}, or /help for all you can ask.").format(example=code(BY_NAME["similar"].example))
    return Reply(f"{bold(_('I can only read text.'))}\n{hint}")


def no_such_button(last: Reply | None) -> Reply:
    """Return the buttons of the last reply again, when a number pressed none of them."""
    if last is None or not last.buttons:
        return Reply(f"{bold(_('There is no button to press.'))}\n{_('Ask something first; /help lists what.')}")
    there = len(last.in_order)
    numbers = ngettext("The only one is 1.", "They go from 1 to {last}.", there).format(last=there)
    text = f"{bold(_('There is no button with that number.'))}\n{numbers}"
    return dataclasses.replace(last, text=text, picture=None)


def fault(reference: str, what: str) -> Reply:
    """Return what operators hear of an error."""
    told = _("<b>An answer failed:</b> {what}.\nThe log has it under {reference}.")
    return Reply(told.format(what=code(what), reference=code(reference)))
