from __future__ import annotations

import dataclasses
import time
from pathlib import Path

import pytest
from evaluation.names import measured, methods, read

from engine import Candidate, Engine, current
from engine.catalogue import Catalogue
from engine.errors import UnknownDeveloper, UnknownGame, UnknownGenre, UnknownUser
from engine.labels import Labels
from engine.libraries import Libraries
from engine.names import EntryKind, Names, _distinct

OWN_NAMES = Path(__file__).with_name("typed_names.tsv")

LABELS = Labels(
    {"Action": 9e6, "RPG": 8e6, "Racing": 1e5, "Free to Play": 5e6}, ("Action", "RPG", "Horror", "Open World")
)


@pytest.mark.parametrize(
    ("typed", "genre"),
    [
        ("action", "Action"),
        ("Acción", "Action"),
        ("accion", "Action"),
        ("rol", "RPG"),
        ("juegos de rol", "RPG"),
        ("carreras", "Racing"),
        ("gratis", "Free to Play"),
        ("f2p", "Free to Play"),
        ("carrerras", "Racing"),
    ],
)
def test_a_genre_is_found_in_english_and_in_spanish(typed: str, genre: str) -> None:
    assert LABELS.genres.resolve(typed).candidates[0].id == genre


@pytest.mark.parametrize(
    ("typed", "tag"), [("horror", "Horror"), ("Terror", "Horror"), ("mundo abierto", "Open World")]
)
def test_a_tag_is_found_in_both_too(typed: str, tag: str) -> None:
    assert LABELS.tag(typed) == tag


def test_a_genre_is_no_tag() -> None:
    assert LABELS.tag("action") is None


def test_a_tag_with_a_slip_is_likely_that_tag() -> None:
    assert LABELS.likely_tag("open wrold") == "Open World"
    assert LABELS.likely_tag("xyz") is None


def test_an_unknown_genre_that_is_a_tag_offers_the_tags_genres(sample_engine: Engine) -> None:
    with pytest.raises(UnknownGenre) as caught:
        sample_engine.playtime_by_genre("co-op")
    assert caught.value.tag == "Co-op"
    assert caught.value.candidates


def test_a_genre_that_nobody_played_is_told_from_a_tag(sample_data: Path, sample_engine: Engine) -> None:
    known = sample_engine._statistics
    played = {genre: hours for genre, hours in known.genres.items() if genre != "Racing"}
    names = Names(dataclasses.replace(known, genres=played), sample_engine._libraries, current(sample_data))
    with pytest.raises(UnknownGenre) as caught:
        names.genre("racing")
    assert caught.value.unplayed
    assert "Racing" not in {near.id for near in caught.value.candidates}


def test_a_well_known_game_that_is_absent_keeps_its_name_out_of_the_json(sample_engine: Engine) -> None:
    with pytest.raises(UnknownGame) as caught:
        sample_engine.similar_games("fortnite")
    assert caught.value.known_as == "Fortnite"
    assert set(caught.value.as_json()) == {"kind", "query", "candidates"}


def test_what_is_called_the_same_and_cannot_be_told_apart_is_offered_once() -> None:
    fallout = Candidate("22380", "Fallout: New Vegas", 2010)
    others = [Candidate("22490", "Fallout: New Vegas"), Candidate("22300", "Fallout 3", 2008)]
    remake = Candidate("1", "Fallout: New Vegas", 2030)
    assert list(_distinct([fallout, *others, remake, others[1]])) == [fallout, others[1], remake]


def test_an_unknown_developer_has_no_answer(sample_engine: Engine) -> None:
    with pytest.raises(UnknownDeveloper):
        sample_engine.developer_sentiment("zxcvbnm")


def test_a_developer_is_found_with_a_legal_form_too_many(sample_engine: Engine) -> None:
    plain = sample_engine.developer_sentiment("Valve")
    assert sample_engine.developer_sentiment("Valve Corporation") == plain


def test_a_players_id_is_exact_and_a_near_one_only_offered(sample_data: Path, sample_engine: Engine) -> None:
    known = Libraries.load(current(sample_data)).user_id(3)
    with pytest.raises(UnknownUser) as caught:
        sample_engine.games_for_user(f"{known}x")
    assert known in [candidate.id for candidate in caught.value.candidates]


def test_an_id_in_another_case_is_offered_first(sample_data: Path) -> None:
    libraries = Libraries.load(current(sample_data))
    known = next(found for found in map(libraries.user_id, range(len(libraries))) if found.upper() != found)
    assert libraries.near(known.upper())[0].lower() == known.lower()


def test_a_short_unknown_id_is_near_to_nothing(sample_engine: Engine) -> None:
    with pytest.raises(UnknownUser) as caught:
        sample_engine.games_for_user("ab")
    assert caught.value.candidates == ()


@pytest.mark.parametrize("kind", list(EntryKind))
def test_every_kind_of_name_is_completed(sample_engine: Engine, sample_data: Path, kind: EntryKind) -> None:
    player = Libraries.load(current(sample_data)).user_id(0)
    start = player[:3] if kind is EntryKind.PLAYER else "a"
    found = sample_engine.complete(kind, start, 3)
    assert 0 < len(found) <= 3
    assert sample_engine.complete(kind, "", 3) == ()


@pytest.mark.real
def test_typed_names_are_resolved_as_well_as_promised(real_data: Path) -> None:
    entries = list(Catalogue.load(current(real_data)).named())
    result = measured(methods(entries)["Playwise"], read(OWN_NAMES))
    assert result["first"] >= 0.95
    assert result["within_five"] >= 0.99
    assert result["absent_answered"] == 0


@pytest.mark.real
def test_developers_and_players_are_looked_up_in_the_real_data(real_engine: Engine) -> None:
    assert real_engine.developer_sentiment("ubi soft").developer == "Ubisoft"
    with pytest.raises(UnknownDeveloper) as caught:
        real_engine.developer_sentiment("rockstar")
    assert len(caught.value.candidates) > 1
    started = time.perf_counter()
    with pytest.raises(UnknownUser):
        real_engine.games_for_user("76561198000000223")
    assert time.perf_counter() - started < 0.5
