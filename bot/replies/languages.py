"""What is said about the language itself: which there are, and that another is spoken."""

from __future__ import annotations

from bot.errors import UnknownLanguage
from bot.keeps import SpeakLanguage
from bot.language import _, language_of, languages, speaking
from bot.naming import name_here, own_name
from bot.pages import LanguagePage
from bot.questions import LanguageQuestion
from bot.replies.listings import listing
from bot.replies.markup import bold, code, shown
from bot.replies.reply import Offer, Reply, Rows, column, grid, rows
from bot.table import HelpQuestion
from bot.typed import USUAL


def language_reply(page: LanguagePage) -> Reply:
    """Return the languages to choose from; of a chosen one that it is spoken, in its own words."""
    if page.usual:
        told = _("I speak the language of your Telegram or, in a terminal, of your system.")
        return Reply(f"{bold(_('From now on I follow your settings.'))}\n{told}", keeps=SpeakLanguage(None))
    if page.code is None:
        return Reply(bold(_("Which language shall I speak?")), language_choices())
    with speaking(language_of(page.code)):
        told = bold(_("From now on I speak English."))
        help_ = column([Offer(_("Everything you can ask"), HelpQuestion())])
        return Reply(told, help_, keeps=SpeakLanguage(page.code))


def unknown_language_reply(error: UnknownLanguage) -> Reply:
    """Return which languages there are instead of one that is not spoken."""
    first = bold(_("I do not speak “{name}”.").format(name=shown(error.query)))
    there = listing([name_here(spoken) for spoken in languages().values()])
    return Reply(f"{first}\n{_('I speak {languages}.').format(languages=there)}", language_choices())


def unkept_reply() -> Reply:
    """Return where a language can be chosen."""
    hint = _("In a conversation {command} chooses the language; here PLAYWISE_LANGUAGE does.")
    told = hint.format(command=code("/language"))
    return Reply(f"{bold(_('A single answer remembers nothing.'))}\n{told}")


def language_choices() -> Rows:
    """Return a button for each language, in its own words, and one for that of Telegram."""
    spoken = languages().values()
    usual = Offer(_("As Telegram"), LanguageQuestion(USUAL), here=True)
    return grid([Offer(own_name(one), LanguageQuestion(one.code), here=True) for one in spoken]) + rows([usual])
