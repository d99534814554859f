"""How results are listed behind our name, and what they send."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.choices import Choices, choices
from bot.engines import Engines
from bot.inline import Card, Film, Like, LikeFilm, Result, page
from bot.language import language_of, languages, speaking
from bot.replies.articles import PICTURE_SIZE, Article, article, nothing_found
from tests.bot.client.markup import read
from tests.bot.client.rules import LONGEST_DATA, LONGEST_LIST_BUTTON, LONGEST_TEXT

NOTHING_OFFERED = Choices((), {}, (), ())


def made(result: Result, offered: Choices = NOTHING_OFFERED) -> Article:
    told = article(result, offered)
    assert told
    return told


@pytest.fixture
def card(engines: Engines) -> Card:
    return Card(engines.games.game("portal 2"))


@pytest.fixture
def like(card: Card, engines: Engines) -> Like:
    return Like(card.game, engines.games.similar_games("portal 2"))


def changed(card: Card, **facts: object) -> Card:
    return Card(dataclasses.replace(card.game, **facts))  # type: ignore[arg-type]


def test_a_card_is_listed_with_its_year_its_genres_and_how_it_is_liked(card: Card) -> None:
    told = made(card)
    assert (told.title, told.description) == ("Portal 2 (2011)", "Action, Adventure · 81% recommend it · 75 players")
    assert told.reply.text.startswith('<b><a href="https://store.steampowered.com/app/620">Portal 2</a> (2011)</b>')


def test_a_list_names_its_games_and_turns_pages(like: Like) -> None:
    told = made(like)
    assert told.title == "Games like Portal 2 (2011)"
    assert told.description.startswith("Portal · The Talos Principle · ")
    assert told.reply.buttons[-1][-1].label == "5 more ›"


def test_words_are_in_the_language_of_whoever_types(card: Card, like: Like) -> None:
    with speaking(language_of("es-419")):
        assert made(card).description == "Acción, Aventura · lo recomienda 81% · 75 jugadores"
        assert made(like).title == "Juegos parecidos a Portal 2 (2011)"
        assert "personas lo jugaron" in made(card).reply.text


def test_the_picture_is_that_of_the_store(card: Card, like: Like) -> None:
    address = "https://cdn.cloudflare.steamstatic.com/steam/apps/620/capsule_184x69.jpg"
    assert made(card).picture == made(like).picture == address
    assert f"{PICTURE_SIZE[0]}x{PICTURE_SIZE[1]}" in address


def test_what_is_in_no_store_has_no_picture(card: Card) -> None:
    assert made(changed(card, item_id="film-9")).picture is None


def test_what_nobody_played_or_reviewed_is_listed_by_its_title_alone(card: Card) -> None:
    told = made(changed(card, genres=(), players=0, reviews=0, recommended=0, year=None))
    assert (told.title, told.description) == ("Portal 2", "")


def test_few_reviews_make_no_share(card: Card) -> None:
    assert "recommend" not in made(changed(card, reviews=4, recommended=4)).description
    assert "100% recommend it" in made(changed(card, reviews=5, recommended=5)).description


def test_titles_are_listed_as_they_are_and_escaped_where_they_are_sent(card: Card) -> None:
    told = made(changed(card, title="Tom & <b>Jerry</b>"))
    assert told.title == "Tom & <b>Jerry</b> (2011)"
    assert "Tom &amp; &lt;b&gt;Jerry&lt;/b&gt;" in told.reply.text


def test_a_game_whose_id_is_too_long_for_telegram_is_left_out(card: Card) -> None:
    assert article(changed(card, item_id="9" * LONGEST_DATA), NOTHING_OFFERED) is None


def test_a_card_and_a_list_of_the_same_game_are_told_apart(card: Card, like: Like) -> None:
    assert made(card).id != made(like).id


@pytest.mark.parametrize("code", languages())
@pytest.mark.parametrize("films", [False, True])
def test_the_button_above_nothing_is_short_enough(code: str, films: bool) -> None:
    with speaking(languages()[code]):
        assert 0 < len(nothing_found(films=films)) <= LONGEST_LIST_BUTTON


@given(query=st.text(max_size=256), code=st.sampled_from(sorted(languages())))
def test_any_query_gives_results_that_telegram_takes(query: str, code: str, engines: Engines) -> None:
    with speaking(languages()[code]):
        told = [made(result, choices(engines)) for result in page(query, 0, engines).results]
    assert len({each.id for each in told}) == len(told)
    for each in told:
        markup = read(each.reply.text)
        assert not markup.faults
        assert 0 < markup.length <= LONGEST_TEXT
        assert each.title.strip()
        assert len(each.id.encode()) <= LONGEST_DATA


def test_a_film_is_listed_with_its_kind_its_genres_its_votes_and_where_it_streams(engines: Engines) -> None:
    film = Film(engines.films.film("inception"))
    told = made(film)
    assert told.title == "Inception (2010)"
    assert told.description.startswith("Film · Action")
    assert "⭐" in told.description
    assert told.description.endswith("Netflix")
    assert told.picture is None
    assert told.id == f"v1:film:{film.film.film_id}"
    with speaking(language_of("es")):
        assert made(film).description.startswith("Película · Acción")


def test_an_average_of_few_votes_is_not_told(engines: Engines) -> None:
    film = dataclasses.replace(engines.films.film("inception"), votes=9, average=10.0)
    assert "⭐" not in made(Film(film)).description


def test_films_like_one_are_listed_by_name(engines: Engines) -> None:
    film = engines.films.film("inception")
    told = made(LikeFilm(film, engines.films.similar_films("inception")), choices(engines))
    assert told.title == "Films and series like Inception (2010)"
    assert " · " in told.description
    assert told.picture is None
