"""Replies as a terminal shows them."""

from __future__ import annotations

import io

from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from bot.replies import Button, Reply
from bot.replies.markup import bold, shown
from bot.terminal import Run, button_lines, plain, runs, show, styled

MARKUP = 'see <b>bold <i>both</i></b> &lt;x&gt; <a href="https://a.b/c">link</a> <code>/help</code>'


def test_markup_becomes_runs_with_their_styles() -> None:
    assert runs(MARKUP) == (
        Run("see "),
        Run("bold ", ("bold",)),
        Run("both", ("bold", "italic dim")),
        Run(" <x> "),
        Run("link", (), "https://a.b/c"),
        Run(" "),
        Run("/help", ("cyan",)),
    )


def test_markup_becomes_plain_text() -> None:
    assert plain(MARKUP) == "see bold both <x> link /help"


def test_markup_becomes_styled_text() -> None:
    text = styled(MARKUP)
    assert text.plain == plain(MARKUP)
    assert {str(span.style).strip() for span in text.spans} >= {"bold", "bold italic dim", "link https://a.b/c", "cyan"}


@given(st.text())
def test_any_escaped_name_comes_through(name: str) -> None:
    assert plain(bold(shown(name))) == plain(shown(name))


def test_buttons_are_numbered_row_after_row() -> None:
    reply = Reply("x", ((Button("a", "1"), Button("b", "2")), (Button("c", "3"),)))
    assert button_lines(reply) == ("[1] a   [2] b", "[3] c")


def test_a_reply_is_printed_with_its_buttons() -> None:
    out = io.StringIO()
    show(Console(file=out, width=80), Reply("<b>fact</b> [not a tag]", ((Button("a [b]", "1"),),)))
    assert out.getvalue() == "fact [not a tag]\n[1] a [b]\n\n"
