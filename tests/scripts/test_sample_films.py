"""The films of the sample."""

from __future__ import annotations

from pathlib import Path

import make_sample
import sample_films

from engine import FilmEngine
from engine.building.films import genres
from tests.conftest import SAMPLE


def test_some_hundred_and_fifty_titles_are_described() -> None:
    films = sample_films.read_films()
    assert len(films) >= 150
    assert all(film["description"].endswith(".") for film in films)
    assert len({(film["title"], film["year"]) for film in films}) == len(films)


def test_every_title_streams_somewhere_or_is_among_the_facts() -> None:
    assert all(film["platforms"] or film["votes"] for film in sample_films.read_films())


def test_every_genre_of_the_sample_is_one_that_the_lists_use() -> None:
    words = {word for film in sample_films.read_films() for word in film["genres"].split(", ")}
    assert {sample_films.OWN_WORDS.get(word, word) for word in words} <= genres.unified().keys()


def test_the_committed_files_are_what_the_script_writes(tmp_path: Path) -> None:
    make_sample.write_films(tmp_path, make_sample.SEED)
    for path in sorted((SAMPLE / "films").glob("*.csv")):
        assert (tmp_path / path.name).read_bytes() == path.read_bytes()


def test_the_sample_answers(sample_films: FilmEngine) -> None:
    assert sample_films.similar_films("toy story").films[0].title == "Toy Story 2"
    assert sample_films.actor("penelope cruz").count == 2
    assert sample_films.director("christopher nolan").money_back is not None
    assert sample_films.about.sample
