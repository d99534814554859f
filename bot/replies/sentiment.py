"""How the mood of a developer's reviews is told."""

from __future__ import annotations

from bot.choices import Choices
from bot.language import _, ngettext
from bot.questions import SentimentQuestion
from bot.replies.markup import bold, shown
from bot.replies.quantities import number, share
from bot.replies.reply import Offer, Reply, column
from engine.answers import DeveloperSentiment


def sentiment_reply(answer: DeveloperSentiment, choices: Choices) -> Reply:
    """Return how many reviews are positive, neutral and negative, and how many recommend."""
    if not answer.reviews:
        nobody = _("Nobody has reviewed a game by {developer} yet.")
        others = column(Offer(maker.name, SentimentQuestion(maker.id)) for maker in choices.developers)
        return Reply(bold(nobody.format(developer=shown(answer.developer))), others)
    positive = ngettext("🙂 {amount} ({share}) positive", "🙂 {amount} ({share}) positive", answer.positive)
    neutral = ngettext("😐 {amount} ({share}) neutral", "😐 {amount} ({share}) neutral", answer.neutral)
    negative = ngettext("🙁 {amount} ({share}) negative", "🙁 {amount} ({share}) negative", answer.negative)
    told = [
        bold(_fact(answer)),
        "",
        _part(positive, answer.positive, answer),
        _part(neutral, answer.neutral, answer),
        _part(negative, answer.negative, answer),
        "",
        _recommended(answer),
    ]
    return Reply("\n".join(told))


def _fact(answer: DeveloperSentiment) -> str:
    fact = ngettext(
        "{developer}: {amount} review.", "{developer}: {amount} reviews, {share} of them positive.", answer.reviews
    )
    part = share(answer.positive / answer.reviews)
    return fact.format(developer=shown(answer.developer), amount=number(answer.reviews), share=part)


def _part(words: str, amount: int, answer: DeveloperSentiment) -> str:
    return words.format(amount=number(amount), share=share(amount / answer.reviews))


def _recommended(answer: DeveloperSentiment) -> str:
    if answer.reviews == 1:
        if answer.recommended:
            return _("Its author recommends the game.")
        return _("Its author advises against the game.")
    told = ngettext(
        "👍 {amount} review recommends the game ({share}).",
        "👍 {amount} reviews recommend the game ({share}).",
        answer.recommended,
    )
    return told.format(amount=number(answer.recommended), share=share(answer.recommended / answer.reviews))
