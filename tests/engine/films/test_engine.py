"""The questions about what to watch."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from engine.errors import AmbiguousFilm, QuestionError, UnknownFilm, UnknownGenre, UnknownPlatform
from engine.films import watching
from engine.films.engine import FilmEngine
from engine.films.form import Form
from engine.films.names import FilmName
from engine.films.watching import Draw
from engine.found import Certainty
from engine.reason import Reason, ReasonKind


def first(pool: Any, many: int) -> Any:
    """Draw in the given order."""
    return list(pool)[:many]


def last(pool: Any, many: int) -> Any:
    """Draw from the end."""
    return list(pool)[::-1][:many]


def test_a_card_joins_what_every_source_tells(films: FilmEngine) -> None:
    card = films.film("the big heist")
    assert (card.film_id, card.title, card.year, card.form) == ("m10", "The Big Heist", 2001, Form.FILM)
    assert card.genres == ("Crime", "Drama", "Thriller")
    assert [stream.platform for stream in card.streams] == ["Netflix", "Amazon Prime Video"]
    assert (card.votes, card.minutes, card.rating) == (5000, 102, "R")
    assert card.money_back == 4.0


def test_a_card_is_found_by_what_a_platform_calls_the_film(films: FilmEngine) -> None:
    assert films.film("the big heist 4k uhd").film_id == "m10"


def test_a_series_has_seasons_and_no_minutes(films: FilmEngine) -> None:
    card = films.film("night shift")
    assert (card.form, card.seasons, card.minutes) == (Form.SERIES, 3, None)


def test_a_length_under_the_rating_is_the_length(films: FilmEngine) -> None:
    assert [(c.minutes, c.rating) for c in map(films.film_by_id, ("n3", "m13"))] == [(101, None), (88, None)]


def test_two_films_of_one_title_are_offered_as_each_others_other_reading(films: FilmEngine) -> None:
    card = films.film("little star")
    assert {card.film_id, *(other.id for other in card.alternatives)} == {"m12", "d2"}


def test_a_film_that_is_not_there_is_said_to_be_not_there(films: FilmEngine) -> None:
    with pytest.raises(UnknownFilm) as caught:
        films.film("qqqqzzzz")
    assert caught.value.as_json() == {"kind": "unknown_film", "query": "qqqqzzzz", "candidates": []}


@pytest.mark.parametrize("ask", [FilmEngine.film_by_id, FilmEngine.similar_to, FilmEngine.score_of])
def test_an_id_that_nobody_has_is_an_error(films: FilmEngine, ask: Callable[[FilmEngine, str], Any]) -> None:
    with pytest.raises(UnknownFilm):
        ask(films, "m999")


def test_the_sequel_comes_first_with_its_reasons(films: FilmEngine) -> None:
    nearest = films.similar_films("The Big Heist").films[0]
    assert nearest.title == "The Big Heist 2"
    assert nearest.reasons == (
        Reason(ReasonKind.SERIES),
        Reason(ReasonKind.DIRECTOR, ("Ana Sol",)),
        Reason(ReasonKind.CAST, ("Pia Luz", "Bo Ray")),
        Reason(ReasonKind.SHARED, ("Crime", "Drama")),
    )


def test_words_that_few_describe_themselves_with_are_a_reason(films: FilmEngine) -> None:
    found = {film.title: film.reasons for film in films.similar_films("Casino Nights", limit=50).films}
    assert Reason(ReasonKind.THEME, ("revenge",)) in found["Quiet River"]


def test_the_film_itself_is_never_like_itself(films: FilmEngine) -> None:
    assert "m10" not in {film.film_id for film in films.similar_films("The Big Heist", limit=50).films}


def test_similar_films_can_be_of_one_platform(films: FilmEngine) -> None:
    answer = films.similar_films("The Big Heist", platform="disney plus")
    assert answer.platform == "Disney+"
    assert {film.platforms for film in answer.films} == {("Disney+",)}


def test_similar_films_can_be_series_alone(films: FilmEngine) -> None:
    answer = films.similar_films("Dread House", form=Form.SERIES)
    assert {film.form for film in answer.films} == {Form.SERIES}
    assert answer.films[0].title == "Night Shift"


def test_pages_of_similar_films_follow_each_other(films: FilmEngine) -> None:
    whole = films.similar_to("m10", limit=4).films
    assert films.similar_to("m10", limit=2, offset=2).films == whole[2:]


def test_an_unknown_platform_names_those_there_are(films: FilmEngine) -> None:
    with pytest.raises(UnknownPlatform) as caught:
        films.similar_films("Dread House", platform="blockbuster")
    assert [each.name for each in caught.value.candidates] == ["Netflix", "Amazon Prime Video", "Disney+", "Hulu"]


def test_what_to_watch_streams_somewhere(films: FilmEngine) -> None:
    assert all(film.platforms for film in films.watch(limit=50).films)


def test_what_to_watch_is_of_the_genre_and_the_platform_that_are_wanted(films: FilmEngine) -> None:
    answer = films.watch("terror", "hulu")
    assert (answer.genre, answer.platform) == ("Horror", "Hulu")
    assert {film.title for film in answer.films} == {"Dread House", "Night Shift"}


def test_what_to_watch_is_of_the_year_and_the_form_that_are_wanted(films: FilmEngine) -> None:
    answer = films.watch(form=Form.SERIES, year=2015)
    assert answer.year == 2015
    assert {film.title for film in answer.films} == {"Night Shift", "Long Haul"}
    assert films.watch(year=1999).films == ()


def test_what_was_seen_is_not_shown_again_while_there_is_more(films: FilmEngine) -> None:
    shown = films.watch(choose=first, limit=3).films
    more = films.watch(seen=[film.film_id for film in shown], choose=first, limit=3).films
    assert not {film.film_id for film in shown} & {film.film_id for film in more}


def test_one_draws_from_the_best_that_are_left(films: FilmEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    def evenings(draw: Draw, many: int) -> list[str]:
        shown: list[str] = []
        for _ in range(many):
            shown += [film.film_id for film in films.watch(seen=shown, choose=draw, limit=1).films]
        return shown

    best = evenings(first, 3)
    monkeypatch.setattr(watching, "LEAST", 2)
    assert evenings(last, 2) == best[1:]


def test_when_everything_was_seen_it_begins_anew(films: FilmEngine) -> None:
    everything = [film.film_id for film in films.watch("terror", limit=50).films]
    assert films.watch("terror", seen=everything).films


def test_what_to_watch_takes_one_of_a_series(films: FilmEngine) -> None:
    shown = [film.title for film in films.watch(choose=first, limit=3).films]
    assert len({title.removesuffix(" 2") for title in shown}) == 3


def test_an_unknown_genre_is_an_error(films: FilmEngine) -> None:
    with pytest.raises(UnknownGenre):
        films.watch("qqqqzzzz")


@pytest.mark.parametrize(
    ("kind", "prefix", "name"),
    [
        (FilmName.FILM, "the big", "The Big Heist"),
        (FilmName.ACTOR, "pia", "Pía Luz"),
        (FilmName.DIRECTOR, "ana", "Ana Sol"),
        (FilmName.GENRE, "hor", "Horror"),
        (FilmName.PLATFORM, "net", "Netflix"),
    ],
)
def test_names_of_every_kind_are_completed(films: FilmEngine, kind: FilmName, prefix: str, name: str) -> None:
    assert films.complete(kind, prefix)[0].name == name


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (FilmName.FILM, "the big heist"),
        (FilmName.ACTOR, "pia luz"),
        (FilmName.DIRECTOR, "ANA SOL"),
        (FilmName.GENRE, "horror"),
        (FilmName.PLATFORM, "netflix"),
    ],
)
def test_names_of_every_kind_are_found_exactly(films: FilmEngine, kind: FilmName, name: str) -> None:
    assert films.find(kind, name, exactly=True).certainty is Certainty.EXACT
    assert films.find(kind, "qqqqzzzz", exactly=True).certainty is Certainty.ABSENT
    assert films.find(kind, "qqqqzzzz").certainty is Certainty.ABSENT


def test_a_name_that_two_could_have_is_asked_about(films: FilmEngine) -> None:
    with pytest.raises((AmbiguousFilm, UnknownFilm)) as caught:
        films.film("the bog hist 3")
    assert isinstance(caught.value, QuestionError)


def test_the_best_known_come_first(films: FilmEngine) -> None:
    assert [known.name for known in films.best_known(1)] == ["The Big Heist"]
    assert films.best_known(1) == films.best_known(3)[:1]
    assert not films.best_known(0)
