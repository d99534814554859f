"""How the votes on a film are told, and how popular it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from bot.figures import figures
from bot.filmquestions import FilmCardQuestion, PopularityOfQuestion, ScoreOfQuestion, SimilarToFilmQuestion
from bot.language import _
from bot.questions import Question
from bot.replies.markup import bold, titled
from bot.replies.quantities import average, number, votes
from bot.replies.reply import Offer, Reply, Rows, column, rows
from bot.replies.suggestions import named, other_readings
from engine import FEW_VOTES, FilmPopularity, FilmScore
from engine.answers import Candidate


def film_score_reply(answer: FilmScore) -> Reply:
    """Return the average of the votes on a film, and whether they are too few to say much."""
    onward = rows(_onward(answer.film_id, Offer(_("📈 Popularity"), PopularityOfQuestion(answer.film_id))))
    told = [*_score(answer), *other_readings(answer.alternatives)]
    return Reply("\n".join(told), onward + _others(answer.alternatives, ScoreOfQuestion))


def film_popularity_reply(answer: FilmPopularity) -> Reply:
    """Return the place of a film among all by popularity, and the figure it is ranked by."""
    onward = rows(_onward(answer.film_id, Offer(_("⭐ Votes"), ScoreOfQuestion(answer.film_id))))
    told = [*_popularity(answer), *other_readings(answer.alternatives)]
    return Reply("\n".join(told), onward + _others(answer.alternatives, PopularityOfQuestion))


def _score(answer: FilmScore) -> list[str]:
    title = titled(answer.title, answer.year)
    if answer.votes is None:
        return [bold(_("I know no votes on {title}.").format(title=title))]
    if answer.average is None:
        told = _("{title} has {votes}, and I do not know their average.")
        return [bold(told.format(title=title, votes=votes(answer.votes)))]
    told = _("⭐ {title}: {average} of 10, from {votes}.")
    first = bold(told.format(title=title, average=average(answer.average), votes=votes(answer.votes)))
    few = _("Those are fewer than {amount} votes, so they say little.").format(amount=number(FEW_VOTES))
    return [first, few] if answer.few_votes else [first]


def _popularity(answer: FilmPopularity) -> list[str]:
    title = titled(answer.title, answer.year)
    if answer.popularity is None or answer.place is None:
        return [bold(_("I do not know how popular {title} is.").format(title=title))]
    if answer.place == 1:
        told = _("📈 {title} is the most popular of the {of} whose popularity I know.")
    else:
        told = _("📈 {title} is number {place} by popularity, of {of}.")
    first = bold(told.format(title=title, place=number(answer.place), of=number(answer.of)))
    figure = _("TMDB's figure for it is {amount}; it has no unit.")
    return [first, figure.format(amount=figures().signed(f"{round(answer.popularity, 1):,g}"))]


def _onward(film_id: str, other: Offer) -> list[Offer]:
    return [
        Offer(_("Its card"), FilmCardQuestion(film_id)),
        Offer(_("More like this"), SimilarToFilmQuestion(film_id)),
        other,
    ]


def _others(candidates: Iterable[Candidate], question: Callable[[str], Question]) -> Rows:
    return column(Offer(named(other), question(other.id), here=True) for other in candidates)
