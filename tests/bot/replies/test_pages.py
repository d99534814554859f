"""The words of the bot about itself."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.choices import choices
from bot.engines import Engines
from bot.language import Language, languages, speaking
from bot.pages import AboutPage, HelpPage, StartPage, Topic, about_page
from bot.questions import AboutQuestion, StartQuestion
from bot.replies import pages
from bot.replies.films_about import FILMS_CREDIT
from bot.sample import FILMS_NOTICE, SAMPLE_CREDIT
from bot.table import HelpQuestion
from bot.terminal import plain
from engine.answers import Answer

from .telling import FROM, lines, told


def about(*, sample: bool = False) -> AboutPage:
    return AboutPage(
        sample=sample,
        created=datetime(2026, 11, 20, 16, tzinfo=UTC),
        games=1,
        players=2000,
        reviews=3,
        plays=5_153_209,
        sources=("a.json", "b.json"),
        versions={"python": "3.12.1", "polars": "2.1.0", "playwise": "0.1.0"},
        **FROM,
    )


def test_the_greeting_offers_real_questions() -> None:
    reply = told(StartPage(sample=False, **FROM), StartQuestion())
    assert reply.text.startswith("<b>Hello!")
    assert [button.label for button in reply.in_order] == [
        "Games like Portal (2007)",
        "Best years of Action",
        "Everything you can ask",
    ]


def test_help_is_told_in_groups() -> None:
    topics = (
        Topic("genre", "/genre <genre>", "/genre Action", "its best year", "Numbers"),
        Topic("help", "/help", "/help", "all of it", "Me"),
    )
    assert lines(HelpPage(topics=topics, **FROM), HelpQuestion()) == [
        "Numbers",
        "/genre Action – its best year",
        "",
        "Me",
        "/help – all of it",
    ]


def test_help_has_a_player_who_is_there(engines: Engines) -> None:
    offered = choices(engines)
    told = plain(pages.help_reply(HelpQuestion().ask(engines), offered).text)
    assert f"/forme {offered.player} – " in told
    assert f"/link {offered.player} – " in told


def test_help_and_greeting_tell_of_films_where_there_are_films(engines: Engines) -> None:
    with_films, without = choices(engines), choices(Engines(engines.games))
    page = HelpQuestion().ask(engines)
    assert "/film Inception" in plain(pages.help_reply(page, with_films).text)
    assert "/film" not in plain(pages.help_reply(page, without).text)
    greeting = StartQuestion().ask(engines)
    assert "What to watch tonight" in [button.label for button in pages.start_reply(greeting, with_films).in_order]
    assert "films" not in pages.start_reply(greeting, without).text


@pytest.mark.parametrize("spoken", languages().values(), ids=lambda spoken: spoken.code)
def test_help_has_games_in_front_and_fits_in_a_message(engines: Engines, spoken: Language) -> None:
    with speaking(spoken):
        told = plain(pages.help_reply(HelpQuestion().ask(engines), choices(engines)).text)
    places = [told.index(f"/{name} ") for name in ("genre", "similar", "watch", "released", "me")]
    assert places == sorted(places)
    assert len(told.encode("utf-16-le")) // 2 <= 4096


def test_about_says_where_the_answers_come_from() -> None:
    assert lines(about(), AboutQuestion()) == [
        "I know 1 game, 2,000 players and 3 reviews.",
        "The players own 5,153,209 games between them.",
        "The data ends on 31 December 2016; I read it on 20 November 2026.",
        "Read from a.json and b.json.",
        pages.DATA_CREDIT,
        "Snapshot 20261120-1, built by playwise 0.1.0 and polars 2.1.0",
        "",
        "I know no films right now.",
    ]


def test_about_says_which_films_there_are_and_whose_data_they_are(engines: Engines) -> None:
    page = about_page(engines)
    assert page.films
    shown = lines(page, AboutQuestion())
    sample = shown[shown.index("") + 1 :]
    assert sample[0] == f"I know {page.films.films} films and {page.films.series} series, too."
    assert sample[1] == FILMS_NOTICE
    assert "netflix_titles.csv" in sample[4]
    assert sample[5] == SAMPLE_CREDIT
    real = lines(replace(page, films=replace(page.films, sample=False)), AboutQuestion())
    assert real[-2] == FILMS_CREDIT
    assert json.loads(json.dumps(page.as_json()))["films"]["snapshot"] == engines.films.about.snapshot


def test_greeting_and_about_say_that_the_sample_is_invented() -> None:
    assert "the players and their reviews are invented" in lines(about(sample=True), AboutQuestion())[1]
    assert "the players and their reviews are invented" in lines(StartPage(sample=True, **FROM), StartQuestion())[1]


def test_an_answer_nobody_has_words_for_is_our_mistake() -> None:
    class Unheard(Answer):
        kind = "unheard"

    with pytest.raises(NotImplementedError):
        told(Unheard(**FROM), StartQuestion())
