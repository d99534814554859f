"""How a list of games to play is told: each with its reason, and ways to walk on."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Sequence

from bot.questions import (
    PAGE,
    ForUserQuestion,
    GameCardQuestion,
    PopularQuestion,
    Question,
    SimilarToQuestion,
    StartQuestion,
)
from bot.replies.markup import bold, italic, shown, store_link, titled, unmarked
from bot.replies.quantities import listing
from bot.replies.reasons import because
from bot.replies.reply import Offer, Reply, Rows, column, rows
from engine.answers import Candidate, GamesForUser, SimilarGames, Source, Suggestion


def similar_reply(answer: SimilarGames, offset: int) -> Reply:
    """Return games like one game, those after the first `offset`."""
    title = titled(answer.title, answer.year)
    if not answer.games:
        return _end(f"That is all I have like {title}.") if offset else _nothing(f"I know nothing like {title} yet.")
    heading = bold(f"{'More games' if offset else 'Games'} like {title}")
    told = [heading, "", *_lines(answer.games, offset)]
    told += other_readings(answer.alternatives)
    onward = _onward(answer.games, offset, lambda place: SimilarToQuestion(answer.item_id, place))
    others = column(Offer(named(other), SimilarToQuestion(other.id), here=True) for other in answer.alternatives)
    return Reply("\n".join(told), onward + others)


def games_for_user_reply(answer: GamesForUser, offset: int) -> Reply:
    """Return games for a player, or what is played and loved most, those after the first `offset`."""
    if not answer.games:
        return _end("That is all I have.") if offset else _nothing("I have nothing to recommend yet.")
    onward = _onward(answer.games, offset, lambda place: _page(answer, place))
    return Reply("\n".join([_heading(answer, offset), "", *_lines(answer.games, offset)]), onward)


def _heading(answer: GamesForUser, offset: int) -> str:
    more = "More games" if offset else "Games"
    if answer.basis is Source.LIBRARY:
        return bold(f"{more} for {'your library' if answer.user_id is None else shown(answer.user_id)}")
    if answer.user_id is None:
        return bold(f"{more} that are played and loved most")
    newcomer = f"{shown(answer.user_id)} has not played anything, so I cannot tell their taste."
    return f"{bold(f'{more} that everyone plays and loves')}\n{newcomer}"


def _page(answer: GamesForUser, offset: int) -> Question:
    return PopularQuestion(offset) if answer.user_id is None else ForUserQuestion(answer.user_id, offset)


def _lines(games: Iterable[Suggestion], offset: int) -> Iterable[str]:
    for number, game in enumerate(games, offset + 1):
        link = store_link(game.item_id, game.title)
        yield f"{number}. {link}" + ("" if game.year is None else f" ({game.year})")
        if game.reasons:
            yield italic(because(game.reasons))


def _onward(games: tuple[Suggestion, ...], offset: int, page: Callable[[int], Question]) -> Rows:
    cards = (Offer(f"#{n}", GameCardQuestion(game.item_id)) for n, game in enumerate(games, offset + 1))
    back = [Offer(f"‹ {PAGE} before", page(max(offset - PAGE, 0)), here=True)] if offset else []
    more = [Offer(f"{PAGE} more ›", page(offset + PAGE), here=True)] if len(games) == PAGE else []
    return rows(cards, back + more)


def other_readings(candidates: Sequence[Candidate]) -> list[str]:
    """Return the lines under an answer about a name that may have meant something else."""
    if not candidates:
        return []
    others = listing([titled(other.name, other.year) for other in candidates])
    return ["", f"Not the one you meant? There is also {others}."]


def named(candidate: Candidate) -> str:
    """Return the words of a button for `candidate`, so that sequels are told apart."""
    return candidate.name if candidate.year is None else f"{candidate.name} ({candidate.year})"


def _nothing(sentence: str) -> Reply:
    offers = (Offer("What everyone plays", PopularQuestion()), Offer("What else can I ask?", StartQuestion()))
    return Reply(bold(sentence), column(offers))


def _end(sentence: str) -> Reply:
    # The list that was paged through is worth more than this sentence in its place.
    return dataclasses.replace(_nothing(sentence), notice=unmarked(sentence))
