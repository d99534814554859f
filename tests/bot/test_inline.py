"""What is offered for a query: the best reading of it, games like that, and what else begins so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.engines import Engines
from bot.inline import MOST, PAGE, Card, Like, Page, page


def told(found: Page) -> list[str]:
    """Return the kind and the title of each result."""
    return [f"{type(result).__name__} {result.game.title}" for result in found.results]


def walked(query: str, engines: Engines) -> list[Page]:
    """Return every page of a query."""
    pages = [page(query, 0, engines)]
    while pages[-1].onward is not None:
        pages.append(page(query, pages[-1].onward, engines))
    return pages


def test_a_title_gives_its_card_and_games_like_it_then_others_that_begin_so(engines: Engines) -> None:
    assert told(page("portal 2", 0, engines)) == ["Card Portal 2", "Like Portal 2", "Card Portal 2 Soundtrack"]


def test_an_exact_title_comes_before_a_sequel_that_is_played_more(engines: Engines) -> None:
    assert told(page("portal", 0, engines))[:3] == ["Card Portal", "Like Portal", "Card Portal 2"]


def test_half_a_word_is_completed_with_what_is_played_most(engines: Engines) -> None:
    assert told(page("porta", 0, engines))[:3] == ["Card Portal 2", "Like Portal 2", "Card Portal"]


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("  PORTAL   2 ", "Portal 2"),
        ("portla 2", "Portal 2"),
        ("csgo", "Counter-Strike: Global Offensive"),
        ("terarria", "Terraria"),
        ("tell me about portal 2", "Portal 2"),
    ],
)
def test_a_title_is_found_as_people_type_it(query: str, title: str, engines: Engines) -> None:
    assert told(page(query, 0, engines))[:2] == [f"Card {title}", f"Like {title}"]


@pytest.mark.parametrize("query", ["games like portal 2", "juegos parecidos a portal 2"])
def test_games_like_one_come_first_when_asked_for(query: str, engines: Engines) -> None:
    assert told(page(query, 0, engines))[:2] == ["Like Portal 2", "Card Portal 2"]


@pytest.mark.parametrize("query", ["", "   ", "\n"])
def test_with_nothing_typed_what_is_played_and_loved_most_is_offered(query: str, engines: Engines) -> None:
    loved = [game.title for game in engines.games.popular_games(limit=PAGE).games]
    assert told(page(query, 0, engines)) == [f"Card {title}" for title in loved]


@pytest.mark.parametrize("query", ["asdfgh", "best pizza in 2013", "😀", "?!", "/help", "thanks"])
def test_what_names_no_game_gives_nothing(query: str, engines: Engines) -> None:
    assert page(query, 0, engines) == Page((), None)


@pytest.mark.parametrize("query", ["", "the", "s", "games like half life"])
def test_pages_follow_each_other_and_offer_no_game_twice(query: str, engines: Engines) -> None:
    pages = walked(query, engines)
    cards = [result.game.item_id for each in pages for result in each.results if isinstance(result, Card)]
    assert len(cards) == len(set(cards)) <= MOST
    assert [result for each in pages[1:] for result in each.results if isinstance(result, Like)] == []
    assert {len(each.results) for each in pages[1:-1]} <= {PAGE}


def test_a_page_past_the_end_is_empty(engines: Engines) -> None:
    assert page("portal", MOST, engines) == page("", MOST, engines) == Page((), None)


@given(query=st.text(max_size=256), offset=st.integers(0, MOST))
def test_any_query_gives_a_page(query: str, offset: int, engines: Engines) -> None:
    found = page(query, offset, engines)
    assert len(found.results) <= PAGE + 1
    assert found.onward is None or found.results
