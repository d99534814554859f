"""Whole conversations about films: what is said after an answer speaks of it."""

from __future__ import annotations

import pytest

from bot.conversation import Conversation
from bot.filmquestions import Detail, FilmCardQuestion, FilmQuestion, SimilarToFilmQuestion, WatchQuestion
from bot.thread import PATIENCE
from engine import FilmsToWatch, SimilarFilms

from .test_followups import END, LOST, UNREASONED, Chat


@pytest.fixture
def chat(talk: Conversation) -> Chat:
    return Chat(talk)


def test_a_list_of_films_goes_on_and_explains_itself(chat: Chat) -> None:
    chat.says("movies like inception")
    first = shown(chat)
    assert chat.says("more") == "More films like Inception (2010)"
    assert not set(first) & set(shown(chat))
    assert chat.says("why the second one?").startswith("Why ")
    assert chat.says("the first").startswith(title_of(chat))


def title_of(chat: Chat) -> str:
    assert chat.thread.listed is not None
    assert isinstance(chat.thread.listed.answer, SimilarFilms)
    return chat.thread.listed.answer.films[0].title


def shown(chat: Chat) -> list[str]:
    assert chat.last.turn is not None
    assert isinstance(chat.last.turn.answer, SimilarFilms | FilmsToWatch)
    return [film.film_id for film in chat.last.turn.answer.films]


@pytest.mark.parametrize(
    ("said", "question"),
    [
        ("and on hulu?", SimilarToFilmQuestion("i", "Hulu", "film")),
        ("only series", SimilarToFilmQuestion("i", "", "series")),
        ("solo series en netflix", SimilarToFilmQuestion("i", "Netflix", "series")),
    ],
)
def test_similar_films_are_narrowed_down(said: str, question: SimilarToFilmQuestion, chat: Chat) -> None:
    chat.says("movies like inception")
    chat.says(said)
    assert chat.last.turn is not None
    asked = chat.last.turn.asked
    assert isinstance(asked, SimilarToFilmQuestion)
    assert (asked.platform, asked.only) == (question.platform, question.only)
    assert chat.talk.engines.films.film_by_id(asked.film_id).title == "Inception"


def test_what_to_watch_is_not_shown_twice(chat: Chat) -> None:
    chat.says("what should I watch tonight")
    first = shown(chat)
    for more in ("another", "more", "otra", "/watch"):
        chat.says(more)
        assert not set(first) & set(shown(chat))
        first += shown(chat)


def test_what_to_watch_keeps_what_was_said_before(chat: Chat) -> None:
    chat.says("what should I watch tonight")
    for said in ("and on netflix?", "only movies", "and horror?", "and 2017?"):
        chat.says(said)
    assert chat.last.turn is not None
    assert chat.last.turn.asked == WatchQuestion("Horror", "Netflix", "film", 2017)


def test_a_film_that_was_drawn_is_explained(chat: Chat) -> None:
    chat.says("a comedy on netflix")
    assert chat.says("why the first one?").startswith("Why ")


@pytest.mark.parametrize(
    ("asked", "said", "heading"),
    [
        ("longest movies of 2014", "and 2017?", "The longest film of 2017 is Logan: 2 h 17 min."),
        ("longest movies of 2017", "and on hulu?", "The longest film of 2017 on Hulu is Logan: 2 h 17 min."),
        ("longest movie of 2018", "only series", "The series of 2018 with the most seasons is"),
        ("movies with tom hanks", "and 1995?", "Tom Hanks is in 1 title from 1995."),
        ("movies with tom hanks", "and on netflix?", "Tom Hanks is in 1 title on Netflix."),
        ("movies with tom hanks", "and Al Pacino?", "Al Pacino is in 4 titles that I know."),
        ("films by christopher nolan", "and Brad Bird?", "Brad Bird"),
        ("how many films came out in march", "and in april?", "6 films came out in April"),
        ("rating of the matrix", "and Heat?", "⭐ Heat (1995)"),
        ("what's on disney plus", "and on hulu?", "Hulu"),
        ("who directed Jaws", "and Heat?", "Heat (1995)"),
    ],
)
def test_the_same_is_asked_of_something_else(asked: str, said: str, heading: str, chat: Chat) -> None:
    chat.says(asked)
    assert chat.says(said).startswith(heading)


@pytest.mark.parametrize("asked", ["movies with tom hanks", "films by martin scorsese", "longest movies of 2014"])
def test_one_of_a_list_is_opened(asked: str, chat: Chat) -> None:
    chat.says(asked)
    chat.says("the second one")
    assert chat.last.turn is not None
    assert isinstance(chat.last.turn.asked, FilmCardQuestion)


@pytest.mark.parametrize("asked", ["movies with tom hanks", "films by martin scorsese", "longest movies of 2014"])
def test_the_list_stays_when_one_of_it_was_opened(asked: str, chat: Chat) -> None:
    chat.says("games like portal 2")
    chat.says("movies like inception")
    chat.says(asked)
    first, second = chat.says("the first one"), chat.says("the second one")
    assert first != second
    assert chat.says("cuéntame del #1") == first
    assert chat.says("why?") == UNREASONED
    assert chat.says("why the second one?") == UNREASONED


def test_an_empty_list_is_not_passed_over_for_an_older_one(chat: Chat) -> None:
    chat.says("movies like inception")
    assert chat.says("/actor tom hanks 1931").startswith("I know nothing")
    assert chat.says("the second one") == LOST


def test_after_a_card_come_films_like_it(chat: Chat) -> None:
    chat.says("tell me about the film heat")
    assert chat.says("another like that").startswith("Films and series like Heat (1995)")


def test_a_list_that_is_all_there_is_has_no_more(chat: Chat) -> None:
    chat.says("longest movies of 2014")
    assert chat.says("more") == END


def test_after_ten_minutes_it_is_asked_about(chat: Chat) -> None:
    chat.says("movies like inception")
    chat.clock.now += PATIENCE
    assert chat.says("more").startswith(LOST)


@pytest.mark.parametrize(
    ("message", "detail"),
    [
        ("who directed Jaws", Detail.DIRECTOR),
        ("¿quién dirigió Jaws?", Detail.DIRECTOR),
        ("how long is the movie Jaws", Detail.LENGTH),
        ("¿cuánto dura la película Jaws?", Detail.LENGTH),
        ("tell me about the movie Jaws", None),
    ],
)
def test_what_of_a_film_is_wanted_is_asked_of_the_next_one_too(message: str, detail: Detail | None, chat: Chat) -> None:
    for said in (message, "and Heat?"):
        chat.says(said)
        assert chat.last.turn is not None
        assert isinstance(chat.last.turn.asked, FilmQuestion)
        assert chat.last.turn.asked.detail is detail


def test_a_platform_by_itself_is_told_about(chat: Chat) -> None:
    assert chat.says("and on hulu?").startswith("Hulu")


def test_games_and_films_take_turns(chat: Chat) -> None:
    chat.says("games like portal 2")
    chat.says("movies like inception")
    chat.says("games like terraria")
    assert chat.says("more") == "More games like Terraria (2011)"
    assert chat.says("why the first one?").startswith("Why ")


@pytest.mark.parametrize("said", ["on netflix", "only series"])
def test_what_is_no_title_is_not_taken_for_the_one_that_was_asked_for(said: str, chat: Chat) -> None:
    chat.says("/similar")
    assert "I know no game" not in chat.says(said)


@pytest.mark.parametrize(
    ("command", "said", "heading"),
    [
        ("/platform", "disney", "Disney+"),
        ("/actor", "Tom Hanks", "Tom Hanks"),
        ("/director", "Brad Bird", "Brad Bird"),
        ("/film", "heat", "Heat (1995)"),
        ("/longest", "2014", "The longest film of 2014"),
        ("/released", "march", "4 films came out in March"),
    ],
)
def test_an_argument_that_was_asked_for_is_taken_as_that(command: str, said: str, heading: str, chat: Chat) -> None:
    chat.says(command)
    assert chat.says(said).startswith(heading)


def test_another_question_is_none(chat: Chat) -> None:
    chat.says("/actor")
    assert chat.says("what should I watch tonight") == "What to watch tonight"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("why the first one?", ("It shares this with Alien:", "Both were directed by", "Both are from the")),
        ("why the second one?", ("It shares this with Alien:", "It belongs to the same series.")),
    ],
)
def test_reasons_are_told_in_whole_sentences(said: str, told: tuple[str, ...], chat: Chat) -> None:
    chat.says("movies like alien")
    chat.says(said)
    assert any(each in chat.last.text for each in told)
