"""A lexicon that was saved is the one that was made; one made by other rules is of another format."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from engine.lexicon import Lexicon
from engine.manifest import FORMAT
from engine.named import Named
from engine.resolver import Resolver

TITLES = (
    *("Portal 2", "The Witcher® 3: Wild Hunt - Game of the Year Edition", "Sid Meier’s Civilization® V", "F.E.A.R."),
    *(
        "Resident Evil 4 / Biohazard 4",
        "PlanetSide 2",
        "Saints Row: The Third",
        "Half-Life 2: Episode Two",
        "S.T.A.L.K.E.R.",
    ),
    *(
        "Ōkami HD",
        "Pokémon",
        "ファイナルファンタジー",
        "灭",
        "Warhammer 40,000: Dawn of War",
        "???",
        "A",
        "Deus Ex: Human Revolution",
    ),
)
ENTRIES = [
    Named(
        str(number),
        title,
        2000 + number if number % 3 else None,
        float(number % 5),
        number % 7 == 6,
        ("Other",) * (number % 2),
    )
    for number, title in enumerate(TITLES)
]

RULES = (4, "6d5040c5d824b656")
"""The format of snapshots, and what its rules make of the titles above."""


def digest(folder: Path) -> str:
    found = hashlib.sha256()
    for path in sorted(folder.rglob("*.npy")):
        found.update(path.relative_to(folder).as_posix().encode() + path.read_bytes())
    return found.hexdigest()[:16]


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    Lexicon.of(ENTRIES).save(tmp_path)
    return tmp_path


def test_names_are_taken_apart_as_when_the_format_was_raised(saved: Path) -> None:
    """Snapshots hold names taken apart: whoever changes a rule raises the format, and writes both down here."""
    assert (FORMAT, digest(saved)) == RULES


@pytest.mark.parametrize(
    "typed",
    ["portal", "witcher 3", "civ 5", "fear", "biohazard 4", "ps2", "okami", "wrahammer 40000", "hl2", "other", "zzz"],
)
def test_a_saved_lexicon_answers_as_the_one_in_memory(saved: Path, typed: str) -> None:
    fresh, mapped = Resolver(ENTRIES), Resolver(Lexicon.load(saved))
    assert mapped.resolve(typed) == fresh.resolve(typed)
    assert mapped.complete(typed[:2]) == fresh.complete(typed[:2])


def test_an_entry_comes_back_by_the_name_that_is_shown(saved: Path) -> None:
    lexicon = Lexicon.load(saved)
    found = {lexicon.entry(place).id: lexicon.entry(place) for place in range(len(lexicon.ids))}
    for entry in ENTRIES:
        back = found[entry.id]
        assert (back.name, back.year, back.weight, back.extra) == (entry.name, entry.year, entry.weight, entry.extra)


def test_a_lexicon_of_nothing_is_saved_too(tmp_path: Path) -> None:
    Lexicon.of(()).save(tmp_path)
    assert not Resolver(Lexicon.load(tmp_path)).resolve("anything").candidates
