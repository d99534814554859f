"""What a sentence was read as comes before the answer, where that is not sure."""

from __future__ import annotations

import pytest

from bot.conversation import Conversation
from bot.replies.captions import fits
from bot.replies.readings import read_as
from bot.terminal import plain

READ = [
    ("/similar portal 2", "games like Portal 2 (2011)."),
    ("/game portal 2", "the card of Portal 2 (2011)."),
    ("/random", "a game to play."),
    ("/random rpg", "a game to play, RPG."),
    ("/genre rpg", "the most played release year of RPG."),
    ("/topplayer rpg", "who played RPG most."),
    ("/recommended 2013", "the most recommended games of 2013."),
    ("/recommended 2013 posted", "the most recommended games in reviews written in 2013."),
    ("/worstdev 2013", "the most criticised developers of 2013."),
    ("/worstdev 2013 posted", "the most criticised developers in reviews written in 2013."),
    ("/sentiment valve", "how people feel about Valve."),
    ("/forme 76561190000000021", "games for player 76561190000000021."),
    ("most played games", "what everyone plays."),
    ("/film toy story", "the card of Toy Story (1995)."),
    ("/similarfilm toy story", "films and series like Toy Story (1995)."),
    ("/score toy story", "the votes on Toy Story (1995)."),
    ("/popularity toy story", "how popular Toy Story (1995) is."),
    ("/watch", "what to watch."),
    ("/longest 2010", "the longest films of 2010."),
    ("/longest 2014 series", "the series of 2014 with the most seasons."),
    ("/platform prime", "what Amazon Prime Video shows."),
    ("/actor tom hanks", "what Tom Hanks is in."),
    ("/director john lasseter", "what John Lasseter directed."),
    ("/released march", "how many films came out in March."),
    ("/released friday", "how many films came out on a Friday."),
]


@pytest.mark.parametrize(("message", "told"), READ)
def test_every_answer_says_what_it_was_read_as(message: str, told: str, talk: Conversation) -> None:
    first, _, rest = plain(read_as(talk.say(message)).text).partition("\n")
    assert first == f"I read this as: {told}"
    assert rest


def test_a_page_about_the_bot_speaks_for_itself(talk: Conversation) -> None:
    reply = talk.say("/help")
    assert read_as(reply) == reply


def test_a_picture_goes_where_its_words_no_longer_fit(talk: Conversation) -> None:
    reply = read_as(talk.say("/recommended 2013"))
    assert (reply.picture is not None) == fits(reply.text)
