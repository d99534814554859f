"""The words for hours of play."""

from __future__ import annotations

from bot.questions import GenreQuestion, TopPlayerQuestion
from engine.answers import GenrePlaytime, TopPlayer, YearHours

from .telling import FROM, labels, lines, told


def genre(*years: YearHours, share: float = 0.0) -> GenrePlaytime:
    return GenrePlaytime(
        genre="Action", year=years[0].year, hours=years[0].hours, years=years, hours_without_year_share=share, **FROM
    )


def test_the_best_year_of_a_genre_comes_first_and_bold() -> None:
    answer = genre(YearHours(2012, 4_099_206.4), YearHours(2011, 2.2), YearHours(2000, 0.5), YearHours(1999, 0.1))
    assert told(answer, GenreQuestion("Action")).text.startswith(
        "<b>Action games from 2012 were played the most: 4,099,206 hours.</b>"
    )
    assert lines(answer, GenreQuestion("Action"))[1:] == [
        "Next come games from 2011 (2 hours) and 2000 (under an hour)."
    ]


def test_a_genre_with_one_year_has_no_runners_up() -> None:
    assert len(lines(genre(YearHours(2012, 5)), GenreQuestion("Action"))) == 1


def test_hours_without_a_year_are_said() -> None:
    answer = genre(YearHours(2012, 5), share=0.083)
    assert lines(answer, GenreQuestion("Action"))[-1] == (
        "Not counted: 8% of the genre's hours, in games whose release year is unknown."
    )


def test_the_top_player_is_told_with_their_years() -> None:
    years = tuple(YearHours(2016 - back, 100.0 - back) for back in range(12))
    answer = TopPlayer(genre="Action", user_id="Sp3<ctre", hours=1134, years=years, **FROM)
    said = lines(answer, TopPlayerQuestion("Action"))
    assert said[0] == "Sp3<ctre played Action the most: 1,134 hours."
    assert said[2] == "2016: 100 hours"
    assert said[-1] == "and 179 hours in 2 earlier years"
    assert labels(answer, TopPlayerQuestion("Action")) == [["Games for this player"], ["Best years of Action"]]


def test_a_top_player_with_few_years_has_no_rest() -> None:
    answer = TopPlayer(genre="Action", user_id="x", hours=1, years=(YearHours(2016, 1.0),), **FROM)
    assert lines(answer, TopPlayerQuestion("Action"))[-1] == "2016: 1 hour"
