"""How a list of games to play is told: each with its reason, and ways to walk on."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Sequence

from bot.forme import ForMeQuestion, NotForMeQuestion
from bot.language import _, ngettext
from bot.questions import (
    PAGE,
    ForUserQuestion,
    GameCardQuestion,
    PopularQuestion,
    Question,
    SimilarToQuestion,
    StartQuestion,
)
from bot.replies.listings import listing
from bot.replies.markup import bold, italic, shown, store_link, titled, unmarked
from bot.replies.quantities import duration
from bot.replies.reasons import BETWEEN, because
from bot.replies.reply import Offer, Reply, Rows, column, rows
from engine.answers import Candidate, GamesForUser, SimilarGames, Source, Suggestion, Twin


def similar_reply(answer: SimilarGames, offset: int) -> Reply:
    """Return games like one game, those after the first `offset`."""
    title = titled(answer.title, answer.year)
    if not answer.games:
        if offset:
            return _end(_("That is all I have like {title}.").format(title=title))
        return _nothing(_("I know nothing like {title} yet.").format(title=title))
    heading = _("More games like {title}") if offset else _("Games like {title}")
    told = [bold(heading.format(title=title)), "", *_lines(answer.games, offset)]
    told += other_readings(answer.alternatives)
    onward = _onward(answer.games, offset, lambda place: SimilarToQuestion(answer.item_id, place))
    others = column(Offer(named(other), SimilarToQuestion(other.id), here=True) for other in answer.alternatives)
    return Reply("\n".join(told), onward + others)


def games_for_user_reply(answer: GamesForUser, offset: int) -> Reply:
    """Return games for a player, or what is played and loved most, those after the first `offset`."""
    if not answer.games:
        return _end(_("That is all I have.")) if offset else _nothing(_("I have nothing to recommend yet."))
    onward = _onward(answer.games, offset, lambda place: _page(answer, place))
    return Reply("\n".join([_heading(answer, offset), "", *_lines(answer.games, offset)]), onward)


def games_for_me_reply(answer: GamesForUser, offset: int) -> Reply:
    """Return games for whoever asks, those after the first `offset`, each of which they can turn down."""
    if not answer.games:
        return _end(_("That is all I have.")) if offset else _nothing(_("I have nothing to recommend yet."))
    onward = _onward(answer.games, offset, ForMeQuestion)
    heading = _("More games for you") if offset else _("Games for you")
    told = [
        bold(heading),
        *_guessed(answer),
        "",
        *_lines(answer.games, offset),
        "",
        _("🚫 turns one down: I will not suggest it again."),
    ]
    turned = (
        Offer(f"🚫 {number}", NotForMeQuestion(game.item_id, offset), here=True)
        for number, game in enumerate(answer.games, offset + 1)
    )
    return Reply("\n".join(told), onward + rows(turned))


def _guessed(answer: GamesForUser) -> list[str]:
    if answer.basis is Source.LIBRARY:
        return []
    return [_("I know too little of your taste yet, so these are what everyone plays and loves.")]


def _heading(answer: GamesForUser, offset: int) -> str:
    if answer.basis is Source.LIBRARY:
        return bold(_for_library(answer.user_id, offset))
    if answer.user_id is None:
        best = _("More games that are played and loved most") if offset else _("Games that are played and loved most")
        return bold(best)
    loved = _("More games that everyone plays and loves") if offset else _("Games that everyone plays and loves")
    newcomer = _("{player} has not played anything, so I cannot tell their taste.")
    return f"{bold(loved)}\n{newcomer.format(player=shown(answer.user_id))}"


def _for_library(user_id: str | None, offset: int) -> str:
    if user_id is None:
        return _("More games for your library") if offset else _("Games for your library")
    told = _("More games for {player}") if offset else _("Games for {player}")
    return told.format(player=shown(user_id))


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
    before, after = _("‹ {amount} before").format(amount=PAGE), _("{amount} more ›").format(amount=PAGE)
    back = [Offer(before, page(max(offset - PAGE, 0)), here=True)] if offset else []
    more = [Offer(after, page(offset + PAGE), here=True)] if len(games) == PAGE else []
    return rows(cards, back + more)


def other_readings(candidates: Sequence[Candidate]) -> list[str]:
    """Return the lines under an answer about a name that may have meant something else."""
    if not candidates:
        return []
    told = ngettext(
        "Not the one you meant? There is also {games}.",
        "Not the one you meant? There are also {games}.",
        len(candidates),
    )
    return ["", told.format(games=listing([shown(named(other)) for other in candidates]))]


def named(candidate: Candidate) -> str:
    """Return the words of a button for `candidate`, so that sequels and namesakes are told apart."""
    name, year, twin = candidate.name, candidate.year, candidate.twin
    dated = name if year is None or name.endswith(f"({year})") else f"{name} ({year})"
    return BETWEEN.join([dated, *(_apart(twin) if twin else [])])


def _apart(twin: Twin) -> list[str]:
    form = [_("series")] if twin.series else []
    return [*form, *twin.directors[:1], *([duration(twin.minutes)] if twin.minutes else [])]


def _nothing(sentence: str) -> Reply:
    everyone = Offer(_("What everyone plays"), PopularQuestion())
    return Reply(bold(sentence), column((everyone, Offer(_("What else can I ask?"), StartQuestion()))))


def _end(sentence: str) -> Reply:
    # The list that was paged through is worth more than this sentence in its place.
    return dataclasses.replace(_nothing(sentence), notice=unmarked(sentence))
