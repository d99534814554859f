"""The committed sentences about films are understood as well as the documentation says, and games come before them."""

from __future__ import annotations

from pathlib import Path

import pytest
from evaluation.intents import FILM_SENTENCES, FILMS, OTHERS, SPLITS, Outcome, sentences

from bot.engines import Engines
from bot.intents.intent import FILM_INTENTS, Intent
from bot.intents.mentions import Kind
from bot.intents.reading import read
from bot.narrowing import Narrowed
from tests.unmeasured import unmeasured

from .elsewhere import outcomes_of, readings_of

INTENT, BOTH, REFUSED = 0.90, 0.90, 0.90
"""Shares of the questions whose intent is right, and what they are about too; of the others that are refused."""

LANGUAGES = ("en", "es")


@pytest.fixture(scope="module")
def outcomes(sample_data: Path) -> list[Outcome]:
    return unmeasured(outcomes_of, sentences(FILM_SENTENCES), sample_data)


def of(outcomes: list[Outcome], language: str, split: str, *, others: bool) -> list[Outcome]:
    half = [each for each in outcomes if (each.sentence.language, each.sentence.split) == (language, split)]
    return [each for each in half if (each.sentence.intent in OTHERS) is others]


@pytest.mark.parametrize("split", SPLITS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_questions_about_films_are_read_right(outcomes: list[Outcome], language: str, split: str) -> None:
    asked = of(outcomes, language, split, others=False)
    assert len(asked) > 50
    assert sum(each.intent for each in asked) / len(asked) >= INTENT
    assert sum(each.entity for each in asked) / len(asked) >= BOTH


@pytest.mark.parametrize("split", SPLITS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_only_mentions_films_is_not_understood(outcomes: list[Outcome], language: str, split: str) -> None:
    others = of(outcomes, language, split, others=True)
    assert len(others) >= 15
    assert sum(each.intent for each in others) / len(others) >= REFUSED


def test_no_sentence_about_films_is_in_both_halves() -> None:
    said = [(each.language, each.text) for each in sentences(FILM_SENTENCES)]
    assert len(said) == len({(language, text.casefold()) for language, text in said})


def test_films_change_no_reading_of_a_sentence_about_games(sample_data: Path) -> None:
    asked = [each.text for each in sentences() if each.intent != FILMS]
    alone, beside = (unmeasured(readings_of, asked, sample_data, films=films) for films in (False, True))
    assert [text for text, one, other in zip(asked, alone, beside, strict=True) if one != other] == []


def test_without_films_no_sentence_is_about_them(sample_data: Path) -> None:
    asked = [each.text for each in (*sentences(), *sentences(FILM_SENTENCES))]
    readings = unmeasured(readings_of, asked, sample_data, films=False)
    assert {reading.intent for reading in readings if reading} & FILM_INTENTS == set()


@pytest.mark.parametrize(
    ("sentence", "intent"),
    [
        ("the witcher", Intent.GAME),
        ("tell me about the witcher", Intent.GAME),
        ("the witcher series", Intent.FILM),
        ("tell me about the show the witcher", Intent.FILM),
        ("series like the witcher", Intent.SIMILAR_FILM),
        ("games like the witcher", Intent.SIMILAR),
        ("recomiéndame una serie de acción", Intent.WATCH),
        ("recomiéndame un juego de acción", Intent.RANDOM),
    ],
)
def test_a_name_in_both_catalogues_is_a_game_unless_films_are_spoken_of(
    sentence: str, intent: Intent, engines: Engines
) -> None:
    found = read(sentence, engines)
    assert found is not None
    assert found.intent is intent


@pytest.mark.parametrize(
    ("sentence", "narrowed"),
    [
        ("movies like inception on netflix", Narrowed("", "Netflix", "film")),
        ("algo parecido a Inception para ver en Disney+", Narrowed("", "Disney+")),
        ("movies with tom hanks from 1995 on disney plus", Narrowed("", "Disney+", "", 1995)),
        ("una serie o película en hulu", Narrowed("", "Hulu")),
    ],
)
def test_a_platform_a_form_and_a_year_narrow_a_question_down(
    sentence: str, narrowed: Narrowed, engines: Engines
) -> None:
    found = read(sentence, engines)
    assert found is not None
    assert found.narrowed == narrowed


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [("Tom Hanks movies", Kind.ACTOR), ("Pete Docter movies", Kind.DIRECTOR), ("Tom Hanks", Kind.ACTOR)],
)
def test_somebody_is_an_actor_or_a_director_by_what_they_do_more(sentence: str, kind: Kind, engines: Engines) -> None:
    found = read(sentence, engines)
    assert found is not None
    assert found.kind is kind


@pytest.mark.parametrize("sentence", ["movies like qqwxz", "films starring Qq Qqqq", "movies directed by Qq Qqqq"])
def test_what_nobody_knows_is_asked_for_all_the_same_where_it_is_said_what_it_is(
    sentence: str, engines: Engines
) -> None:
    found = read(sentence, engines)
    assert found is not None
    assert found.argument.startswith(("qq", "Qq"))


@pytest.mark.parametrize("sentence", ["get out", "up", "no", "it", "you", "who cares", "movies without netflix"])
def test_what_is_said_for_other_reasons_is_no_film(sentence: str, engines: Engines) -> None:
    found = read(sentence, engines)
    assert found is None or found.intent not in FILM_INTENTS or found.argument in {"up", "get out"}
