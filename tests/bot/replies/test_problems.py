"""The words for names and years that are not in the data."""

from __future__ import annotations

import dataclasses

import pytest

from bot.questions import (
    ForUserQuestion,
    GameQuestion,
    GenreQuestion,
    Question,
    RandomQuestion,
    RecommendedQuestion,
    SentimentQuestion,
    SimilarQuestion,
    SimilarToQuestion,
    TopPlayerQuestion,
    WorstDeveloperQuestion,
)
from bot.replies import error_reply
from bot.terminal import plain
from engine import Basis
from engine.answers import Candidate
from engine.errors import (
    AmbiguousGame,
    NoDataForYear,
    QuestionError,
    UnknownDeveloper,
    UnknownGame,
    UnknownGenre,
    UnknownUser,
)

from .erring import CHOICES, data, labels, lines, told

PORTALS = (Candidate("620", "Portal 2", 2011), Candidate("400", "Portal"))


def test_an_unknown_game_gives_what_may_be_meant_with_years() -> None:
    error = UnknownGame("portl", PORTALS)
    assert lines(error, SimilarQuestion("portl")) == [
        "I know no game called “portl”.",
        "Did you mean one of these? Or send the title again.",
    ]
    assert labels(error) == ["Portal 2 (2011)", "Portal"]
    assert data(error) == ["h1:like:620:0", "h1:like:400:0"]
    assert data(error, GameQuestion("portl")) == ["h1:game:620", "h1:game:400"]


def test_an_unknown_game_with_nothing_near_gives_famous_ones() -> None:
    error = UnknownGame("<b>zzz")
    assert "“&lt;b&gt;zzz”" in told(error).text
    assert lines(error)[1] == "Check the spelling and send it again, or a part of the title, as in /similar Portal 2."
    assert labels(error) == ["Portal 2 (2011)"]


def test_a_game_that_left_the_data_makes_its_button_stale() -> None:
    assert lines(UnknownGame("999"), SimilarToQuestion("999"))[0] == "That button is too old to work."


def test_an_ambiguous_game_asks_which() -> None:
    error = AmbiguousGame("portal", PORTALS)
    assert lines(error) == [
        "I am not sure which game “portal” is.",
        "Did you mean one of these? Or send more of the title.",
    ]
    assert len(data(error)) == 2


def test_a_single_reading_is_asked_about_by_name() -> None:
    assert lines(AmbiguousGame("portl", PORTALS[:1]))[1] == "Did you mean Portal 2 (2011)? Or send more of the title."


def test_an_unknown_genre_gives_near_ones_for_the_same_question() -> None:
    error = UnknownGenre("act", (Candidate("Action", "Action"), Candidate("RPG", "RPG")))
    assert lines(error)[1] == "Did you mean the genre Action or RPG?"
    assert data(error, GenreQuestion("act")) == ["h1:genre:Action", "h1:genre:RPG"]
    assert data(error, TopPlayerQuestion("act")) == ["h1:top:Action", "h1:top:RPG"]
    assert data(error, RandomQuestion("act")) == ["h1:any:Action", "h1:any:RPG"]


def test_an_unknown_genre_with_nothing_near_gives_the_most_played() -> None:
    assert lines(UnknownGenre("zzz"))[1] == "The most played genres are Action, RPG, Indie and Casual."
    assert [len(row) for row in told(UnknownGenre("zzz")).buttons] == [3, 1]


def test_a_tag_is_told_from_a_genre() -> None:
    error = UnknownGenre("co op", (Candidate("Action", "Action"),), tag="Co-op")
    assert lines(error) == ["“Co-op” is a tag, not a genre.", "Did you mean the genre Action?"]


def test_a_genre_that_nobody_played_is_no_tag() -> None:
    error = UnknownGenre("racing", (Candidate("Action", "Action"),), tag="Racing", unplayed=True)
    assert lines(error)[0] == "Nobody I know of has played anything of the genre Racing."


def test_an_unknown_developer_gives_near_ones() -> None:
    error = UnknownDeveloper("vlave", (Candidate("valve", "Valve"),))
    assert lines(error, SentimentQuestion("vlave")) == ["I know no developer called “vlave”.", "Did you mean Valve?"]
    assert data(error) == ["h1:mood:valve"]


def test_an_unknown_developer_with_nothing_near_gives_known_ones() -> None:
    assert lines(UnknownDeveloper("zzz"))[1] == "Send the name as the store shows it, as in /sentiment Valve."
    assert labels(UnknownDeveloper("zzz")) == ["Valve"]


def test_an_unknown_player_hears_how_an_id_looks_and_what_everyone_plays() -> None:
    assert lines(UnknownUser("me"))[1].startswith("A player's id is what stands at the end")
    assert labels(UnknownUser("me")) == ["What everyone plays"]


def test_the_example_of_an_id_is_that_of_a_player_who_is_there() -> None:
    assert lines(UnknownUser("me"))[-1].startswith("A player's id is what stands at the end")
    reply = error_reply(UnknownUser("me"), ForUserQuestion("me"), dataclasses.replace(CHOICES, player="joe"))
    assert plain(reply.text).splitlines()[-1] == "For example /forme joe."


def test_an_unknown_player_hears_of_near_ids() -> None:
    error = UnknownUser("jo", (Candidate("joe", "joe"),))
    assert lines(error)[1] == "Did you mean joe?"
    assert data(error) == ["h1:for:joe:0", "v1:pop:0"]


def test_a_year_without_data_gives_the_nearest_with_some() -> None:
    error = NoDataForYear(2014, Basis.RELEASE, (2010, 2011, 2012, 2015))
    assert lines(error, RecommendedQuestion(2014)) == [
        "I know no recommendations of games released in 2014.",
        "Years that have some: 2010 to 2012 and 2015.",
    ]
    assert labels(error, RecommendedQuestion(2014)) == ["2011", "2012", "2015"]
    assert data(error, WorstDeveloperQuestion(2014))[0] == "h1:dev:2011:release"
    assert lines(error, WorstDeveloperQuestion(2014))[0] == "I know no complaints about games released in 2014."


def test_a_year_without_data_can_be_turned_to_the_other_basis() -> None:
    error = NoDataForYear(2013, Basis.RELEASE, (2010,))
    assert labels(error, RecommendedQuestion(2013)) == ["2010", "Count by review year"]
    posted = NoDataForYear(2010, Basis.POSTED, (2012,))
    assert lines(posted)[0] == "I know no recommendations of games in reviews written in 2010."
    assert labels(posted, RecommendedQuestion(2010, Basis.POSTED)) == ["2012", "Count by release year"]


def test_a_year_without_data_among_no_years_leads_elsewhere() -> None:
    assert labels(NoDataForYear(2013, Basis.RELEASE, ()), RecommendedQuestion(2013))


@pytest.mark.parametrize(
    ("error", "asked", "command"),
    [
        (UnknownGame("zzz"), SimilarQuestion("zzz"), "similar"),
        (AmbiguousGame("p", PORTALS), GameQuestion("p"), "game"),
        (UnknownGenre("zzz"), TopPlayerQuestion("zzz"), "topplayer"),
        (UnknownDeveloper("zzz"), SentimentQuestion("zzz"), "sentiment"),
        (UnknownUser("zzz"), ForUserQuestion("zzz"), "forme"),
        (NoDataForYear(2014, Basis.RELEASE, (2010,)), WorstDeveloperQuestion(2014), "worstdev"),
    ],
)
def test_after_a_wrong_name_or_year_the_next_message_is_taken_as_another(
    error: QuestionError, asked: Question, command: str
) -> None:
    assert told(error, asked).expects == command
