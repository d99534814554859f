"""Which chart shows which answer."""

from __future__ import annotations

from dataclasses import dataclass

from bot.charts.chart import Bar, Chart, Column, Columns, Comparison, Pair, Part, Ranking, Shares, span
from bot.charts.filmplan import film_chart_of
from bot.charts.words import Words, words
from bot.genres import genre
from engine.answers import (
    Answer,
    Basis,
    DeveloperSentiment,
    GenrePlaytime,
    TopGames,
    TopPlayer,
    WorstDevelopers,
    YearHours,
    YearLabels,
)
from engine.game import GameCard, RandomGame
from engine.usual import Usual


@dataclass(frozen=True, slots=True)
class Standing:
    """A game's players and hours, and the medians of its genre."""

    title: str
    genre: str
    players: int
    hours: float
    median_players: float
    median_hours: float


def chart_of(answer: Answer) -> Chart | None:
    """Return the chart that shows `answer` in the language of this turn; None where there is nothing to see."""
    said = words()
    match answer:
        case GenrePlaytime(years=[_, *_]):
            return _hours(genre(answer.genre), said.by_release, answer.years, said)
        case TopPlayer(years=[_, *_]):
            subtitle = said.genre_by_release.format(genre=genre(answer.genre))
            return _hours(answer.user_id, subtitle, answer.years, said)
        case TopGames(games=[_, *_]):
            return _recommended(answer, said)
        case WorstDevelopers(developers=[_, *_]):
            return _complaints(answer, said)
        case DeveloperSentiment() if answer.reviews:
            return _mood(answer, said)
        case RandomGame():
            # What was drawn by chance is looked at for what it is: its store page is shown instead.
            return None
        case GameCard(players=players, usual=Usual() as usual) if players:
            return game_chart(_standing(answer, usual))
    return film_chart_of(answer)


def _standing(card: GameCard, usual: Usual) -> Standing:
    return Standing(card.title, usual.genre, card.players, card.hours, usual.players, usual.hours)


def game_chart(game: Standing) -> Comparison:
    """Return a game beside what is usual in its genre."""
    said = words()
    players = _pair(said.players, game, game.players, game.median_players, said)
    hours = _pair(said.hours_played, game, game.hours, game.median_hours, said)
    return Comparison(game.title, said.beside_median.format(genre=genre(game.genre)), (players, hours))


def _pair(measure: str, game: Standing, own: float, usual: float, said: Words) -> Pair:
    median = said.median.format(genre=genre(game.genre))
    return Pair(
        measure,
        Bar(said.this_game, own, said.amount(own), ""),
        Bar(median, usual, said.amount(usual), ""),
    )


def _hours(title: str, subtitle: str, years: tuple[YearHours, ...], said: Words) -> Columns:
    hours = {year.year: year.hours for year in years}
    # Of two years with the same hours the later is the one the words name.
    best = max(hours, key=lambda year: (hours[year], year))
    columns = [Column(year, (hours.get(year, 0.0),), said.short(hours.get(year, 0))) for year in span(hours)]
    marked = Column(best, (hours[best],), said.hours.format(amount=said.amount(hours[best])))
    return Columns(title, subtitle, tuple(marked if column.number == best else column for column in columns), best)


def _recommended(answer: TopGames, said: Words) -> Ranking:
    posted = answer.basis is Basis.POSTED
    title = (said.recommended_in if posted else said.recommended_of).format(year=answer.year)
    bars = [_bar(game.title, game.recommendations, game.share, game.reviews, said) for game in answer.games]
    return Ranking(title, said.recommendations, tuple(bars))


def _complaints(answer: WorstDevelopers, said: Words) -> Ranking:
    posted = answer.basis is Basis.POSTED
    title = (said.complaints_in if posted else said.complaints_about).format(year=answer.year)
    bars = [_bar(maker.developer, maker.complaints, maker.share, maker.reviews, said) for maker in answer.developers]
    return Ranking(title, said.complaints, tuple(bars))


def _bar(name: str, amount: int, share: float, reviews: int, said: Words) -> Bar:
    beside = said.share_of_reviews.format(share=said.share(share), reviews=said.number(reviews))
    return Bar(name, amount, said.number(amount), beside)


def _mood(answer: DeveloperSentiment, said: Words) -> Shares:
    subtitle = said.reviews.format(
        reviews=said.number(answer.reviews), share=said.share(answer.recommended / answer.reviews)
    )
    negative, neutral, positive = (
        _part(amount, answer.reviews, template, said)
        for amount, template in (
            (answer.negative, said.negative),
            (answer.neutral, said.neutral),
            (answer.positive, said.positive),
        )
    )
    columns = _labels(answer.years, said)
    return Shares(answer.developer, subtitle, (negative, neutral, positive), said.by_posted, columns)


def _part(amount: int, of: int, template: str, said: Words) -> Part:
    return Part(amount / of, said.share(amount / of), template.format(amount=said.brief(amount)))


def _labels(years: tuple[YearLabels, ...], said: Words) -> tuple[Column, ...]:
    """Return a column for each year; none where there is only one, which the whole shows already."""
    parts = {year.year: (float(year.negative), float(year.neutral), float(year.positive)) for year in years}
    if len(parts) == 1:
        return ()
    none = (0.0, 0.0, 0.0)
    return tuple(
        Column(year, parts.get(year, none), said.short(sum(parts.get(year, none))))
        for year in (span(parts) if parts else ())
    )
