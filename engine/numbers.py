"""The questions about numbers: hours, reviews and developers, looked up in one snapshot."""

from __future__ import annotations

from engine.about import About
from engine.answers import Basis, DeveloperSentiment, GenrePlaytime, TopGames, TopPlayer, WorstDevelopers
from engine.errors import NoDataForYear
from engine.names import Names
from engine.stamp import stamp
from engine.statistics import Statistics, Years


class Numbers:
    """The five statistical questions; every answer was computed and ordered at refresh time."""

    def __init__(self, about: About, statistics: Statistics, names: Names) -> None:
        self.about = about
        self._stamp = stamp(about)
        self._statistics = statistics
        self._names = names

    def playtime_by_genre(self, genre: str) -> GenrePlaytime:
        """Return the release year with the most hours played in a genre, and all years by hours.

        Raises:
            UnknownGenre: No genre that anyone played goes by that name.
        """
        found = self._names.genre(genre)
        hours = self._statistics.genres[found]
        best = hours.years[0]
        return GenrePlaytime(
            **self._stamp,
            genre=found,
            year=best.year,
            hours=best.hours,
            years=hours.years,
            hours_without_year_share=hours.undated_share,
        )

    def top_player(self, genre: str) -> TopPlayer:
        """Return the player with the most hours in a genre, and their hours by release year, newest first.

        Raises:
            UnknownGenre: No genre that anyone played goes by that name.
        """
        found = self._names.genre(genre)
        champion = self._statistics.champions[found]
        return TopPlayer(
            **self._stamp, genre=found, user_id=champion.user_id, hours=champion.hours, years=champion.years
        )

    def recommended_games(self, year: int, basis: Basis = Basis.RELEASE) -> TopGames:
        """Return the three games of a year with the most recommended reviews.

        Raises:
            NoDataForYear: No game of that year has one; the error lists the years that have.
        """
        games = self._statistics.games.get((basis, year))
        if games is None:
            raise NoDataForYear(year, basis, _years(self._statistics.games, basis))
        return TopGames(**self._stamp, year=year, basis=basis, games=games)

    def worst_developers(self, year: int, basis: Basis = Basis.RELEASE) -> WorstDevelopers:
        """Return the three developers of a year with the most complaints.

        Raises:
            NoDataForYear: No developer of that year has one; the error lists the years that have.
        """
        developers = self._statistics.developers.get((basis, year))
        if developers is None:
            raise NoDataForYear(year, basis, _years(self._statistics.developers, basis))
        return WorstDevelopers(**self._stamp, year=year, basis=basis, developers=developers)

    def developer_sentiment(self, developer: str) -> DeveloperSentiment:
        """Return how many reviews of a developer's games are negative, neutral and positive.

        Raises:
            UnknownDeveloper: No developer goes by that name, or several might.
        """
        labels = self._statistics.labels[self._names.developer(developer)]
        return DeveloperSentiment(
            **self._stamp,
            developer=labels.name,
            negative=labels.negative,
            neutral=labels.neutral,
            positive=labels.positive,
            reviews=labels.reviews,
            recommended=labels.recommended,
            years=labels.years,
        )

    def genres(self) -> tuple[str, ...]:
        """Return the genres that anyone played, the most played first."""
        played = {genre: hours for genre, hours in self._statistics.genres.items() if hours.years}
        return tuple(sorted(played, key=lambda genre: (-played[genre].minutes, genre)))

    def years(self, basis: Basis) -> tuple[int, ...]:
        """Return the years with recommended reviews, ascending."""
        return _years(self._statistics.games, basis)


def _years(known: Years, basis: Basis) -> tuple[int, ...]:
    return tuple(sorted(year for found, year in known if found is basis))
