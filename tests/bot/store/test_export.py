"""The file that a person gets of themselves."""

from __future__ import annotations

import json
from types import MappingProxyType

import pytest

from bot.language import language_of, speaking
from bot.store import Person, Verdict
from bot.store.export import document, fields

ANA = Person(5_000_000_001, "es", "Ωmega", MappingProxyType({"620": Verdict.LIKED, "570": Verdict.PLAYED}))


def test_an_export_is_json_that_gives_everything_back() -> None:
    person = json.loads(json.dumps(document(ANA)))["person"]
    verdicts = {said["game"]: Verdict(said["verdict"]) for said in person["verdicts"]}
    assert Person(person["telegram_id"], person["language"], person["player"], verdicts) == ANA


def test_an_export_of_a_stranger_holds_their_number_alone() -> None:
    person: dict[str, object] = {"telegram_id": 7, "language": None, "player": None, "verdicts": []}
    assert document(Person(7))["person"] == person


def test_the_fields_are_explained_in_the_language_of_the_turn() -> None:
    english = fields()
    with speaking(language_of("es")):
        spanish = fields()
    assert english.keys() == spanish.keys() == document(ANA)["person"].keys()
    assert not set(english.values()) & set(spanish.values())


@pytest.mark.parametrize("verdict", Verdict)
def test_every_verdict_is_explained(verdict: Verdict) -> None:
    assert verdict.value in fields()["verdicts"]
