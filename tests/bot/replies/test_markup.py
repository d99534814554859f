"""Escaping and tags."""

from __future__ import annotations

import html
import re

from hypothesis import given
from hypothesis import strategies as st

from bot.replies.markup import LONGEST_NAME, bold, code, italic, shown, store_link, titled


def test_tags_are_those_of_telegram() -> None:
    assert bold("a") == "<b>a</b>"
    assert italic("a") == "<i>a</i>"
    assert code("/similar <x>") == "<code>/similar &lt;x&gt;</code>"


def test_a_title_has_its_year_where_that_is_known() -> None:
    assert titled("Portal 2", 2011) == "Portal 2 (2011)"
    assert titled("Portal 2", None) == "Portal 2"


def test_a_title_leads_to_the_store() -> None:
    assert store_link("620", "A & B") == '<a href="https://store.steampowered.com/app/620">A &amp; B</a>'


def test_an_id_that_is_no_app_leads_nowhere() -> None:
    assert store_link('"><script>', "Portal 2") == "Portal 2"
    assert store_link("６２０", "Portal 2") == "Portal 2"


def test_a_name_does_not_turn_the_words_around_it() -> None:
    assert shown("a\u202eb\u2066c") == "abc"


@given(st.text())
def test_any_name_is_shown_on_one_line_escaped_and_not_too_long(name: str) -> None:
    markup = shown(name)
    assert "<" not in markup
    assert ">" not in markup
    assert "\n" not in markup
    assert len(html.unescape(markup)) <= LONGEST_NAME
    assert re.fullmatch(r"(?:[^&]|&(?:lt|gt|amp);)*", markup)
