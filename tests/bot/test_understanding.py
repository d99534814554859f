"""A command and a sentence that mean the same become the same question."""

from __future__ import annotations

import pytest

from bot.commands import understand
from bot.courtesies import Courtesy, CourtesyQuestion
from bot.engines import Engines
from bot.errors import BadUsage, NotUnderstood
from bot.questions import PopularQuestion
from bot.understanding import understood
from bot.which import WhichQuestion

SAME = [
    ("games like portal 2", "/similar portal 2"),
    ("cuéntame de Braid", "/game Braid"),
    ("best year for action games", "/genre Action"),
    ("quién jugó más rpg", "/topplayer RPG"),
    ("best games of 2013", "/recommended 2013"),
    ("peores desarrolladores según reseñas escritas en 2014", "/worstdev 2014 posted"),
    ("qué piensa la gente de valve", "/sentiment valve"),
    ("my steam id is 76561190000000021", "/forme 76561190000000021"),
    ("surprise me", "/random"),
    ("what can you do", "/help"),
]


@pytest.mark.parametrize(("sentence", "command"), SAME)
def test_a_sentence_is_the_question_of_its_command(sentence: str, command: str, engines: Engines) -> None:
    assert understood(sentence, engines).question == understand(command)


def test_what_is_asked_back(engines: Engines) -> None:
    assert understood("2012", engines).question == WhichQuestion(year=2012)
    assert understood("acción", engines).question == WhichQuestion("Action")
    assert understood("best rpg of 2013", engines).question == WhichQuestion("RPG", 2013)


def test_what_is_no_command_at_all(engines: Engines) -> None:
    assert understood("gracias", engines).question == CourtesyQuestion(Courtesy.THANKS)
    assert understood("juegos más populares", engines).question == PopularQuestion()


def test_what_lacks_its_argument_is_asked_for_it(engines: Engines) -> None:
    with pytest.raises(BadUsage):
        understood("most recommended games", engines)


@pytest.mark.parametrize("message", ["/games like portal 2", "/hello"])
def test_what_begins_with_a_slash_is_never_a_sentence(message: str, engines: Engines) -> None:
    with pytest.raises(NotUnderstood):
        understood(message, engines)


def test_nonsense_is_not_understood(engines: Engines) -> None:
    with pytest.raises(NotUnderstood):
        understood("the cat sat on the mat", engines)
