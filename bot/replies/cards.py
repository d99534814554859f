"""How a game's card is told: who made it, what it cost, who played it and how they liked it."""

from __future__ import annotations

from bot.genres import genre
from bot.language import _, ngettext
from bot.questions import GameCardQuestion, RandomQuestion, SentimentQuestion, SimilarToQuestion
from bot.replies.listings import listing
from bot.replies.markup import bold, shown, store_link, store_page
from bot.replies.quantities import hours, number, price, reviews, share
from bot.replies.reasons import BETWEEN
from bot.replies.reply import Offer, Reply, Rows, column, rows
from bot.replies.suggestions import named, other_readings
from bot.store import Verdict
from bot.verdicts import TapQuestion
from engine.game import GameCard, RandomGame

MOST_NAMES = 5
"""Developers or genres named on a card; some entries have a dozen."""


def card_reply(answer: GameCard) -> Reply:
    """Return what is known of a game, and ways to walk on."""
    told = [bold(_linked(answer)), *_facts(answer), *other_readings(answer.alternatives)]
    others = column(Offer(named(other), GameCardQuestion(other.id), here=True) for other in answer.alternatives)
    return _about(answer, told, rows([_similar(answer)], _makers(answer), _verdicts(answer)) + others)


def random_reply(answer: RandomGame) -> Reply:
    """Return a game worth playing, and the way to another one."""
    asked = _("How about {game}?") if answer.genre is None else _("For {genre}, how about {game}?")
    again = Offer(_("Something else"), RandomQuestion(answer.genre or ""), here=True)
    first = asked.format(genre=shown(genre(answer.genre or "")), game=_linked(answer))
    told = [bold(first), *_facts(answer)]
    return _about(answer, told, rows([again, _similar(answer)], _makers(answer), _verdicts(answer)))


def _about(answer: GameCard, told: list[str], buttons: Rows) -> Reply:
    return Reply("\n".join(told), buttons, preview=store_page(answer.item_id), shows=answer.item_id)


def _verdicts(answer: GameCard) -> list[Offer]:
    labels = {Verdict.LIKED: "👍", Verdict.DISLIKED: "👎", Verdict.PLAYED: _("🎮 Played it")}
    return [Offer(label, TapQuestion(answer.item_id, verdict)) for verdict, label in labels.items()]


def _linked(answer: GameCard) -> str:
    link = store_link(answer.item_id, answer.title)
    return link if answer.year is None else f"{link} ({answer.year})"


def _facts(answer: GameCard) -> list[str]:
    made = [listing([shown(name) for name in answer.developers[:MOST_NAMES]])] if answer.developers else []
    kinds = [", ".join(shown(genre(name)) for name in answer.genres[:MOST_NAMES])] if answer.genres else []
    known = [BETWEEN.join([*made, *kinds])] if made or kinds else []
    return [*known, *_price(answer), "", _played(answer), *_liked(answer)]


def _price(answer: GameCard) -> list[str]:
    if answer.price is None:
        return []
    if not answer.price:
        return [_("It was free when this data was collected.")]
    return [_("It cost {price} when this data was collected.").format(price=price(answer.price))]


def _played(answer: GameCard) -> str:
    if not answer.players:
        return _("🎮 Nobody I know of has played it.")
    told = ngettext(
        "🎮 {players} person played it, for {hours}.",
        "🎮 {players} people played it, for {hours} in all: {each} each.",
        answer.players,
    )
    each = hours(answer.hours / answer.players)
    return told.format(players=number(answer.players), hours=hours(answer.hours), each=each)


def _liked(answer: GameCard) -> list[str]:
    if not answer.reviews:
        return [_("💬 Nobody has reviewed it.")]
    if answer.reviews == 1:
        if answer.recommended:
            return [_("💬 It has 1 review, and its author recommends it.")]
        return [_("💬 It has 1 review, and its author advises against it.")]
    moods = _("💬 {reviews}: 🙂 {positive} positive, 😐 {neutral} neutral, 🙁 {negative} negative.").format(
        reviews=reviews(answer.reviews),
        positive=share(answer.positive / answer.reviews),
        neutral=share(answer.neutral / answer.reviews),
        negative=share(answer.negative / answer.reviews),
    )
    part = share(answer.recommended / answer.reviews)
    return [moods, _("👍 {share} of them recommend it.").format(share=part)]


def _similar(answer: GameCard) -> Offer:
    return Offer(_("Similar to this"), SimilarToQuestion(answer.item_id))


def _makers(answer: GameCard) -> list[Offer]:
    told = _("How people feel about {developer}")
    return [Offer(told.format(developer=maker), SentimentQuestion(maker)) for maker in answer.developers[:1]]
