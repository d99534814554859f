"""How the card of a film or series is told: what it is, who made it, where it streams, how it did."""

from __future__ import annotations

from bot.filmquestions import Detail, FilmCardQuestion, PopularityOfQuestion, ScoreOfQuestion, SimilarToFilmQuestion
from bot.genres import genre
from bot.language import _
from bot.replies.films.ways import actors, directors
from bot.replies.listings import listing
from bot.replies.markup import bold, italic, shortened, shown, titled
from bot.replies.quantities import average, duration, money, per_dollar, seasons, votes
from bot.replies.reasons import BETWEEN
from bot.replies.reply import Offer, Reply, column, rows
from bot.replies.suggestions import named, other_readings
from engine import FilmCard, Form

MOST_NAMES = 5
"""Directors, actors or genres named on a card; some entries have dozens."""

MOST_OFFERED = 2
"""Actors that a button leads to: two names are as many as fit in a row."""

LONGEST_DESCRIPTION = 300
"""Letters of a description; some are whole pages."""


def film_card_reply(answer: FilmCard, wanted: Detail | None = None) -> Reply:
    """Return what is known of a film or series, that what was `wanted` is not, and ways to walk on."""
    told = [bold(titled(answer.title, answer.year)), *_missing(answer, wanted), *_facts(answer)]
    others = column(Offer(named(other), FilmCardQuestion(other.id), here=True) for other in answer.alternatives)
    onward = rows(_numbers(answer), directors(answer.directors[:1]), actors(answer.cast[:MOST_OFFERED]))
    return Reply(
        "\n".join([*told, *other_readings(answer.alternatives)]),
        onward + others,
        shows=answer.film_id,
    )


def _missing(answer: FilmCard, wanted: Detail | None) -> list[str]:
    if wanted is Detail.DIRECTOR and not answer.directors:
        return [_("I do not know who directed it.")]
    if wanted is Detail.LENGTH and answer.minutes is None and answer.seasons is None:
        return [_("I do not know how long it is.")]
    return []


def _facts(answer: FilmCard) -> list[str]:
    described = shortened(answer.description, LONGEST_DESCRIPTION) if answer.description else ""
    return [
        BETWEEN.join(_kind(answer)),
        *_people(answer),
        *(["", italic(described)] if described else []),
        "",
        _streams(answer),
        *_votes(answer),
        *_money(answer),
    ]


def _kind(answer: FilmCard) -> list[str]:
    parts = [_("Series") if answer.form is Form.SERIES else _("Film")]
    if answer.minutes is not None:
        parts.append(duration(answer.minutes))
    if answer.seasons is not None:
        parts.append(seasons(answer.seasons))
    if answer.rating is not None:
        parts.append(shown(answer.rating))
    return [*parts, *([", ".join(shown(genre(name)) for name in answer.genres[:MOST_NAMES])] if answer.genres else [])]


def _people(answer: FilmCard) -> list[str]:
    made, played = (listing([shown(name) for name in names[:MOST_NAMES]]) for names in (answer.directors, answer.cast))
    return [
        *([_("Directed by {directors}.").format(directors=made)] if made else []),
        *([_("With {actors}.").format(actors=played)] if played else []),
    ]


def _streams(answer: FilmCard) -> str:
    if not answer.streams:
        return _("📺 On none of the platforms I know.")
    platforms = listing([shown(each.platform) for each in answer.streams])
    return _("📺 It was on {platforms} when this data was collected.").format(platforms=platforms)


def _votes(answer: FilmCard) -> list[str]:
    if answer.votes is None or answer.average is None:
        return []
    told = _("⭐ {average} of 10, from {votes}.")
    return [told.format(average=average(answer.average), votes=votes(answer.votes))]


def _money(answer: FilmCard) -> list[str]:
    if answer.budget is not None and answer.revenue is not None and answer.money_back is not None:
        told = _("💰 It cost {budget} and earned {revenue}: {each} for each dollar.")
        each = per_dollar(answer.money_back)
        return [told.format(budget=money(answer.budget), revenue=money(answer.revenue), each=each)]
    if answer.budget is not None:
        return [_("💰 It cost {budget}; what it earned is unknown.").format(budget=money(answer.budget))]
    if answer.revenue is not None:
        return [_("💰 It earned {revenue}; what it cost is unknown.").format(revenue=money(answer.revenue))]
    return []


def _numbers(answer: FilmCard) -> list[Offer]:
    voted = [Offer(_("⭐ Votes"), ScoreOfQuestion(answer.film_id))] if answer.votes is not None else []
    known = answer.popularity is not None
    famous = [Offer(_("📈 Popularity"), PopularityOfQuestion(answer.film_id))] if known else []
    return [Offer(_("More like this"), SimilarToFilmQuestion(answer.film_id)), *voted, *famous]
