"""Whole turns over the bundled sample; nothing a person sends gets anything but a reply Telegram takes."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any, cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.asker import Asker
from bot.choices import Choices, choices
from bot.command import Command
from bot.conversation import Conversation
from bot.engines import Engines
from bot.forme import ForMeQuestion
from bot.replies import Reply
from bot.store import Person, Verdict
from bot.table import COMMANDS
from bot.terminal import plain
from engine import Basis

LONGEST_TEXT = 4096
SHARED = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
COMMAND_NAMES = st.sampled_from([command.name for command in COMMANDS])
ACCIDENTS = [
    "",
    "👍🏽🏳️‍🌈",
    "\u202eولاعب\u202c",
    "<script>alert(1)</script>",
    "%s%n%d {0} {x}",
    "'; DROP TABLE games; --",
    "a\x00b",
    "\ud800",
    "/" * 100,
    "A" * 4096,
    "&" * 4096,
    "<b>" * 1000,
    "٢٠١٢",
    "-1",
    "9" * 400,
    "\n\n\n",
]


class Balance(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)
        if tag not in {"b", "i", "a", "code"}:
            self.faults.append(f"<{tag}>")

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}>")


def check(reply: Reply) -> None:
    balance = Balance()
    balance.feed(reply.text)
    balance.close()
    assert not balance.open
    assert not balance.faults
    assert 1 <= len(reply.text) <= LONGEST_TEXT
    assert plain(reply.text).strip()
    for button in reply.in_order:
        assert 1 <= len(button.data.encode()) <= 64
        assert button.label.strip()


@pytest.mark.parametrize("accident", ACCIDENTS, ids=range(len(ACCIDENTS)))
@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: cast("Command", command).name)
def test_an_accident_as_argument_gets_a_reply(command: Command, accident: str, talk: Conversation) -> None:
    check(talk.say(f"/{command.name} {accident}"))
    check(talk.say(accident))
    check(talk.press(accident))


@SHARED
@given(name=COMMAND_NAMES, argument=st.text())
def test_any_argument_of_any_command_gets_a_reply(talk: Conversation, name: str, argument: str) -> None:
    check(talk.say(f"/{name} {argument}"))


@SHARED
@given(message=st.text())
def test_any_message_gets_a_reply(talk: Conversation, message: str) -> None:
    check(talk.say(message))


@SHARED
@given(
    data=st.text() | st.from_regex(r"[vh]1:(genre|top|rec|dev|mood|like|game|any|for|pop):[a-z0-9]{1,9}(:[0-9]{1,30})?")
)
def test_any_button_gets_a_reply(talk: Conversation, data: str) -> None:
    check(talk.press(data))


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: cast("Command", command).name)
def test_every_button_of_every_reply_leads_to_a_reply(command: Command, talk: Conversation) -> None:
    for button in talk.say(command.example).in_order:
        reply = talk.press(button.data)
        check(reply)
        assert not re.search(r"None|Traceback|object at 0x|[{}]|\bnan\b", reply.text)
        assert "too old" not in reply.text


@pytest.mark.parametrize(
    ("message", "fact"),
    [
        ("/genre action", "Action games from"),
        ("/topplayer Action", "played Action the most:"),
        ("/recommended 2012", "of 2012."),
        ("/recommended 2012 posted", "recommended most in 2012."),
        ("/worstdev 2012", "complaints about games of 2012."),
        ("/worstdev 2012 posted", "complaints in 2012."),
        ("/sentiment valve", "Valve: "),
        ("/similar portal 2", "Games like Portal 2 (2011)"),
        ("/about", "the players and their reviews are invented"),
        ("/game portal 2", "Portal 2 (2011)\nValve"),
        ("/game portl", "Did you mean Portal (2007)?"),
        ("/random rpg", "For RPG, how about "),
        ("/random", "How about "),
        ("/similar half", "Did you mean one of these?"),
        ("/genre Co-op", "“Co-op” is a tag, not a genre."),
        ("/recommended 1900", "Years that have some:"),
        ("/forme nobody", "I know no player “nobody”."),
    ],
)
def test_a_question_gets_its_answer(message: str, fact: str, talk: Conversation) -> None:
    assert fact in plain(talk.say(message).text)


def test_games_for_a_player_are_found_by_the_button_under_the_top_player(talk: Conversation) -> None:
    button = talk.say("/topplayer Action").in_order[0]
    assert plain(talk.press(button.data).text).startswith("Games for ")


def test_a_game_that_is_gone_makes_its_button_stale(talk: Conversation) -> None:
    assert "too old" in talk.press("v1:like:999999999:0").text


def test_pages_go_on_to_an_end(talk: Conversation) -> None:
    assert "That is all I have" in talk.press("v1:pop:100000").text
    assert "That is all I have" in talk.press("v1:like:620:100000").text


def test_choices_come_from_the_snapshot(engines: Engines) -> None:
    offered = choices(engines)
    assert engines.games.player(offered.player).played
    assert offered.genres[0] in engines.games.genres()
    assert offered.games
    year = offered.years[Basis.RELEASE][1]
    assert offered.has(year, Basis.RELEASE)
    assert offered.before(year, Basis.RELEASE) == offered.years[Basis.RELEASE][0]
    assert offered.after(offered.years[Basis.RELEASE][-1], Basis.RELEASE) is None


def test_conversations_are_shared(talk: Conversation, engines: Engines) -> None:
    again: Any = Conversation.over(engines)
    assert isinstance(again.choices, Choices)
    assert again.say("/help") == talk.say("/help")


def test_a_random_game_is_none_of_which_the_person_said_something(talk: Conversation, engines: Engines) -> None:
    drawn: set[str] = set()
    while (game := engines.games.random_game("Racing", drawn).item_id) not in drawn:
        drawn.add(game)
    left = drawn.pop()
    asker = Asker(Person(1, verdicts=dict.fromkeys(drawn, Verdict.NOT_INTERESTED)))
    assert talk.say("/random racing", asker).shows == left


def test_a_turn_holds_nothing_of_the_person(talk: Conversation) -> None:
    reply = talk.say("/forme", Asker(Person(7, verdicts={"620": Verdict.LIKED})))
    assert reply.turn is not None
    assert reply.turn.asked == ForMeQuestion()
