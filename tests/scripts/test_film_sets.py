"""The hand-made sets about films, and how they are measured."""

from __future__ import annotations

from evaluation import film_likeness, film_pairs

from engine.building.films.record import Record
from engine.films.form import Form


def record(number: str, title: str = "Roma", year: int = 2018) -> Record:
    return Record(id=number, title=title, form=Form.FILM, year=year, added={"Netflix": None})


def test_forty_films_have_eight_accepted_titles_or_more() -> None:
    listed = film_likeness.read()
    assert len(listed) == len({(one.title, one.year) for one in listed}) == 40
    assert all(len(one.accepted) >= 8 for one in listed)


def test_two_hundred_pairs_are_judged_each_once() -> None:
    judged = film_pairs.read()
    assert len(judged) == len({(pair.one, pair.other) for pair in judged}) == 200
    assert {pair.same for pair in judged} == {True, False}


def test_a_listed_title_matches_in_any_spelling_and_by_its_beginning() -> None:
    assert film_likeness.accepted(["wall·e", "walle"], ["WALL-E"])
    assert film_likeness.accepted(["toystory3"], ["Toy Story*"])
    assert not film_likeness.accepted(["toystory3"], ["Toy Story"])


def test_precision_and_what_is_found_are_counted() -> None:
    records = [record("n1"), record("n2", year=2019), record("n3", year=2016), record("n4", title="Rome")]
    judged = [
        film_pairs.Judged("n1", "n2", same=True),
        film_pairs.Judged("n1", "n3", same=True),
        film_pairs.Judged("n1", "n4", same=False),
    ]
    assert film_pairs.measured(records, judged) == {"pairs": 3, "joined": 1, "precision": 1.0, "found": 0.5}
