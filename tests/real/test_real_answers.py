"""The engine and the independent reading say the same of the real raw files."""

from __future__ import annotations

import pytest

from engine import Basis, Engine
from tests.comparing import assert_developer_agrees, assert_genre_agrees, assert_year_agrees
from tests.reference.facts import COUNTS
from tests.reference.folders import real_folder
from tests.reference.reading import Reference, read_reference

pytestmark = pytest.mark.real

YEARS = (1983, 1998, 2004, 2007, 2011, 2012, 2013, 2014, 2015, 2016)
DEVELOPERS = (
    "Valve",
    "valve",
    "Ubisoft",
    "Bethesda Game Studios",
    "Facepunch Studios",
    "Re-Logic",
    "Feral Interactive",
    "Aspyr",
    "CAPCOM Co., Ltd.",
    "CAPCOM",
    "Arcen Games, LLC",
    "CINEMAX, s.r.o.",
    "IMCGAMES Co.,Ltd.",
    "Two Man Army Games, L.L.C",
    "EIDOS Montreal",
    "Eidos Montréal",
    "eidosmontréal™",
    "Quantic Dream",
    "2K  BOSTON",
    "Firaxis Games",
)


@pytest.fixture(scope="session")
def reference() -> Reference:
    folder = real_folder()
    assert folder is not None
    return read_reference(folder)


def test_the_real_files_hold_what_is_written_about_them(reference: Reference) -> None:
    assert reference.counts() == COUNTS


def test_every_genre_agrees(real_engine: Engine, reference: Reference) -> None:
    known = {genre for game in reference.world.games.values() for genre in game.genres}
    assert known - {*real_engine.genres()} == {"Accounting"}
    for genre in real_engine.genres():
        assert_genre_agrees(real_engine, reference, genre)


def test_a_genre_that_nobody_played_has_no_answer(reference: Reference) -> None:
    with pytest.raises(LookupError):
        reference.genre_playtime("Accounting")


@pytest.mark.parametrize("basis", Basis)
def test_years_agree(real_engine: Engine, reference: Reference, basis: Basis) -> None:
    for year in YEARS:
        assert_year_agrees(real_engine, reference, year, basis)


@pytest.mark.parametrize("developer", DEVELOPERS)
def test_developers_agree(real_engine: Engine, reference: Reference, developer: str) -> None:
    assert_developer_agrees(real_engine, reference, developer)
