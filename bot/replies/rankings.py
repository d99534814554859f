"""How the first three of a year are told: games by recommendations, developers by complaints."""

from __future__ import annotations

import dataclasses

from bot.choices import Choices
from bot.language import N_, _, ngettext
from bot.questions import GameCardQuestion, RecommendedQuestion, SentimentQuestion, WorstDeveloperQuestion
from bot.replies.listings import listing
from bot.replies.markup import bold, italic, shown, store_link
from bot.replies.quantities import complaints, recommendations, reviews, share
from bot.replies.reply import Offer, Reply, rows
from engine.answers import Basis, CriticisedDeveloper, RecommendedGame, TopGames, WorstDevelopers

MEDALS = "🥇🥈🥉"

OTHER = {Basis.RELEASE: Basis.POSTED, Basis.POSTED: Basis.RELEASE}
SWITCH = {Basis.RELEASE: N_("Count by release year"), Basis.POSTED: N_("Count by review year")}


def top_games_reply(answer: TopGames, choices: Choices) -> Reply:
    """Return the most recommended games of a year, with steps to other years."""
    asked = RecommendedQuestion(answer.year, answer.basis)
    cards = [
        Offer(_("About {medal}").format(medal=medal), GameCardQuestion(game.item_id))
        for medal, game in zip(MEDALS, answer.games, strict=False)
    ]
    return Reply(_games_text(answer), rows(cards, steps(asked, choices), turn(asked, choices)))


def worst_developers_reply(answer: WorstDevelopers, choices: Choices) -> Reply:
    """Return the developers with the most complaints of a year, with steps to other years."""
    asked = WorstDeveloperQuestion(answer.year, answer.basis)
    moods = [
        Offer(f"{medal} {maker.developer}", SentimentQuestion(maker.developer))
        for medal, maker in zip(MEDALS, answer.developers, strict=False)
    ]
    return Reply(_developers_text(answer), rows(moods, steps(asked, choices), turn(asked, choices)))


def steps(asked: RecommendedQuestion | WorstDeveloperQuestion, choices: Choices) -> list[Offer]:
    """Return the way to the year before and the year after."""
    before, after = choices.before(asked.year, asked.basis), choices.after(asked.year, asked.basis)
    back = [] if before is None else [Offer(f"‹ {before}", dataclasses.replace(asked, year=before), here=True)]
    return back + ([] if after is None else [Offer(f"{after} ›", dataclasses.replace(asked, year=after), here=True)])


def turn(asked: RecommendedQuestion | WorstDeveloperQuestion, choices: Choices) -> list[Offer]:
    """Return the way to the same year counted the other way, if anything is known of it."""
    other = OTHER[asked.basis]
    if not choices.has(asked.year, other):
        return []
    return [Offer(_(SWITCH[other]), dataclasses.replace(asked, basis=other), here=True)]


def _games_text(answer: TopGames) -> str:
    if not answer.games:
        nobody = (
            _("Nobody recommended a game in {year}.") if _posted(answer) else _("Nobody recommended a game of {year}.")
        )
        return bold(nobody.format(year=answer.year))
    lines = (f"{medal} {_game(game)}" for medal, game in zip(MEDALS, answer.games, strict=False))
    if _posted(answer):
        counted = _("Counted: reviews written in {year} that recommend the game in warm or neutral words.")
    else:
        counted = _("Counted: reviews of games released in {year} that recommend the game in warm or neutral words.")
    return "\n".join([bold(_best(answer)), "", *lines, "", italic(counted.format(year=answer.year))])


def _best(answer: TopGames) -> str:
    # A shared first place is shared in the sentence too.
    most = answer.games[0].recommendations
    first = [shown(game.title) for game in answer.games if game.recommendations == most]
    if _posted(answer):
        told = ngettext(
            "{games} was recommended most in {year}.", "{games} were recommended most in {year}.", len(first)
        )
    else:
        told = ngettext(
            "{games} is the most recommended game of {year}.",
            "{games} are the most recommended games of {year}.",
            len(first),
        )
    return told.format(games=listing(first), year=answer.year)


def _developers_text(answer: WorstDevelopers) -> str:
    if not answer.developers:
        nobody = _("Nobody complained in {year}.") if _posted(answer) else _("Nobody complained about games of {year}.")
        return bold(nobody.format(year=answer.year))
    lines = (f"{medal} {_developer(maker)}" for medal, maker in zip(MEDALS, answer.developers, strict=False))
    if _posted(answer):
        counted = _("Counted: reviews written in {year} that advise against the game in harsh words.")
    else:
        counted = _("Counted: reviews of games released in {year} that advise against the game in harsh words.")
    return "\n".join([bold(_worst(answer)), "", *lines, "", italic(counted.format(year=answer.year))])


def _worst(answer: WorstDevelopers) -> str:
    most = answer.developers[0].complaints
    first = [shown(maker.developer) for maker in answer.developers if maker.complaints == most]
    if _posted(answer):
        told = ngettext(
            "{developers} drew the most complaints in {year}.",
            "{developers} drew the most complaints in {year}.",
            len(first),
        )
    else:
        told = ngettext(
            "{developers} drew the most complaints about games of {year}.",
            "{developers} drew the most complaints about games of {year}.",
            len(first),
        )
    return told.format(developers=listing(first), year=answer.year)


def _posted(answer: TopGames | WorstDevelopers) -> bool:
    return answer.basis is Basis.POSTED


def _game(game: RecommendedGame) -> str:
    link = store_link(game.item_id, game.title)
    name = link if game.released is None else f"{link} ({game.released})"
    return _line(name, recommendations(game.recommendations), game.share, game.reviews)


def _developer(maker: CriticisedDeveloper) -> str:
    return _line(shown(maker.developer), complaints(maker.complaints), maker.share, maker.reviews)


def _line(name: str, amount: str, part: float, of: int) -> str:
    if of == 1:
        return _("{name}: {amount}, its only review").format(name=name, amount=amount)
    told = _("{name}: {amount}, {share} of {reviews}")
    return told.format(name=name, amount=amount, share=share(part), reviews=reviews(of))
