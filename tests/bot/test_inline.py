"""What is offered for a query: the best reading of it, games like that, and what else begins so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.engines import Engines
from bot.inline import PAGE, Card, Film, Like, LikeFilm, Page, Result, page
from bot.meant import MOST, TURN


def told(found: Page) -> list[str]:
    """Return the kind and the title of each result."""
    return [f"{type(result).__name__} {titled(result)}" for result in found.results]


def titled(result: Result) -> str:
    return result.film.title if isinstance(result, Film | LikeFilm) else result.game.title


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
    known = [film.name for film in engines.films.best_known(TURN)]
    assert told(page(query, 0, engines)) == [
        *(f"Card {title}" for title in loved[:TURN]),
        *(f"Film {title}" for title in known),
    ]
    assert told(page(query, 0, Engines(engines.games))) == [f"Card {title}" for title in loved]


@pytest.mark.parametrize("query", ["asdfgh", "best pizza in 2013", "😀", "?!", "/help", "thanks"])
def test_what_names_no_game_gives_nothing(query: str, engines: Engines) -> None:
    assert page(query, 0, engines) == Page((), None)


@pytest.mark.parametrize("query", ["", "the", "s", "games like half life"])
def test_pages_follow_each_other_and_offer_no_game_twice(query: str, engines: Engines) -> None:
    pages = walked(query, engines)
    results = [result for each in pages for result in each.results]
    ids = [r.game.item_id if isinstance(r, Card) else r.film.film_id for r in results if isinstance(r, Card | Film)]
    assert len(ids) == len(set(ids)) <= MOST
    assert [r for each in pages[1:] for r in each.results if isinstance(r, Like | LikeFilm)] == []
    assert {len(each.results) for each in pages[1:-1]} <= {PAGE}


def test_a_page_past_the_end_is_empty(engines: Engines) -> None:
    assert page("portal", MOST, engines) == page("", MOST, engines) == Page((), None)


@given(query=st.text(max_size=256), offset=st.integers(0, MOST))
def test_any_query_gives_a_page(query: str, offset: int, engines: Engines) -> None:
    found = page(query, offset, engines)
    assert len(found.results) <= PAGE + 2
    assert found.onward is None or found.results


def test_a_film_gives_its_card_and_films_like_it(engines: Engines) -> None:
    assert told(page("inception", 0, engines))[:2] == ["Film Inception", "LikeFilm Inception"]
    assert told(page("incep", 0, engines))[:2] == ["Film Inception", "LikeFilm Inception"]


@pytest.mark.parametrize("query", ["incepton", "the godfahter", "titanc"])
def test_a_film_is_found_in_spite_of_a_slip(query: str, engines: Engines) -> None:
    assert any(isinstance(result, Film) for result in page(query, 0, engines).results)


def test_games_come_before_films_that_match_as_well(engines: Engines) -> None:
    kinds = [isinstance(result, Film) for result in page("the", 0, engines).results if isinstance(result, Card | Film)]
    assert kinds == [False] * TURN + [True] * TURN


def test_without_films_games_are_offered_alone(engines: Engines) -> None:
    alone = Engines(engines.games)
    assert page("inception", 0, alone) == Page((), None)
    assert told(page("portal 2", 0, alone))[:2] == ["Card Portal 2", "Like Portal 2"]


@pytest.mark.parametrize("query", ["movies like inception", "películas como inception", "films like incepton"])
def test_films_like_one_come_first_when_asked_for(query: str, engines: Engines) -> None:
    assert told(page(query, 0, engines))[:2] == ["LikeFilm Inception", "Film Inception"]
