"""What a text is the name of, and how sure that is."""

from __future__ import annotations

import pytest

from engine import Certainty, FilmEngine, FilmName


@pytest.mark.parametrize(
    ("kind", "text", "name"),
    [
        (FilmName.FILM, "the MATRIX", "The Matrix"),
        (FilmName.ACTOR, "tom hanks", "Tom Hanks"),
        (FilmName.DIRECTOR, "pedro almodovar", "Pedro Almodóvar"),
        (FilmName.PLATFORM, "disney plus", "Disney+"),
        (FilmName.GENRE, "terror", "Horror"),
        (FilmName.MONTH, "viernes", "Friday"),
    ],
)
def test_what_is_written_as_it_is_written_down_is_exact(
    kind: FilmName, text: str, name: str, sample_films: FilmEngine
) -> None:
    for exactly in (True, False):
        found = sample_films.find(kind, text, exactly=exactly)
        assert (found.certainty, found.candidates[0].name) == (Certainty.EXACT, name)


@pytest.mark.parametrize(
    ("kind", "text"), [(FilmName.FILM, "incepton"), (FilmName.ACTOR, "tom hancks"), (FilmName.PLATFORM, "netflx")]
)
def test_a_slip_is_sure_and_not_exact(kind: FilmName, text: str, sample_films: FilmEngine) -> None:
    assert sample_films.find(kind, text).certainty is Certainty.SURE
    assert sample_films.find(kind, text, exactly=True).certainty is Certainty.ABSENT


@pytest.mark.parametrize("kind", FilmName)
def test_what_nothing_is_called_is_absent(kind: FilmName, sample_films: FilmEngine) -> None:
    assert sample_films.find(kind, "qqwxzqq").certainty is Certainty.ABSENT
    assert sample_films.find(kind, "").certainty is Certainty.ABSENT


def test_the_better_known_is_the_more_famous(sample_films: FilmEngine) -> None:
    one, other = (
        sample_films.fame(sample_films.find(FilmName.FILM, title).candidates[0].id) for title in ("inception", "heat")
    )
    assert one > other > 0


@pytest.mark.parametrize(("name", "directs"), [("Pete Docter", True), ("Tom Hanks", False), ("Qq Qqqq", False)])
def test_somebody_directs_more_or_acts_more(name: str, directs: bool, sample_films: FilmEngine) -> None:
    assert sample_films.directs_more(name) is directs
