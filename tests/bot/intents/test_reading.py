"""One sentence at a time: what it asks, of what, and how sure that is."""

from __future__ import annotations

import unicodedata

import pytest
from evaluation.intents import sentences
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.engines import Engines
from bot.intents.intent import Intent
from bot.intents.mentions import Kind
from bot.intents.reading import LONGEST, Reading, read

SURE_ONES = [each.text for each in sentences() if each.intent in {"similar", "recommended", "genre", "worstdev"}][::9]


def test_a_name_is_found_inside_a_sentence(engines: Engines) -> None:
    assert read("games like portal 2 please", engines) == Reading(Intent.SIMILAR, "portal 2", Kind.GAME)


@pytest.mark.parametrize("language", ["games parecidos a braid", "juegos like braid"])
def test_languages_may_be_mixed(language: str, engines: Engines) -> None:
    assert read(language, engines) == Reading(Intent.SIMILAR, "braid", Kind.GAME)


@pytest.mark.parametrize("title", ["Papers, Please", "Just Cause 2", "The Long Dark", "Football Manager 2013"])
def test_titles_may_have_words_of_sentences_in_them(title: str, engines: Engines) -> None:
    found = read(f"juegos como {title}, gracias", engines)
    assert found is not None
    assert (found.intent, found.argument) == (Intent.SIMILAR, title)


def test_the_year_of_a_review_is_told_from_that_of_a_game(engines: Engines) -> None:
    found = read("best games in reviews written in 2014", engines)
    assert found == Reading(Intent.RECOMMENDED, "2014 posted", Kind.YEAR)


@pytest.mark.parametrize("message", ["gmaes like terraria", "top 3 worst rated game monsters studios 2012"])
def test_what_had_to_be_guessed_is_not_sure(message: str, engines: Engines) -> None:
    found = read(message, engines)
    assert found is not None
    assert not found.sure


@pytest.mark.parametrize("message", ["portal 2", "¿Portal 2?", "hey, portal 2 please"])
def test_a_title_by_itself_asks_for_its_card(message: str, engines: Engines) -> None:
    assert read(message, engines) == Reading(Intent.GAME, message.strip("¿?hey, ")[:8], Kind.GAME, bare=True)


def test_a_genre_and_a_year_are_asked_about(engines: Engines) -> None:
    found = read("best rpg of 2013", engines)
    assert found == Reading(Intent.ASK, "RPG", Kind.GENRE, bare=True, second="2013")


@pytest.mark.parametrize("message", ["don't show me action games", "games not like skyrim", "no quiero estrategia"])
def test_a_negation_is_never_read_as_its_opposite(message: str, engines: Engines) -> None:
    assert read(message, engines) is None


@pytest.mark.parametrize("message", ["", "🤔", "?!", "ok", "2+2", "word " * (LONGEST + 1)])
def test_what_says_nothing_is_not_understood(message: str, engines: Engines) -> None:
    assert read(message, engines) is None


@pytest.mark.parametrize("sentence", SURE_ONES)
def test_courtesy_case_and_accents_change_nothing(sentence: str, engines: Engines) -> None:
    plain = unicodedata.normalize("NFKD", sentence).encode("ascii", "ignore").decode()
    for other in (f"{sentence}, please", f"hola, {sentence}", plain.upper()):
        assert asked(other, engines) == asked(sentence, engines)


def asked(message: str, engines: Engines) -> tuple[Intent, str] | None:
    found = read(message, engines)
    return None if found is None else (found.intent, "".join(filter(str.isalnum, found.argument.casefold()))[:5])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(message=st.text(max_size=300))
def test_no_text_raises(message: str, engines: Engines) -> None:
    read(message, engines)


WORDS = st.sampled_from(
    "games like portal 2 juegos como no the why #3 2013 and best mejor rpg valve year who more otra , ?".split()
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(WORDS, min_size=1, max_size=12))
def test_no_order_of_known_words_raises(words: list[str], engines: Engines) -> None:
    read(" ".join(words), engines)
