"""How the mood of a developer's reviews is told."""

from __future__ import annotations

from bot.replies.markup import bold, shown
from bot.replies.quantities import count, share
from bot.replies.reply import Reply
from engine.answers import DeveloperSentiment


def sentiment_reply(answer: DeveloperSentiment) -> Reply:
    """Return how many reviews are positive, neutral and negative, and how many recommend."""
    if not answer.reviews:
        return Reply(bold(f"Nobody has reviewed a game by {shown(answer.developer)} yet."))
    told = [
        bold(f"{shown(answer.developer)}: {_fact(answer)}"),
        "",
        f"🙂 {_part(answer.positive, answer)} positive",
        f"😐 {_part(answer.neutral, answer)} neutral",
        f"🙁 {_part(answer.negative, answer)} negative",
        "",
        _recommended(answer),
    ]
    return Reply("\n".join(told))


def _fact(answer: DeveloperSentiment) -> str:
    if answer.reviews == 1:
        return "1 review."
    return f"{count(answer.reviews, 'review')}, {share(answer.positive / answer.reviews)} of them positive."


def _part(amount: int, answer: DeveloperSentiment) -> str:
    return f"{amount:,} ({share(amount / answer.reviews)})"


def _recommended(answer: DeveloperSentiment) -> str:
    if answer.reviews == 1:
        return "Its author recommends the game." if answer.recommended else "Its author advises against the game."
    part = share(answer.recommended / answer.reviews)
    if answer.recommended == 1:
        return f"👍 1 author recommends the game ({part})."
    return f"👍 {answer.recommended:,} authors recommend the game ({part})."
