"""Messages without words."""

from __future__ import annotations

from typing import Any

import pytest

from tests.bot.client import people
from tests.bot.client.telegram import Telegram

FILE = {"file_id": "a", "file_unique_id": "b"}
PHOTO: dict[str, Any] = {"photo": [{**FILE, "width": 1, "height": 1}]}
MEDIA: dict[str, dict[str, Any]] = {
    "photo": PHOTO,
    "sticker": {
        "sticker": {**FILE, "type": "regular", "width": 1, "height": 1, "is_animated": False, "is_video": False}
    },
    "voice": {"voice": {**FILE, "duration": 1}},
    "document": {"document": FILE},
    "location": {"location": {"longitude": 0.0, "latitude": 0.0}},
    "contact": {"contact": {"phone_number": "1", "first_name": "Cid"}},
    "dice": {"dice": {"emoji": "🎲", "value": 1}},
    "unheard of": {},
}


@pytest.mark.parametrize("kind", MEDIA)
def test_we_say_that_we_only_read_text(kind: str, telegram: Telegram) -> None:
    (shown,) = telegram.receives(people.message(**MEDIA[kind]))
    assert shown.first == "I can only read text."
    assert "/similar" in shown.text


def test_an_album_is_answered_once(telegram: Telegram) -> None:
    answers = [telegram.receives(people.message(**PHOTO, media_group_id="7")) for _ in range(10)]
    assert [len(answer) for answer in answers] == [1] + [0] * 9


def test_what_telegram_itself_reports_is_let_be(telegram: Telegram) -> None:
    assert telegram.receives(people.message(pinned_message=people.by_us(3))) == []
