"""Answers that are hard to draw: too few, too many, too long, too large, in scripts of all kinds."""

from __future__ import annotations

from bot.charts.chart import Chart
from bot.charts.plan import Standing, chart_of, game_chart
from engine.answers import (
    Answer,
    Basis,
    CriticisedDeveloper,
    DeveloperSentiment,
    GenrePlaytime,
    RecommendedGame,
    TopGames,
    TopPlayer,
    WorstDevelopers,
    YearHours,
    YearLabels,
)
from tests.bot.charts.odd_films import ENDLESS, FILM_ANSWERS, FROM, SIXTY


def genre(name: str, hours: dict[int, float]) -> GenrePlaytime:
    years = tuple(sorted((YearHours(y, h) for y, h in hours.items()), key=lambda year: (-year.hours, -year.year)))
    best = years[0]
    return GenrePlaytime(
        **FROM, genre=name, year=best.year, hours=best.hours, years=years, hours_without_year_share=0.1
    )


def player(name: str, hours: dict[int, float]) -> TopPlayer:
    years = tuple(YearHours(year, hours[year]) for year in sorted(hours, reverse=True))
    return TopPlayer(**FROM, genre="Design & Illustration", user_id=name, hours=sum(hours.values()), years=years)


def sentiment(name: str, counts: tuple[int, int, int], years: dict[int, tuple[int, int, int]]) -> DeveloperSentiment:
    negative, neutral, positive = counts
    return DeveloperSentiment(
        **FROM,
        developer=name,
        negative=negative,
        neutral=neutral,
        positive=positive,
        reviews=sum(counts),
        recommended=sum(counts) // 2,
        years=tuple(YearLabels(year, *labels) for year, labels in years.items()),
    )


def games(*facts: tuple[str, int, int], year: int = 2012, basis: Basis = Basis.RELEASE) -> TopGames:
    listed = (RecommendedGame(str(n), title, count, of, count / of) for n, (title, count, of) in enumerate(facts))
    return TopGames(**FROM, year=year, basis=basis, games=tuple(listed))


def makers(*facts: tuple[str, int, int], basis: Basis = Basis.POSTED) -> WorstDevelopers:
    listed = tuple(CriticisedDeveloper(name, count, of, count / of) for name, count, of in facts)
    return WorstDevelopers(**FROM, year=2012, basis=basis, developers=listed)


ANSWERS: dict[str, Answer] = FILM_ANSWERS | {
    "one year only": genre("Racing", {2013: 45.4}),
    "25 years": genre("Massively Multiplayer", {1992 + i: (i * 7919 % 25) ** 3 * 250.0 for i in range(25)}),
    "60 years": genre("Action", {1957 + i: (i * 31 % 60 + 1) * 1700.0 for i in range(60)}),
    "minutes only": genre("Free to Play & something long", {2010: 0.3, 2011: 0.01, 2014: 0.2}),
    "billions of hours": genre("冒险 アクション 어드벤처", {2010 + i: (i + 1) * 1.23e9 for i in range(6)}),
    "all years equal": genre("Indie", {2000 + i: 1000.0 for i in range(18)}),
    "giants at both ends": genre("RPG", {1998 + i: 1e7 if i in (0, 17) else 2e5 for i in range(18)}),
    "two years in Cyrillic": genre("Стратегия", {2011: 9999.0, 2012: 10000.0}),
    "a player of emoji": player("😀🎮👾", {2015: 4.0, 1990: 5.0}),
    "a player without spaces": player("x" * 90, {2015: 4.0}),
    "a developer of 60 letters": sentiment(SIXTY, (12, 340, 560), {2010 + i: (i, i * 9 + 1, i * 11) for i in range(7)}),
    "no negative review": sentiment("Supergiant Games", (0, 40, 60), {2014: (0, 20, 20), 2015: (0, 20, 40)}),
    "one review": sentiment("One", (0, 0, 1), {2014: (0, 0, 1)}),
    "only negative reviews": sentiment("東方 上海アリス幻樂団", (7, 0, 0), {2012: (5, 0, 0), 2015: (2, 0, 0)}),
    "a billion reviews": sentiment(
        "Большая Компания 💥",
        (123456789, 1234567890, 987654321),
        {1992 + i: (10 ** (i // 3), 10**7 * i, 10**6 * i * i) for i in range(25)},
    ),
    "slivers": sentiment("Sliver", (1, 99998, 1), {2014: (1, 49999, 0), 2015: (0, 49999, 1)}),
    "no dated review": sentiment("😀😀", (1, 2, 3), {}),
    "one game": games(("Only One", 1, 1)),
    "titles of all kinds": games(
        (ENDLESS, 123456789, 987654321), ("$cash$ & <b>%s</b> {x}", 2, 3), ("🎮 Дота 2 東方 🎮🎮", 1, 300)
    ),
    "a tie": games(("A", 5, 5), ("B", 5, 10), ("C", 4, 4), year=1999, basis=Basis.POSTED),
    "developers in many scripts": makers((SIXTY, 40, 2310), ("ร้านค้า เกม", 40, 41), ("شركة العربية", 1, 1)),
    "signs that show nothing": makers(("a\nb\x00c\u202e d\u200b", 3, 4), ("\u0301", 1, 2), basis=Basis.RELEASE),
}

STANDINGS: dict[str, Standing] = {
    "a game nobody plays": Standing(ENDLESS, "Massively Multiplayer", 0, 0, 12.5, 800.2),
    "a game everybody plays": Standing("ARK: Survival Evolved ™", "Indie", 1234567, 98765432.1, 0.4, 0),
}


def _charts() -> dict[str, Chart]:
    drawn = {name: chart for name, answer in ANSWERS.items() if (chart := chart_of(answer))}
    return drawn | {name: game_chart(standing) for name, standing in STANDINGS.items()}


CHARTS = _charts()
