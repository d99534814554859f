"""The words for games to play."""

from __future__ import annotations

from typing import Any

from bot.questions import ForUserQuestion, PopularQuestion, SimilarQuestion, SimilarToQuestion
from bot.replies.suggestions import named, other_readings
from bot.terminal import plain
from engine.answers import Candidate, GamesForUser, SimilarGames, Source, Suggestion, Twin
from engine.reason import Reason, ReasonKind

from .telling import FROM, PORTAL, labels, lines, told


def similar(found: int, **more: Any) -> SimilarGames:
    return SimilarGames(item_id="620", title="Portal 2", year=2011, games=(PORTAL,) * found, **more, **FROM)


def for_user(user_id: str | None, basis: Source, found: int, *reasons: Reason) -> GamesForUser:
    game = Suggestion("400", "Portal", None, 0.9, reasons)
    return GamesForUser(user_id=user_id, basis=basis, games=(game,) * found, **FROM)


def test_similar_games_come_with_reasons_and_ways_on() -> None:
    assert lines(similar(1), SimilarQuestion("portal 2")) == [
        "Games like Portal 2 (2011)",
        "",
        "1. Portal (2007)",
        "Puzzle, Co-op · played by the same people",
    ]
    assert labels(similar(5), SimilarQuestion("portal 2")) == [["#1", "#2", "#3", "#4", "#5"], ["5 more ›"]]


def test_a_question_that_fits_no_button_gets_none() -> None:
    answer = for_user("x" * 60, Source.LIBRARY, 5)
    assert [len(row) for row in told(answer, ForUserQuestion("x" * 60)).buttons] == [5]


def test_a_long_label_is_cut() -> None:
    answer = similar(1, alternatives=(Candidate("400", "P" * 100, 2007),))
    assert labels(answer, SimilarQuestion("p"))[-1] == ["P" * 59 + "…"]


def test_the_next_page_counts_on() -> None:
    reply = told(similar(5), SimilarToQuestion("620", 5))
    assert plain(reply.text).startswith("More games like Portal 2 (2011)\n\n6. Portal")
    assert [button.data for button in reply.buttons[-1]] == ["h1:like:620:0", "h1:like:620:10"]


def test_the_end_of_a_list_leaves_the_list_in_its_place() -> None:
    assert told(similar(0), SimilarToQuestion("620", 10)).notice == "That is all I have like Portal 2 (2011)."
    assert told(similar(0), SimilarQuestion("portal 2")).notice is None


def test_other_readings_of_a_name_are_offered() -> None:
    answer = similar(1, alternatives=(Candidate("400", "Portal", 2007),))
    assert lines(answer, SimilarQuestion("portal"))[-1] == "Not the one you meant? There is also Portal (2007)."
    assert labels(answer, SimilarQuestion("portal"))[-1] == ["Portal (2007)"]


def test_namesakes_of_one_year_are_told_apart() -> None:
    twins = (
        Candidate("m1", "Gravity", 2010, Twin(series=True, directors=(), minutes=None)),
        Candidate("m2", "Gravity", 2010, Twin(series=False, directors=("Ana Sol", "Bo Ray"), minutes=97)),
    )
    assert other_readings(twins)[1] == (
        "Not the one you meant? There are also Gravity (2010) · series and Gravity (2010) · Ana Sol · 1 h 37 min."
    )
    assert named(twins[0]) == "Gravity (2010) · series"


def test_an_end_of_similar_games_leads_on() -> None:
    assert lines(similar(0), SimilarToQuestion("620", 10)) == ["That is all I have like Portal 2 (2011)."]
    assert lines(similar(0), SimilarQuestion("portal 2")) == ["I know nothing like Portal 2 (2011) yet."]
    assert labels(similar(0), SimilarQuestion("portal 2"))


def test_games_for_a_player_name_what_pulled_them() -> None:
    reason = Reason(ReasonKind.OWNED, ("Half-Life", "Portal 2"))
    assert lines(for_user("joe", Source.LIBRARY, 1, reason), ForUserQuestion("joe")) == [
        "Games for joe",
        "",
        "1. Portal",
        "because of Half-Life and Portal 2",
    ]
    assert lines(for_user(None, Source.LIBRARY, 1), ForUserQuestion("joe", 5))[0] == "More games for your library"


def test_a_newcomer_is_told_why_they_see_what_everyone_plays() -> None:
    answer = for_user("joe", Source.POPULAR, 5, Reason(ReasonKind.POPULAR))
    said = lines(answer, ForUserQuestion("joe"))
    assert said[:2] == [
        "Games that everyone plays and loves",
        "joe has not played anything, so I cannot tell their taste.",
    ]
    assert said[4] == "among the most played and loved"
    assert told(answer, ForUserQuestion("joe")).buttons[-1][0].data == "h1:for:joe:5"


def test_what_everyone_plays_pages_on() -> None:
    answer = for_user(None, Source.POPULAR, 5)
    assert lines(answer, PopularQuestion())[0] == "Games that are played and loved most"
    assert told(answer, PopularQuestion(5)).buttons[-1][1].data == "h1:pop:10"


def test_an_end_of_games_leads_on() -> None:
    assert lines(for_user("joe", Source.LIBRARY, 0), ForUserQuestion("joe", 5)) == ["That is all I have."]
    assert lines(for_user("joe", Source.LIBRARY, 0), ForUserQuestion("joe")) == ["I have nothing to recommend yet."]
