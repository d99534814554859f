"""How things are listed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language import language_of, languages, speaking
from bot.replies.listings import either, listing, spans


@pytest.mark.parametrize(
    ("parts", "said"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_parts_are_listed_as_in_a_sentence(parts: list[str], said: str) -> None:
    assert listing(parts) == said


def test_one_of_many_is_listed_with_or() -> None:
    assert [either(["a"]), either(["a", "b", "c"])] == ["a", "a, b or c"]


@pytest.mark.parametrize(
    ("last", "joined"),
    [
        ("Rol", "y Rol"),
        ("Indie", "e Indie"),
        ("Inside", "e Inside"),
        ("Histórico", "e Histórico"),
        ('<a href="https://a.b">Insurgency</a>', 'e <a href="https://a.b">Insurgency</a>'),
        ("Hitman", "y Hitman"),  # an English H is heard
        ("Ice Age", "y Ice Age"),  # an English I is heard as "ai"
        ("Iron Man", "y Iron Man"),
    ],
)
def test_the_spanish_and_gives_way_to_its_own_sound(last: str, joined: str) -> None:
    with speaking(language_of("es")):
        assert listing(["Acción", last]) == f"Acción {joined}"


@pytest.mark.parametrize(
    ("last", "joined"),
    [("Rol", "o Rol"), ("Overwatch", "u Overwatch"), ("Outlast", "o Outlast"), ("80 Days", "u 80 Days")],
)
def test_the_spanish_or_gives_way_to_its_own_sound(last: str, joined: str) -> None:
    with speaking(language_of("es")):
        assert either(["Acción", last]) == f"Acción {joined}"


@pytest.mark.parametrize("code", sorted(languages()))
@given(parts=st.lists(st.from_regex("[A-Z]{3,9}", fullmatch=True), min_size=2, max_size=9))
def test_every_part_is_in_its_place_in_every_language(code: str, parts: list[str]) -> None:
    with speaking(language_of(code)):
        *first, last = listing(parts).split(", ")
    assert [*first, *last.split(" ")[::2]] == parts


@pytest.mark.parametrize(
    ("years", "said"),
    [
        ((), ""),
        ((2012,), "2012"),
        ((2011, 2012), "2011 and 2012"),
        ((1983, 1988, 1989, 1990, 2017), "1983, 1988 to 1990 and 2017"),
    ],
)
def test_runs_of_years_are_drawn_together(years: tuple[int, ...], said: str) -> None:
    assert spans(years) == said
