"""What one person in one chat has going: the argument asked for, and the games shown."""

from __future__ import annotations

import pytest

from bot.conversation import Conversation
from bot.terminal import plain
from bot.thread import MOST_SHOWN, PATIENCE, Thread
from bot.threads import Threads

WHAT_OF_IT = "What would you like to know about the genre Action?"


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def thread(clock: Clock) -> Thread:
    return Thread(clock)


def first_line(thread: Thread, talk: Conversation, message: str) -> str:
    return plain(thread.say(talk, message).text).splitlines()[0]


def test_what_follows_a_bare_command_is_its_argument(thread: Thread, talk: Conversation) -> None:
    assert first_line(thread, talk, "/similar") == "Which game?"
    assert first_line(thread, talk, "portal 2") == "Games like Portal 2 (2011)"


def test_a_value_of_the_keyboard_means_exactly_that_one(thread: Thread, talk: Conversation) -> None:
    value = thread.say(talk, "/game").in_order[0].label
    assert first_line(thread, talk, value) == value


def test_an_argument_is_asked_for_once(thread: Thread, talk: Conversation) -> None:
    thread.say(talk, "/genre")
    assert "Action games" in first_line(thread, talk, "action")
    assert first_line(thread, talk, "action") == WHAT_OF_IT


@pytest.mark.parametrize("message", ["/about", "help"])
def test_a_command_is_no_argument(message: str, thread: Thread, talk: Conversation) -> None:
    thread.say(talk, "/genre")
    assert "genre" not in first_line(thread, talk, message)


def test_a_wrong_name_may_be_corrected_by_another(thread: Thread, talk: Conversation) -> None:
    assert "I know no genre" in first_line(thread, talk, "/genre zzzzzz")
    assert "Action games" in first_line(thread, talk, "action")


def test_we_do_not_wait_for_ever(thread: Thread, talk: Conversation, clock: Clock) -> None:
    thread.say(talk, "/genre")
    clock.now += PATIENCE
    assert first_line(thread, talk, "action") == WHAT_OF_IT


def test_a_tap_ends_the_waiting(thread: Thread, talk: Conversation) -> None:
    thread.say(talk, "/genre")
    thread.press(talk, "v1:help")
    assert first_line(thread, talk, "action") == WHAT_OF_IT


@pytest.mark.parametrize("message", ["yes", "Yes!", "sí", "¡Sí!", "si", "y", "yes, forget everything"])
def test_a_yes_forgets_everything(message: str, thread: Thread, talk: Conversation) -> None:
    thread.say(talk, "/forget")
    assert first_line(thread, talk, message) == "Forgotten."


@pytest.mark.parametrize("message", ["no", "No.", "no, gracias", "nope", "no, keep it"])
def test_a_no_keeps_everything(message: str, thread: Thread, talk: Conversation) -> None:
    thread.say(talk, "/forget")
    assert first_line(thread, talk, message) == "What I know of you"


@pytest.mark.parametrize("between", ["portal 2", "hello", "no"])
def test_a_yes_answers_only_what_was_asked_last(between: str, thread: Thread, talk: Conversation, clock: Clock) -> None:
    thread.say(talk, "/forget")
    assert first_line(thread, talk, between) != "Forgotten."
    assert first_line(thread, talk, "yes") != "Forgotten."
    thread.say(talk, "/forget")
    clock.now += PATIENCE
    assert first_line(thread, talk, "yes") != "Forgotten."


def test_a_random_game_is_not_shown_twice(thread: Thread, talk: Conversation) -> None:
    shown = [thread.say(talk, "/random racing").shows for _ in range(4)]
    assert len(set(shown)) == len(shown)
    assert thread.press(talk, "h1:any:Racing").shows not in shown


def test_only_the_last_games_are_kept_in_mind(thread: Thread, talk: Conversation) -> None:
    thread.shown = dict.fromkeys(map(str, range(1, MOST_SHOWN + 1)))
    thread.say(talk, "/game portal 2")
    assert len(thread.shown) == MOST_SHOWN
    assert "1" not in thread.shown


def test_people_and_chats_do_not_share_a_thread() -> None:
    threads = Threads()
    assert threads.of(1, 1) is threads.of(1, 1)
    assert threads.of(1, 1) is not threads.of(1, 2)
    assert threads.of(1, 1) is not threads.of(2, 1)


def test_the_thread_that_rested_longest_gives_way() -> None:
    threads = Threads(most=2)
    one, two = threads.of(1, 1), threads.of(2, 2)
    threads.of(1, 1)
    threads.of(3, 3)
    assert threads.of(1, 1) is one
    assert threads.of(2, 2) is not two
