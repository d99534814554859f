"""Whole conversations: what is said after an answer speaks of it, for ten minutes."""

from __future__ import annotations

import pytest

from bot.conversation import Conversation
from bot.replies import Reply
from bot.terminal import plain
from bot.thread import PATIENCE, Thread
from bot.threads import Threads

from .test_thread import Clock

LOST = "I am not sure what you are referring to."
END = "That is all I have on this."
UNREASONED = "I have no reasons for that: it is what you asked for, not what I suggested."


class Chat:
    """A person with the bot: says things, and reads first lines."""

    def __init__(self, talk: Conversation) -> None:
        self.talk = talk
        self.clock = Clock()
        self.thread = Thread(self.clock)
        self.last = Reply("")

    def says(self, message: str) -> str:
        self.last = self.thread.say(self.talk, message)
        return plain(self.last.text).splitlines()[0]

    def taps(self, label: str) -> str:
        data = next(button.data for button in self.last.in_order if button.label == label)
        self.last = self.thread.press(self.talk, data)
        return plain(self.last.text).splitlines()[0]


@pytest.fixture
def chat(talk: Conversation) -> Chat:
    return Chat(talk)


@pytest.mark.parametrize("message", ["and 2014?", "¿y en 2014?", "what about 2014", "y el 2014"])
def test_another_year_is_asked_of_the_same_question(message: str, chat: Chat) -> None:
    chat.says("worst developers of 2012")
    assert "about games of 2014" in chat.says(message)


def test_the_basis_of_a_year_stays(chat: Chat) -> None:
    assert chat.says("/recommended 2013 posted").endswith("in 2013.")
    assert chat.says("and 2014?").endswith("in 2014.")


@pytest.mark.parametrize("message", ["and for RPG?", "¿y de rol?"])
def test_another_genre_is_asked_of_the_same_question(message: str, chat: Chat) -> None:
    chat.says("who played the most action")
    assert "RPG" in chat.says(message)
    assert chat.last.turn is not None
    assert type(chat.last.turn.asked).__name__ == "TopPlayerQuestion"


def test_another_title_is_asked_of_the_same_question(chat: Chat) -> None:
    chat.says("games like portal 2")
    assert chat.says("and terraria?") == "Games like Terraria (2011)"


def test_another_developer_is_asked_of_the_same_question(chat: Chat) -> None:
    chat.says("what do people think of valve")
    assert chat.says("and bethesda?").startswith("Bethesda Game Studios:")


def test_what_does_not_fit_the_last_question_is_asked_about(chat: Chat) -> None:
    chat.says("best year for action games")
    assert chat.says("and 2014?") == "What would you like to know about 2014?"


@pytest.mark.parametrize(("more", "why"), [("more", "why the second one?"), ("más", "¿por qué la segunda?")])
def test_a_list_goes_on_and_explains_itself(more: str, why: str, chat: Chat) -> None:
    chat.says("games like portal 2")
    assert chat.says(more) == "More games like Portal 2 (2011)"
    second = chat.last.turn.answer.games[1] if chat.last.turn else None  # type: ignore[union-attr]
    assert second is not None
    assert chat.says(why).startswith(f"Why {second.title}")


@pytest.mark.parametrize("message", ["the third one", "tell me about #3", "cuéntame del tercero"])
def test_one_of_a_list_is_opened(message: str, chat: Chat) -> None:
    chat.says("games like portal 2")
    third = chat.last.turn.answer.games[2] if chat.last.turn else None  # type: ignore[union-attr]
    assert third is not None
    assert chat.says(message).startswith(third.title)


def test_a_number_of_a_later_page_is_the_one_shown(chat: Chat) -> None:
    chat.says("games like portal 2")
    chat.says("more")
    seventh = chat.last.turn.answer.games[1] if chat.last.turn else None  # type: ignore[union-attr]
    assert seventh is not None
    assert chat.says("the seventh").startswith(seventh.title)


def test_why_after_a_card_is_about_that_game(chat: Chat) -> None:
    chat.says("games like portal 2")
    opened = chat.taps("#3")
    assert chat.says("why?") == f"Why {opened}?"


def test_a_number_speaks_of_the_list_whatever_card_is_open(chat: Chat) -> None:
    chat.says("games like portal 2")
    assert chat.last.turn is not None
    second = chat.last.turn.answer.games[1]  # type: ignore[union-attr]
    chat.says("the third one")
    assert chat.says("why the second one?").startswith(f"Why {second.title}")
    chat.says("surprise me")
    assert chat.says("why the second one?").startswith(f"Why {second.title}")


@pytest.mark.parametrize("message", ["the ninth one", "tell me about #9", "why the ninth one?"])
def test_a_number_behind_the_last_is_told(message: str, chat: Chat) -> None:
    chat.says("games like portal 2")
    assert chat.says(message) == "The last list has 5 entries."
    chat.says("the third one")
    assert chat.says(message) == "The last list has 5 entries."
    chat.says("more")
    chat.says("/similar portl")
    assert chat.says(message).startswith("The last list has ")


def test_a_later_page_counts_those_before_it(chat: Chat) -> None:
    chat.says("games like portal 2")
    chat.says("more")
    assert chat.says("#12") == "The last list has 10 entries."


@pytest.mark.parametrize("message", ["most recommended games of 2013", "worst developers of 2012"])
def test_the_last_list_is_spoken_of_with_reasons_or_without(message: str, chat: Chat) -> None:
    chat.says("games like portal 2")
    chat.says(message)
    opened = chat.says("the first")
    assert chat.says("the second") != opened
    assert chat.says("the first") == opened
    for why in ("why?", "why the second one?", "¿por qué la segunda?"):
        assert chat.says(why) == UNREASONED


def test_a_card_that_was_asked_for_has_no_reasons(chat: Chat) -> None:
    chat.says("games like portal 2")
    assert chat.says("/game rust").startswith("Rust")
    assert chat.says("why?") == UNREASONED


@pytest.mark.parametrize("message", ["no, the first", "ese no, el primero"])
def test_another_candidate_is_chosen(message: str, chat: Chat) -> None:
    assert "not sure which game" in chat.says("/similar portl")
    wanted = chat.last.in_order[0].label
    assert chat.says(message) == f"Games like {wanted}"


def test_another_random_game_is_of_the_same_genre(chat: Chat) -> None:
    chat.says("give me a random rpg")
    assert chat.says("another like that").startswith("For RPG, how about")
    assert chat.says("otro así").startswith("For RPG, how about")


def test_another_like_a_card_is_similar_to_it(chat: Chat) -> None:
    chat.says("portal 2")
    assert chat.says("another like that") == "Games like Portal 2 (2011)"


def test_a_random_game_is_explained(chat: Chat) -> None:
    chat.says("surprise me")
    assert chat.says("why?").startswith("Why ")


def test_a_ranking_opens_its_games_and_developers(chat: Chat) -> None:
    chat.says("most recommended games of 2013")
    assert chat.says("the first").startswith("Risk of Rain")
    chat.says("worst developers of 2012")
    assert "reviews" in chat.says("the second one")


def test_what_has_no_more_says_so(chat: Chat) -> None:
    chat.says("who played the most action")
    assert chat.says("more") == END


def test_a_tap_is_spoken_of_as_well(chat: Chat) -> None:
    chat.says("most recommended games of 2013")
    chat.taps("‹ 2012")
    assert "2014" in chat.says("and 2014?")


def test_thanks_do_not_end_a_thread(chat: Chat) -> None:
    chat.says("games like portal 2")
    assert chat.says("thanks!") == "You're welcome!"
    assert chat.says("more") == "More games like Portal 2 (2011)"


@pytest.mark.parametrize("message", ["more", "why?", "another one", "the second one"])
def test_after_ten_minutes_nothing_is_remembered(message: str, chat: Chat) -> None:
    chat.says("games like portal 2")
    chat.clock.now += PATIENCE
    assert chat.says(message) == LOST


def test_after_ten_minutes_a_year_is_asked_about(chat: Chat) -> None:
    chat.says("most recommended games of 2013")
    chat.clock.now += PATIENCE
    assert chat.says("and 2014?") == "What would you like to know about 2014?"
    assert len(chat.last.in_order) == 2


def test_what_came_before_the_ten_minutes_stays_forgotten(chat: Chat) -> None:
    chat.says("games like portal 2")
    chat.clock.now += PATIENCE
    chat.says("thanks")
    assert chat.says("more") == LOST


def test_threads_of_others_are_not_spoken_of(talk: Conversation) -> None:
    threads = Threads()
    threads.of(1, 1).say(talk, "games like portal 2")
    assert plain(threads.of(1, 2).say(talk, "more").text).startswith(LOST)


def test_a_question_of_its_own_is_not_taken_for_an_argument(chat: Chat) -> None:
    chat.says("/recommended")
    assert chat.says("games like portal 2") == "Games like Portal 2 (2011)"


def test_an_exact_title_is_an_argument_whatever_else_it_may_say(chat: Chat) -> None:
    chat.says("/similar")
    assert chat.says("portal 2") == "Games like Portal 2 (2011)"


def test_a_follow_up_that_fits_is_the_argument_asked_for(chat: Chat) -> None:
    chat.says("/genre")
    assert "RPG games" in chat.says("and rpg")


def test_a_year_is_no_genre_that_was_asked_for(chat: Chat) -> None:
    chat.says("/genre")
    assert chat.says("2014") == "What would you like to know about 2014?"


def test_what_was_guessed_is_said_first(chat: Chat) -> None:
    assert chat.says("gmaes like terraria") == "I read this as: games like Terraria (2011)."
    assert chat.says("games like terarria") == "I read this as: games like Terraria (2011)."
    assert chat.says("movies like incepton") == "I read this as: films like Inception (2010)."


@pytest.mark.parametrize("message", ["games like csgo", "movies like the dark knight", "what do people think of valve"])
def test_what_is_spelled_as_it_is_known_is_not_called_a_guess(message: str, chat: Chat) -> None:
    assert "I read this as" not in chat.says(message)
