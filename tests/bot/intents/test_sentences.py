"""The committed sentences are understood as well as the documentation says."""

from __future__ import annotations

from pathlib import Path

import pytest
from evaluation.intents import OTHERS, SPLITS, Outcome, sentences

from bot.engines import Engines
from bot.intents.intent import Intent
from bot.intents.reading import read
from engine import Certainty, EntryKind
from tests.unmeasured import unmeasured

from .elsewhere import outcomes_of

INTENT, BOTH, REFUSED = 0.95, 0.90, 0.95
"""Shares of the questions whose intent is right, and what they are about too; of the others that are refused."""

LANGUAGES = ("en", "es")
LEAST = 75
"""Sentences of one language in one half."""


@pytest.fixture(scope="module")
def outcomes(sample_data: Path) -> list[Outcome]:
    return unmeasured(outcomes_of, sentences(), sample_data)


def of(outcomes: list[Outcome], language: str, split: str) -> list[Outcome]:
    return [each for each in outcomes if (each.sentence.language, each.sentence.split) == (language, split)]


@pytest.mark.parametrize("split", SPLITS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_questions_are_read_right(outcomes: list[Outcome], language: str, split: str) -> None:
    asked = [each for each in of(outcomes, language, split) if each.sentence.intent not in OTHERS]
    assert len(asked) > LEAST
    assert sum(each.intent for each in asked) / len(asked) >= INTENT
    assert sum(each.entity for each in asked) / len(asked) >= BOTH


@pytest.mark.parametrize("split", SPLITS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_no_question_of_ours_is_not_understood(outcomes: list[Outcome], language: str, split: str) -> None:
    others = [each for each in of(outcomes, language, split) if each.sentence.intent in OTHERS]
    assert sum(each.intent for each in others) / len(others) >= REFUSED


def test_no_sentence_is_in_both_halves() -> None:
    said = [(each.language, each.text) for each in sentences()]
    assert len(said) == len(set(said))


def test_every_game_and_developer_of_the_sentences_is_in_the_sample(engines: Engines) -> None:
    of_games = dict.fromkeys(("similar", "game", "like", "dislike", "played"), EntryKind.GAME)
    kinds = of_games | {"sentiment": EntryKind.DEVELOPER}
    named = [(kinds[each.intent], each.entity) for each in sentences() if each.intent in kinds]
    found = {name: engines.games.find(kind, name).certainty for kind, name in named}
    assert set(found.values()) <= {Certainty.EXACT, Certainty.SURE}


TOLD = {"like", "dislike", "played", "me", "forget"}
"""What changes or shows what is remembered, so that nothing else may be taken for it."""


def test_nothing_else_is_taken_for_what_is_remembered(outcomes: list[Outcome]) -> None:
    remembered = [each for each in outcomes if each.reading and each.reading.intent in TOLD]
    assert len(remembered) > len(TOLD) * len(LANGUAGES)
    assert [
        each.sentence.text for each in remembered if each.reading and each.reading.intent != each.sentence.intent
    ] == []


OPPOSITES = (
    ("I like portal 2", "I don't like portal 2"),
    ("i loved terraria", "i never liked terraria"),
    ("me gusta terraria", "no me gusta terraria"),
    ("me encantó portal 2", "no me encantó portal 2"),
)


@pytest.mark.parametrize(("liked", "disliked"), OPPOSITES)
def test_a_negation_says_the_opposite(liked: str, disliked: str, engines: Engines) -> None:
    said = [read(sentence, engines) for sentence in (liked, disliked)]
    assert [each and each.intent for each in said] == [Intent.LIKE, Intent.DISLIKE]


@pytest.mark.parametrize(
    "sentence",
    [
        "if i like portal 2",
        "would i like portal 2",
        "i lived portal 2",
        "i have not played portal 2",
        "no jugué portal 2",
    ],
)
def test_what_is_nearly_a_verdict_is_none(sentence: str, engines: Engines) -> None:
    reading = read(sentence, engines)
    assert reading is None or reading.intent not in TOLD
