"""The words for what is wrong in a question about films."""

from __future__ import annotations

import dataclasses

import pytest

from bot.command import Group
from bot.errors import BadUsage, NoFilms, Problem
from bot.filmquestions import (
    ActorQuestion,
    DirectorQuestion,
    FilmCardQuestion,
    FilmQuestion,
    LongestQuestion,
    PlatformQuestion,
    PopularityOfQuestion,
    PopularityQuestion,
    ReleasedQuestion,
    ScoreOfQuestion,
    ScoreQuestion,
    SimilarFilmQuestion,
    SimilarToFilmQuestion,
    WatchQuestion,
)
from bot.language import language_of, speaking
from bot.questions import Question
from bot.replies import error_reply
from bot.table import COMMANDS
from bot.terminal import plain
from engine.answers import Basis, Candidate
from engine.errors import (
    AmbiguousFilm,
    NoDataForYear,
    UnknownActor,
    UnknownDirector,
    UnknownFilm,
    UnknownGenre,
    UnknownMonth,
    UnknownPlatform,
)
from tests.bot.replies.erring import CHOICES, data, labels, lines, told

HEATS = (Candidate("m1", "Heat", 1995), Candidate("m2", "Heat"))
HANKS = (Candidate("Tom Hanks", "Tom Hanks"),)


def test_an_unknown_film_gives_what_may_be_meant_with_years() -> None:
    error = UnknownFilm("<heta>", HEATS)
    assert lines(error, FilmQuestion("<heta>")) == [
        "I know no film or series called “<heta>”.",
        "Did you mean one of these? Or send the title again.",
    ]
    assert labels(error) == ["Heat (1995)", "Heat"]
    assert told(error, FilmQuestion("x")).expects == "film"


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        (FilmQuestion("heat"), "h1:film:m1"),
        (SimilarFilmQuestion("heat"), "h1:alike:m1:::0"),
        (ScoreQuestion("heat"), "h1:score:m1"),
        (PopularityQuestion("heat"), "h1:fame:m1"),
        (None, "h1:alike:m1:::0"),
    ],
)
def test_what_is_meant_is_asked_the_same(asked: Question | None, first: str) -> None:
    assert data(AmbiguousFilm("heat", HEATS), asked)[0] == first


def test_an_ambiguous_film_asks_which() -> None:
    assert lines(AmbiguousFilm("heat", HEATS[:1]), FilmQuestion("heat")) == [
        "I am not sure which film or series “heat” is.",
        "Did you mean Heat (1995)? Or send more of the title.",
    ]


def test_an_unknown_film_with_nothing_near_gives_famous_ones() -> None:
    error = UnknownFilm("zzz")
    assert lines(error, ScoreQuestion("zzz"))[1] == (
        "Check the spelling and send it again, or a part of the title, as in /score Inception."
    )
    assert data(error, ScoreQuestion("zzz")) == ["h1:score:m27205"]


@pytest.mark.parametrize(
    "asked",
    [FilmCardQuestion("m0"), SimilarToFilmQuestion("m0"), ScoreOfQuestion("m0"), PopularityOfQuestion("m0")],
    ids=lambda asked: type(asked).__name__,
)
def test_a_film_that_left_the_data_makes_its_button_stale(asked: Question) -> None:
    assert lines(UnknownFilm("m0"), asked)[0] == "That button is too old to work."


def test_an_unknown_actor_gives_who_may_be_meant_and_keeps_what_was_chosen() -> None:
    asked = ActorQuestion("tom henks", "Hulu", 1995)
    assert lines(UnknownActor("tom henks", HANKS), asked) == [
        "I know no actor called “tom henks”.",
        "Did you mean Tom Hanks?",
    ]
    assert data(UnknownActor("tom henks", HANKS), asked) == ["h1:actor:Tom Hanks:Hulu:1995:0"]
    assert lines(UnknownActor("zzz"), asked)[1] == (
        "Send the name as it stands in the credits, as in /actor Tom Hanks."
    )
    assert labels(UnknownActor("zzz")) == ["Tom Hanks"]


def test_an_unknown_director_gives_who_may_be_meant() -> None:
    near = (Candidate("Ron Howard", "Ron Howard"), Candidate("Ang Lee", "Ang Lee"))
    assert lines(UnknownDirector("ron", near), DirectorQuestion("ron"))[1] == "Did you mean Ron Howard or Ang Lee?"
    assert data(UnknownDirector("ron"), DirectorQuestion("ron")) == ["h1:maker:Ron Howard:0"]


@pytest.mark.parametrize(
    ("asked", "first", "expects"),
    [
        (PlatformQuestion("hbo"), "h1:on:Netflix", "platform"),
        (LongestQuestion(2014, "hbo", "series"), "h1:long:2014:Netflix:series", None),
        (None, "h1:on:Netflix", "platform"),
    ],
)
def test_an_unknown_platform_gives_those_there_are(asked: Question | None, first: str, expects: str | None) -> None:
    error = UnknownPlatform("hbo")
    assert lines(error, asked) == [
        "I know no platform called “hbo”.",
        "I know Netflix, Amazon Prime Video, Disney+ and Hulu.",
    ]
    assert data(error, asked)[0] == first
    assert told(error, asked).expects == expects


def test_an_unknown_month_gives_all_or_those_near() -> None:
    near = UnknownMonth("marhc", (Candidate("month-3", "March"), Candidate("weekday-1", "Monday")))
    assert lines(near, ReleasedQuestion("marhc")) == [
        "“marhc” is no month and no weekday.",
        "Did you mean March or Monday?",
    ]
    assert data(near) == ["h1:when:March", "h1:when:Monday"]
    assert lines(UnknownMonth("x"))[1] == "For example /released March."
    assert labels(UnknownMonth("x"))[-1] == "December"
    with speaking(language_of("es")):
        assert lines(near)[1] == "¿Querías decir marzo o lunes?"
        assert data(near)[0] == "h1:when:March"


def test_an_unknown_genre_of_films_gives_genres_of_films() -> None:
    asked = WatchQuestion("x", "Hulu", "film")
    assert lines(UnknownGenre("comdy", (Candidate("Comedy", "Comedy"),)), asked) == [
        "I know no genre of films called “comdy”.",
        "Did you mean Comedy?",
    ]
    assert data(UnknownGenre("x"), asked)[0] == "h1:watch:Drama:Hulu:film:0"
    assert lines(UnknownGenre("x"), asked)[1] == (
        "The genres with the most titles are Drama, Comedy and Science Fiction; "
        "the platforms are Netflix, Amazon Prime Video, Disney+ and Hulu."
    )


def test_a_year_without_lengths_gives_the_nearest_that_have_some() -> None:
    asked = LongestQuestion(1900, "Hulu", "series")
    error = NoDataForYear(1900, Basis.RELEASE, (1995, 1996, 1997, 2014))
    assert lines(error, asked) == [
        "I know no series of 1900 on Hulu with a known number of seasons.",
        "Years that have some: 1995 to 1997 and 2014.",
    ]
    assert labels(error, asked) == ["1995", "1996", "1997", "Films of 1900", "On any platform"]
    assert labels(error, LongestQuestion(1890, "Hulu", "series")) == ["1995", "1996", "1997"]
    assert lines(NoDataForYear(1900, Basis.RELEASE, ()), LongestQuestion(1900)) == [
        "I know no film of 1900 with a known length."
    ]


@pytest.mark.parametrize("error", [NoFilms(), UnknownFilm("x"), UnknownPlatform("x")])
def test_where_there_are_no_films_games_are_offered(error: NoFilms | UnknownFilm) -> None:
    reply = error_reply(error, FilmQuestion("x"), dataclasses.replace(CHOICES, films=None))
    assert plain(reply.text).startswith("I cannot tell you about films.")
    assert "What to watch tonight" not in [button.label for button in reply.in_order]
    assert reply.buttons


def test_where_there_are_no_films_none_is_asked_for() -> None:
    command = next(command for command in COMMANDS if command.group is Group.FILMS and command.name == "film")
    error = BadUsage(command.name, command.usage, command.example, Problem.MISSING)
    reply = error_reply(error, None, dataclasses.replace(CHOICES, films=None))
    assert (plain(reply.text).splitlines()[0], reply.expects) == ("I cannot tell you about films.", None)
