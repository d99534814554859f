"""The JSON of answers about films."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from engine.answers import Answer
from engine.films.engine import FilmEngine

STAMP = ["kind", "snapshot", "data_as_of"]
ASKED: dict[str, tuple[Callable[[FilmEngine], Answer], list[str]]] = {
    "similar_films": (
        lambda films: films.similar_films("The Big Heist"),
        ["film_id", "title", "year", "form", "platform", "only", "films"],
    ),
    "longest_films": (lambda films: films.longest(2001), ["year", "platform", "form", "films"]),
    "platform_titles": (
        lambda films: films.platform("hulu"),
        ["platform", "titles", "films", "series", "genres", "years"],
    ),
    "actor_titles": (
        lambda films: films.actor("Bo Ray"),
        ["actor", "platform", "year", "count", "titles", "partner", "together"],
    ),
    "director_films": (
        lambda films: films.director("Ana Sol"),
        ["director", "count", "films", "known", "budget", "revenue", "money_back"],
    ),
    "film_score": (
        lambda films: films.score("The Big Heist"),
        ["film_id", "title", "year", "votes", "average", "few_votes"],
    ),
    "film_popularity": (
        lambda films: films.popularity("The Big Heist"),
        ["film_id", "title", "year", "popularity", "place", "of"],
    ),
    "released": (lambda films: films.released("may"), ["unit", "number", "films", "of"]),
    "films_to_watch": (lambda films: films.watch(), ["genre", "platform", "only", "year", "films"]),
}


@pytest.mark.parametrize("kind", ASKED)
def test_an_answer_has_its_keys_and_no_others(films: FilmEngine, kind: str) -> None:
    ask, keys = ASKED[kind]
    said = ask(films).as_json()
    assert list(said) == [*STAMP, *keys]
    assert said["kind"] == kind


def test_a_card_in_json_says_when_it_was_added_and_leaves_other_readings_out(films: FilmEngine) -> None:
    said = films.film("little star").as_json()
    assert said["streams"] == [{"platform": "Disney+", "added": "2020-05-01"}]
    assert "alternatives" not in said


def test_reasons_in_json_are_plain_english(films: FilmEngine) -> None:
    reasons = films.similar_films("The Big Heist").as_json()["films"][0]["reasons"]
    assert reasons == ["same series", "same director: Ana Sol", "with Pia Luz, Bo Ray", "Crime, Drama"]
