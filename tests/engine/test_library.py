"""A library in arrays is what it is as a mapping."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from engine.library import Library

mappings = st.dictionaries(st.integers(0, 99), st.integers(0, 10**9))


@given(mappings)
def test_a_library_is_the_mapping_it_was_made_of(mapping: dict[int, int]) -> None:
    library = Library.of(mapping)
    assert dict(library) == mapping
    assert list(library) == list(mapping)
    assert len(library) == len(mapping)


def test_a_library_in_arrays_is_taken_as_it_is() -> None:
    library = Library.of({1: 90})
    assert Library.of(library) is library


@given(mappings)
def test_a_library_is_counted(mapping: dict[int, int]) -> None:
    library = Library.of(mapping)
    assert library.played == sum(minutes > 0 for minutes in mapping.values())
    assert library.hours == sum(mapping.values()) / 60
