"""The stand-in for the Bot API takes what a bot sends: words as a form, pictures as parts."""

from __future__ import annotations

import httpx
from benchmarks.stub import UPLOADED, StubApi, running


def test_a_picture_arrives_with_its_words_and_gets_an_id() -> None:
    picture = {"photo": ("a.png", b"\x89PNG\r\n\xff\r\n--")}
    with running(StubApi()) as api, httpx.Client(trust_env=False) as client:
        sent = client.post(f"{api.address}/bot1:x/sendPhoto", data={"chat_id": "7", "caption": "género"}, files=picture)
    assert api.calls[0].parameters == {"chat_id": "7", "caption": "género", "photo": UPLOADED}
    assert sent.json()["result"]["photo"][0]["file_id"]


def test_words_arrive_as_they_were_sent() -> None:
    with running(StubApi()) as api, httpx.Client(trust_env=False) as client:
        sent = client.post(f"{api.address}/bot1:x/sendMessage", data={"chat_id": "7", "text": "a & b"})
    assert api.calls[0].parameters == {"chat_id": "7", "text": "a & b"}
    assert sent.json()["result"]["chat"]["id"] == 7
