"""Which chart shows which answer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bot.charts.chart import Bar, Chart, Column, Columns, Comparison, Mood, Pair, Part, Ranking
from bot.charts.words import ENGLISH, Words
from engine.answers import (
    Answer,
    Basis,
    DeveloperSentiment,
    GameCard,
    GenrePlaytime,
    RandomGame,
    TopGames,
    TopPlayer,
    WorstDevelopers,
    YearHours,
    YearLabels,
)
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


def chart_of(answer: Answer, words: Words = ENGLISH) -> Chart | None:
    """Return the chart that shows `answer`; None where there is nothing to see."""
    match answer:
        case GenrePlaytime(years=[_, *_]):
            return _hours(answer.genre, words.by_release, answer.years, words)
        case TopPlayer(years=[_, *_]):
            subtitle = words.genre_by_release.format(genre=answer.genre)
            return _hours(answer.user_id, subtitle, answer.years, words)
        case TopGames(games=[_, *_]):
            return _recommended(answer, words)
        case WorstDevelopers(developers=[_, *_]):
            return _complaints(answer, words)
        case DeveloperSentiment() if answer.reviews:
            return _mood(answer, words)
        case RandomGame():
            # What was drawn by chance is looked at for what it is: its store page is shown instead.
            return None
        case GameCard(players=players, usual=Usual() as usual) if players:
            return game_chart(_standing(answer, usual), words)
    return None


def _standing(card: GameCard, usual: Usual) -> Standing:
    return Standing(card.title, usual.genre, card.players, card.hours, usual.players, usual.hours)


def game_chart(game: Standing, words: Words = ENGLISH) -> Comparison:
    """Return a game beside what is usual in its genre."""
    players = _pair(words.players, game, game.players, game.median_players, words)
    hours = _pair(words.hours_played, game, game.hours, game.median_hours, words)
    return Comparison(game.title, words.beside_median.format(genre=game.genre), (players, hours))


def _pair(measure: str, game: Standing, own: float, usual: float, words: Words) -> Pair:
    median = words.median.format(genre=game.genre)
    return Pair(
        measure,
        Bar(words.this_game, own, words.amount(own), ""),
        Bar(median, usual, words.amount(usual), ""),
    )


def _hours(title: str, subtitle: str, years: tuple[YearHours, ...], words: Words) -> Columns:
    hours = {year.year: year.hours for year in years}
    # Of two years with the same hours the later is the one the words name.
    best = max(hours, key=lambda year: (hours[year], year))
    columns = [Column(year, (hours.get(year, 0.0),), words.short(hours.get(year, 0))) for year in _span(hours)]
    marked = Column(best, (hours[best],), words.hours.format(words.amount(hours[best])))
    return Columns(title, subtitle, tuple(marked if column.year == best else column for column in columns), best)


def _span(years: Iterable[int]) -> range:
    """Return every year from the first to the last: a gap in time is a gap in the picture."""
    known = sorted(years)
    return range(known[0], known[-1] + 1)


def _recommended(answer: TopGames, words: Words) -> Ranking:
    posted = answer.basis is Basis.POSTED
    title = (words.recommended_in if posted else words.recommended_of).format(year=answer.year)
    bars = [_bar(game.title, game.recommendations, game.share, game.reviews, words) for game in answer.games]
    return Ranking(title, words.recommendations, tuple(bars))


def _complaints(answer: WorstDevelopers, words: Words) -> Ranking:
    posted = answer.basis is Basis.POSTED
    title = (words.complaints_in if posted else words.complaints_about).format(year=answer.year)
    bars = [_bar(maker.developer, maker.complaints, maker.share, maker.reviews, words) for maker in answer.developers]
    return Ranking(title, words.complaints, tuple(bars))


def _bar(name: str, amount: int, share: float, reviews: int, words: Words) -> Bar:
    beside = words.share_of_reviews.format(share=words.share(share), reviews=words.number(reviews))
    return Bar(name, amount, words.number(amount), beside)


def _mood(answer: DeveloperSentiment, words: Words) -> Mood:
    subtitle = words.reviews.format(
        reviews=words.number(answer.reviews), share=words.share(answer.recommended / answer.reviews)
    )
    negative, neutral, positive = (
        _part(amount, answer.reviews, template, words)
        for amount, template in (
            (answer.negative, words.negative),
            (answer.neutral, words.neutral),
            (answer.positive, words.positive),
        )
    )
    columns = _labels(answer.years, words)
    return Mood(answer.developer, subtitle, (negative, neutral, positive), words.by_posted, columns)


def _part(amount: int, of: int, template: str, words: Words) -> Part:
    return Part(amount / of, words.share(amount / of), template.format(words.brief(amount)))


def _labels(years: tuple[YearLabels, ...], words: Words) -> tuple[Column, ...]:
    """Return a column for each year; none where there is only one, which the whole shows already."""
    parts = {year.year: (float(year.negative), float(year.neutral), float(year.positive)) for year in years}
    if len(parts) == 1:
        return ()
    none = (0.0, 0.0, 0.0)
    return tuple(
        Column(year, parts.get(year, none), words.short(sum(parts.get(year, none))))
        for year in (_span(parts) if parts else ())
    )
