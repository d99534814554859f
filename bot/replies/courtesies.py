"""How we answer what is no question: briefly, with something to ask next."""

from __future__ import annotations

from bot.choices import Choices
from bot.courtesies import Courtesy, CourtesyPage
from bot.language import _, ngettext
from bot.replies.markup import bold
from bot.replies.pages import examples
from bot.replies.quantities import number
from bot.replies.reply import Reply


def courtesy_reply(page: CourtesyPage, choices: Choices) -> Reply:
    """Return what is said back to a greeting, thanks and the like."""
    heading, more = _on_a_list(page) or _words(page.said, films=choices.films is not None)
    return Reply(f"{bold(heading)}\n{more}", examples(choices))


def _on_a_list(page: CourtesyPage) -> tuple[str, str] | None:
    match page.said:
        case Courtesy.BEYOND:
            told = ngettext("The last list has {amount} entry.", "The last list has {amount} entries.", page.entries)
            return told.format(amount=number(page.entries)), _("Ask me something else, or try one of these.")
        case Courtesy.UNREASONED:
            told = _("I have no reasons for that: it is what you asked for, not what I suggested.")
            return told, _("Ask me something else, or try one of these.")
    return None


def _words(said: Courtesy, *, films: bool) -> tuple[str, str]:
    match said:
        case Courtesy.HELLO:
            return _("Hello!"), (
                _("Ask me about Steam games, films and series in your own words, or try one of these.")
                if films
                else _("Ask me about Steam games in your own words, or try one of these.")
            )
        case Courtesy.THANKS:
            return _("You're welcome!"), (
                _("Whenever you want something else to play or to watch, just ask.")
                if films
                else _("Whenever you want another game, just ask.")
            )
        case Courtesy.WHO if films:
            told = _("I answer from the hours and reviews of Steam players, and from what is known of films.")
            return _("I am Playwise, a bot that knows Steam games, films and series."), told
        case Courtesy.WHO:
            told = _("I answer from the hours and reviews of Steam players. Try one of these.")
            return _("I am Playwise, a bot that knows Steam games."), told
        case Courtesy.END:
            return _("That is all I have on this."), _("Ask me something else, or try one of these.")
    told = _("I only remember the last ten minutes of a conversation. Ask again, or try one of these.")
    return _("I am not sure what you are referring to."), told
