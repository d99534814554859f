"""How the first three of a year are told: games by recommendations, developers by complaints."""

from __future__ import annotations

import dataclasses

from bot.choices import Choices
from bot.questions import GameCardQuestion, RecommendedQuestion, SentimentQuestion, WorstDeveloperQuestion
from bot.replies.markup import bold, italic, shown, store_link
from bot.replies.quantities import count, listing, share
from bot.replies.reply import Offer, Reply, rows
from engine.answers import Basis, CriticisedDeveloper, RecommendedGame, TopGames, WorstDevelopers

MEDALS = "🥇🥈🥉"

OTHER = {Basis.RELEASE: Basis.POSTED, Basis.POSTED: Basis.RELEASE}
SWITCH = {Basis.RELEASE: "Count by release year", Basis.POSTED: "Count by review year"}


def top_games_reply(answer: TopGames, choices: Choices) -> Reply:
    """Return the most recommended games of a year, with steps to other years."""
    asked = RecommendedQuestion(answer.year, answer.basis)
    cards = [
        Offer(f"About {medal}", GameCardQuestion(game.item_id))
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
    return [Offer(SWITCH[other], dataclasses.replace(asked, basis=other), here=True)]


def _games_text(answer: TopGames) -> str:
    posted = answer.basis is Basis.POSTED
    if not answer.games:
        return bold(f"Nobody recommended a game {'in' if posted else 'of'} {answer.year}.")
    lines = (f"{medal} {_game(game)}" for medal, game in zip(MEDALS, answer.games, strict=False))
    counted = italic(f"Counted: {_scope(answer)} that recommend the game in warm or neutral words.")
    return "\n".join([bold(_best(answer)), "", *lines, "", counted])


def _best(answer: TopGames) -> str:
    # A shared first place is shared in the sentence too.
    most = answer.games[0].recommendations
    first = [shown(game.title) for game in answer.games if game.recommendations == most]
    one = len(first) == 1
    if answer.basis is Basis.POSTED:
        verb = "was recommended most in" if one else "were recommended most in"
    else:
        verb = "is the most recommended game of" if one else "are the most recommended games of"
    return f"{listing(first)} {verb} {answer.year}."


def _developers_text(answer: WorstDevelopers) -> str:
    about = "in" if answer.basis is Basis.POSTED else "about games of"
    if not answer.developers:
        return bold(f"Nobody complained {about} {answer.year}.")
    most = answer.developers[0].complaints
    worst = listing([shown(maker.developer) for maker in answer.developers if maker.complaints == most])
    lines = (f"{medal} {_developer(maker)}" for medal, maker in zip(MEDALS, answer.developers, strict=False))
    counted = italic(f"Counted: {_scope(answer)} that advise against the game in harsh words.")
    return "\n".join([bold(f"{worst} drew the most complaints {about} {answer.year}."), "", *lines, "", counted])


def _scope(answer: TopGames | WorstDevelopers) -> str:
    told = "written" if answer.basis is Basis.POSTED else "of games released"
    return f"reviews {told} in {answer.year}"


def _game(game: RecommendedGame) -> str:
    link = store_link(game.item_id, game.title)
    titled = link if game.released is None else f"{link} ({game.released})"
    return f"{titled}: {count(game.recommendations, 'recommendation')}, {_part(game.share, game.reviews)}"


def _developer(maker: CriticisedDeveloper) -> str:
    return f"{shown(maker.developer)}: {count(maker.complaints, 'complaint')}, {_part(maker.share, maker.reviews)}"


def _part(part: float, reviews: int) -> str:
    return "its only review" if reviews == 1 else f"{share(part)} of {count(reviews, 'review')}"
