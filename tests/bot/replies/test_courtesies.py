"""What is said back to a greeting and the like tells of films where there are films, and nowhere else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.courtesies import Courtesy, CourtesyPage
from bot.language import languages, speaking
from bot.replies.courtesies import courtesy_reply

from .erring import CHOICES

GAMES_ALONE = replace(CHOICES, films=None)
ABOUT_FILMS = {"en": ("film", "watch"), "es": ("película", "ver")}


@pytest.mark.parametrize("said", [Courtesy.HELLO, Courtesy.THANKS, Courtesy.WHO])
@pytest.mark.parametrize("code", list(ABOUT_FILMS))
def test_films_are_spoken_of_where_there_are_any(said: Courtesy, code: str) -> None:
    page = CourtesyPage(said=said, snapshot="20261128T000000Z-00000000", data_as_of=date(2015, 12, 31))
    with speaking(languages()[code]):
        beside, alone = (courtesy_reply(page, choices).text for choices in (CHOICES, GAMES_ALONE))
    assert any(word in beside for word in ABOUT_FILMS[code])
    assert not any(word in alone for word in ABOUT_FILMS[code])
