"""How a person is told what is known of them, and that something was noted or forgotten."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from bot.forme import ForMeQuestion
from bot.keeps import ForgetMe, JudgeGame, LinkPlayer
from bot.language import N_, _, language, language_of, ngettext
from bot.naming import name_here
from bot.profile import ExportQuestion, ForgetQuestion, MeQuestion, UnlinkQuestion
from bot.profilepages import ForgetPage, JudgedPage, LinkPage, MePage
from bot.questions import PopularQuestion
from bot.replies.listings import listing
from bot.replies.markup import bold, code, shown, titled, unmarked
from bot.replies.problems import id_help
from bot.replies.quantities import games, hours, number
from bot.replies.reply import Offer, Reply, column, rows
from bot.replies.suggestions import named, other_readings
from bot.store import Verdict
from bot.verdicts import MeantQuestion, TakeBackQuestion
from engine import PlayerCard
from engine.answers import Candidate

NOTED: Mapping[Verdict | None, str] = {
    Verdict.LIKED: N_("Noted: you like {game}."),
    Verdict.DISLIKED: N_("Noted: you do not like {game}."),
    Verdict.PLAYED: N_("Noted: you have played {game}."),
    Verdict.NOT_INTERESTED: N_("Noted: I will not suggest {game} again."),
    None: N_("Taken back: I remember nothing of {game}."),
}

REPLACED: Mapping[Verdict, str] = {
    Verdict.LIKED: N_("It replaces what I had noted before: that you like it."),
    Verdict.DISLIKED: N_("It replaces what I had noted before: that you do not like it."),
    Verdict.PLAYED: N_("It replaces what I had noted before: that you have played it."),
    Verdict.NOT_INTERESTED: N_("It replaces what I had noted before: that you do not want to be shown it."),
}

SAID: Mapping[Verdict, str] = {
    Verdict.LIKED: N_("👍 You like {games}."),
    Verdict.DISLIKED: N_("👎 You do not like {games}."),
    Verdict.PLAYED: N_("🎮 You have played {games}."),
    Verdict.NOT_INTERESTED: N_("🚫 You do not want to be shown {games}."),
}


def judged_reply(page: JudgedPage) -> Reply:
    """Return what is remembered of a game now; a tap under its card is answered over the chat."""
    first = bold(_(NOTED[page.verdict]).format(game=titled(page.game.name, page.game.year)))
    told = f"{first}\n{_(REPLACED[page.before])}" if page.before else first
    keeps = JudgeGame(page.game.id, page.verdict, page.instead_of)
    if page.tapped:
        return Reply(told, notice=unmarked(told), keeps=keeps)
    if page.verdict is None:
        return Reply(told, rows([_for_me()]), keeps=keeps)
    back = Offer(_("Take it back"), TakeBackQuestion(page.game.id), here=True)
    others = (
        Offer(named(other), MeantQuestion(other.id, page.verdict, page.game.id), here=True) for other in page.others
    )
    lines = [told, *other_readings(page.others)]
    return Reply("\n".join(lines), rows([_for_me()], [back]) + column(others), keeps=keeps)


def me_reply(page: MePage) -> Reply:
    """Return all that is remembered of a person, and how to change it."""
    told = [bold(_("What I know of you")), _spoken(page.language), _linked(page.player), *_said(page)]
    if not any(page.counts.values()):
        told.append(
            _("You have told me of no game yet: {example} does, and so do the buttons under its card.").format(
                example=code("/like Portal 2")
            )
        )
    link = Offer(_("Unlink me"), UnlinkQuestion(), here=True) if page.player else None
    file = [Offer(_("Send it as a file"), ExportQuestion()), Offer(_("Forget me"), ForgetQuestion())]
    return Reply("\n".join(told), rows([_for_me(), *([link] if link else [])], file))


def link_reply(page: LinkPage) -> Reply:
    """Return who a person is in the data, and what that is good for."""
    if page.player:
        unlink = Offer(_("Unlink me"), UnlinkQuestion(), here=True)
        return Reply(_met(page.player), rows([_for_me(), unlink]), keeps=LinkPlayer(page.player.user_id))
    if page.changed:
        told = _("From now on {command} goes by what you like alone.").format(command=code("/forme"))
        return Reply(f"{bold(_('You are linked with nobody now.'))}\n{told}", rows([_for_me()]), keeps=LinkPlayer(None))
    if page.before:
        return Reply(bold(_linked(page.before)), rows([_for_me(), Offer(_("Unlink me"), UnlinkQuestion(), here=True)]))
    return Reply(f"{bold(_('Which player are you?'))}\n{id_help()}", expects="link")


def forget_reply(page: ForgetPage) -> Reply:
    """Return that everything is forgotten, or ask whether it is to be."""
    if page.sure:
        told = _("I know nothing of you any more: no language, no player, no game.")
        return Reply(f"{bold(_('Forgotten.'))}\n{told}", keeps=ForgetMe())
    told = _("Your language, your link and what you said of games are deleted at once, and cannot be brought back.")
    sure = Offer(_("Yes, forget everything"), ForgetQuestion(1), here=True)
    return Reply(f"{bold(_('Shall I forget all I know of you?'))}\n{told}", column([sure, _keep_it()]), yes_or_no=True)


def export_reply() -> Reply:
    """Return the words under the file with all that is remembered."""
    return Reply(bold(_("This is all that I know of you.")), exports=True)


def exported_reply(path: Path) -> Reply:
    """Return where the file with all that is remembered was written."""
    return Reply(f"{bold(_('This is all that I know of you.'))}\n{shown(str(path))}")


def unacquainted_reply() -> Reply:
    """Return how somebody of whom nothing is known gets games of their own."""
    told = [
        bold(_("I do not know what you like yet.")),
        _("Send me your Steam id, or tell me of games with {example}.").format(example=code("/like Portal 2")),
        id_help(),
        _("{command} with your id saves you from sending it again.").format(command=code("/link")),
    ]
    return Reply("\n".join(told), column([Offer(_("What everyone plays"), PopularQuestion())]), "forme")


def lost_player_reply() -> Reply:
    """Return that the player somebody is linked with left the data."""
    first = bold(_("The player you are linked with is not in my data any more."))
    told = _("Link yourself with another one, or unlink yourself to go by what you like.")
    unlink = Offer(_("Unlink me"), UnlinkQuestion(), here=True)
    return Reply(f"{first}\n{told}", column([unlink, Offer(_("What everyone plays"), PopularQuestion())]))


def not_alone_reply() -> Reply:
    """Return that a person is told about themselves in private."""
    told = _("Ask me in a chat of our own, where nobody else reads it.")
    return Reply(
        f"{bold(_('That is between you and me.'))}\n{told}", notice=f"{_('That is between you and me.')} {told}"
    )


def nameless_reply() -> Reply:
    """Return that nothing can be remembered of who writes as a channel or a group."""
    first, told = _("I cannot tell who you are."), _("Write as yourself, not as a group or channel, and I remember.")
    return Reply(f"{bold(first)}\n{told}", notice=f"{first} {told}")


def unremembered_reply() -> Reply:
    """Return where somebody is remembered, for whom there is but one answer."""
    hint = _("In a conversation ({chat}) I remember what you tell me; here {example} asks for any player.")
    told = hint.format(chat=code("playwise chat"), example=code("/forme 76561197970982479"))
    return Reply(f"{bold(_('A single answer remembers nothing.'))}\n{told}")


def memory_away_reply() -> Reply:
    """Return that the memory does not answer, so that nothing was read or changed."""
    told = (
        f"{bold(_('My memory does not answer right now.'))}\n{_('Nothing was changed. Please try again in a minute.')}"
    )
    return Reply(told, notice=unmarked(told.replace("\n", " ")))


def _spoken(chosen: str | None) -> str:
    if chosen is None:
        told = _("🌐 You chose no language, so I speak {language} with you: {command} changes that.")
        return told.format(language=name_here(language()), command=code("/language"))
    return _("🌐 I speak {language} with you, as you chose.").format(language=name_here(language_of(chosen)))


def _linked(player: str | None) -> str:
    if player is None:
        return _("🔗 You are linked with no player: {command} changes that.").format(command=code("/link"))
    return _("🔗 You are the player {id}.").format(id=shown(player))


def _said(page: MePage) -> list[str]:
    return [
        _(SAID[verdict]).format(games=_some(page.named[verdict], amount))
        for verdict, amount in page.counts.items()
        if amount
    ]


def _some(known: tuple[Candidate, ...], amount: int) -> str:
    names = [titled(game.name, game.year) for game in known]
    if not names:
        return games(amount)
    more = amount - len(names)
    return listing([*names, *([ngettext("{count} more", "{count} more", more).format(count=more)] if more else [])])


def _met(player: PlayerCard) -> str:
    first = bold(_("You are the player {id} from now on.").format(id=shown(player.user_id)))
    if not player.owned:
        return f"{first}\n{_('The library is empty, as far as I know.')}"
    told = ngettext(
        "{games} in the library, {played} of them played, for {hours} in all.",
        "{games} in the library, {played} of them played, for {hours} in all.",
        player.played,
    )
    library = told.format(games=games(player.owned), played=number(player.played), hours=hours(player.hours))
    return f"{first}\n{library}"


def _for_me() -> Offer:
    return Offer(_("Games for me"), ForMeQuestion())


def _keep_it() -> Offer:
    return Offer(_("No, keep it"), MeQuestion(), here=True)
