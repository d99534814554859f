"""Spellings stand for their rows, in every process."""

from __future__ import annotations

from engine.keys import Keys


def test_rows_come_in_the_order_they_were_given_and_each_once() -> None:
    keys = Keys.of([("b", 7), ("a", 3), ("b", 2), ("b", 7)])
    assert keys.find("b") == [7, 2]
    assert keys.find("a") == [3]
    assert keys.find("c") == []
    assert Keys.of(()).find("a") == []


def test_a_sign_of_two_bytes_does_not_stand_for_two_letters() -> None:
    # U+706D is written 6D 70 in memory, as "mp" is; hashes of memory alone take the one for the other.
    keys = Keys.of([("\u706d", 1), ("mp", 15)])
    assert keys.find("mp") == [15]


def test_hashes_are_the_same_in_every_process() -> None:
    assert Keys.of([("portal", 1)]).hashes.tolist() == [8771722129226199004]
