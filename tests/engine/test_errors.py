"""Errors carry what helps and become JSON exactly as defined."""

from __future__ import annotations

import json

import pytest

import engine
from engine import (
    AmbiguousGame,
    Basis,
    BuildError,
    Candidate,
    DamagedSnapshot,
    ForeignSnapshot,
    NoDataForYear,
    NoSnapshot,
    PlaywiseError,
    QuestionError,
    SnapshotError,
    SourceError,
    UnknownDeveloper,
    UnknownGame,
    UnknownGenre,
    UnknownName,
    UnknownUser,
)

CANDIDATES = (Candidate("400", "Portal", 2007), Candidate("620", "Portal 2"))


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (UnknownGame, "unknown_game"),
        (AmbiguousGame, "ambiguous_game"),
        (UnknownGenre, "unknown_genre"),
        (UnknownDeveloper, "unknown_developer"),
        (UnknownUser, "unknown_user"),
    ],
)
def test_an_unknown_name_carries_its_query_and_candidates(error: type[UnknownName], kind: str) -> None:
    raised = error("portl", CANDIDATES)
    expected = {
        "kind": kind,
        "query": "portl",
        "candidates": [{"id": "400", "name": "Portal"}, {"id": "620", "name": "Portal 2"}],
    }
    assert json.dumps(raised.as_json()) == json.dumps(expected)
    assert "portl" in str(raised)


def test_candidates_may_be_none() -> None:
    assert UnknownGame("portl").as_json() == {"kind": "unknown_game", "query": "portl", "candidates": []}


def test_a_tag_in_a_genres_place_is_remembered_beside_the_json() -> None:
    raised = UnknownGenre("puzzle", (), tag="Puzzle")
    assert raised.tag == "Puzzle"
    assert "tag" not in raised.as_json()
    assert UnknownGenre("puzzle").tag is None


def test_a_year_without_data_carries_the_years_that_have_some() -> None:
    raised = NoDataForYear(1066, Basis.POSTED, (2010, 2011))
    expected = {"kind": "no_data_for_year", "year": 1066, "basis": "posted", "years": [2010, 2011]}
    assert json.dumps(raised.as_json()) == json.dumps(expected)
    assert str(raised) == "nothing is known of 1066 by posted year"


def test_a_bare_question_error_has_its_kind_alone() -> None:
    class Odd(QuestionError):
        kind = "odd"

    assert Odd().as_json() == {"kind": "odd"}


@pytest.mark.parametrize("error", [QuestionError, SourceError, BuildError, SnapshotError])
def test_every_error_on_purpose_has_one_root(error: type[Exception]) -> None:
    assert issubclass(error, PlaywiseError)


@pytest.mark.parametrize("error", [NoSnapshot, DamagedSnapshot, ForeignSnapshot])
def test_errors_of_snapshots_are_one_family(error: type[Exception]) -> None:
    assert issubclass(error, SnapshotError)


def test_every_error_is_exported() -> None:
    from engine import errors

    defined = {name for name, value in vars(errors).items() if isinstance(value, type) and issubclass(value, Exception)}
    assert defined <= set(engine.__all__)
