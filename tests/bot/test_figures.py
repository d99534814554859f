"""How languages write figures."""

from __future__ import annotations

from gettext import NullTranslations

import pytest
from babel import Locale
from babel.numbers import format_decimal, format_percent
from hypothesis import given
from hypothesis import strategies as st

from bot.figures import figures_of
from bot.language import ENGLISH, Language, language_of

GERMAN = Language("de", Locale("de"), NullTranslations())
LANGUAGES = (ENGLISH, language_of("es"), GERMAN)
EVERY = pytest.mark.parametrize("spoken", LANGUAGES, ids=lambda spoken: spoken.code)


@EVERY
@given(amount=st.integers(0, 10**12))
def test_a_number_is_written_as_the_cldr_has_it(spoken: Language, amount: int) -> None:
    assert figures_of(spoken).whole(amount) == format_decimal(amount, locale=spoken.locale)


@EVERY
@given(part=st.integers(0, 100))
def test_a_share_is_written_as_the_cldr_has_it(spoken: Language, part: int) -> None:
    assert figures_of(spoken).percentage(part / 100) == format_percent(part / 100, locale=spoken.locale)


@pytest.mark.parametrize(("spoken", "said"), list(zip(LANGUAGES, ["1,234.50", "1,234.50", "1.234,50"], strict=True)))
def test_decimals_stand_behind_the_point_of_the_language(spoken: Language, said: str) -> None:
    assert figures_of(spoken).fixed(1234.5, 2) == said
