"""How a game's card is told: who made it, what it cost, who played it and how they liked it."""

from __future__ import annotations

from bot.questions import GameCardQuestion, RandomQuestion, SentimentQuestion, SimilarToQuestion
from bot.replies.markup import bold, shown, store_link, store_page
from bot.replies.quantities import count, hours, listing, share
from bot.replies.reasons import BETWEEN
from bot.replies.reply import Offer, Reply, Rows, column, rows
from bot.replies.suggestions import named, other_readings
from engine.answers import GameCard, RandomGame

MOST_NAMES = 5
"""Developers or genres named on a card; some entries have a dozen."""


def card_reply(answer: GameCard) -> Reply:
    """Return what is known of a game, and ways to walk on."""
    told = [bold(_linked(answer)), *_facts(answer), *other_readings(answer.alternatives)]
    others = column(Offer(named(other), GameCardQuestion(other.id), here=True) for other in answer.alternatives)
    return _about(answer, told, rows([_similar(answer)], _makers(answer)) + others)


def random_reply(answer: RandomGame) -> Reply:
    """Return a game worth playing, and the way to another one."""
    how = "How about" if answer.genre is None else f"For {shown(answer.genre)}, how about"
    again = Offer("Something else", RandomQuestion(answer.genre or ""), here=True)
    told = [bold(f"{how} {_linked(answer)}?"), *_facts(answer)]
    return _about(answer, told, rows([again, _similar(answer)], _makers(answer)))


def _about(answer: GameCard, told: list[str], buttons: Rows) -> Reply:
    return Reply("\n".join(told), buttons, preview=store_page(answer.item_id), shows=answer.item_id)


def _linked(answer: GameCard) -> str:
    link = store_link(answer.item_id, answer.title)
    return link if answer.year is None else f"{link} ({answer.year})"


def _facts(answer: GameCard) -> list[str]:
    made = [listing([shown(name) for name in answer.developers[:MOST_NAMES]])] if answer.developers else []
    kinds = [", ".join(shown(genre) for genre in answer.genres[:MOST_NAMES])] if answer.genres else []
    known = [BETWEEN.join([*made, *kinds])] if made or kinds else []
    return [*known, *_price(answer), "", _played(answer), *_liked(answer)]


def _price(answer: GameCard) -> list[str]:
    if answer.price is None:
        return []
    cost = f"cost ${answer.price:,.2f}" if answer.price else "was free"
    return [f"It {cost} when this data was collected."]


def _played(answer: GameCard) -> str:
    if not answer.players:
        return "🎮 Nobody I know of has played it."
    if answer.players == 1:
        return f"🎮 1 person played it, for {hours(answer.hours)}."
    people = f"🎮 {answer.players:,} people played it, for {hours(answer.hours)} in all"
    return f"{people}: {hours(answer.hours / answer.players)} each."


def _liked(answer: GameCard) -> list[str]:
    if not answer.reviews:
        return ["💬 Nobody has reviewed it."]
    if answer.reviews == 1:
        verdict = "and its author recommends it" if answer.recommended else "and its author advises against it"
        return [f"💬 It has 1 review, {verdict}."]
    labels = {"🙂 {} positive": answer.positive, "😐 {} neutral": answer.neutral, "🙁 {} negative": answer.negative}
    moods = ", ".join(label.format(share(part / answer.reviews)) for label, part in labels.items())
    verdict = f"👍 {share(answer.recommended / answer.reviews)} of them recommend it."
    return [f"💬 {count(answer.reviews, 'review')}: {moods}.", verdict]


def _similar(answer: GameCard) -> Offer:
    return Offer("Similar to this", SimilarToQuestion(answer.item_id))


def _makers(answer: GameCard) -> list[Offer]:
    return [Offer(f"How people feel about {maker}", SentimentQuestion(maker)) for maker in answer.developers[:1]]
