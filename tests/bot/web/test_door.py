"""Where updates come in."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator

import httpx
import pytest

from bot.traffic import Traffic
from bot.web.door import LARGEST
from bot.web.secret import HEADER, path
from tests.bot.client import people
from tests.bot.web.conftest import SECRET, Site


def waiting(served: Site) -> int:
    return served.telegram.application.update_queue.qsize()


def test_an_update_is_taken_before_it_is_answered(served: Site) -> None:
    assert served.posts(people.message("/genre action")) == 200
    assert waiting(served) == 1
    assert served.telegram.world.called("sendMessage") == []


def test_what_was_taken_is_answered(served: Site) -> None:
    served.telegram.run(served.telegram.application.start())
    served.posts(people.message("/about"))
    served.telegram.run(served.telegram.application.stop())
    assert len(served.telegram.world.called("sendMessage")) == 1
    assert served.telegram.service.traffic.waiting == 0


@pytest.mark.parametrize("secret", [None, "", "guessed", f"{SECRET}x", "ünï"])
def test_who_does_not_know_the_secret_is_turned_away(secret: str | None, served: Site) -> None:
    assert served.posts(people.message("/genre action"), secret) == 403
    assert waiting(served) == 0


def test_an_update_that_comes_again_is_taken_once(served: Site) -> None:
    update = people.message("/genre action")
    assert [served.posts(update) for _ in range(3)] == [200, 200, 200]
    assert waiting(served) == 1


def test_too_many_are_sent_away_and_taken_when_they_come_again(served: Site) -> None:
    served.telegram.service.traffic = Traffic(most=2)
    first, second, third = (people.message("/about") for _ in range(3))
    assert [served.posts(update) for update in (first, second, third)] == [200, 200, 503]
    served.telegram.service.traffic.leave(first["update_id"])
    assert served.posts(third) == 200


def test_a_bot_that_does_not_answer_takes_nothing(served: Site) -> None:
    served.door.open = False
    assert served.posts(people.message("/genre action")) == 503
    assert waiting(served) == 0


GARBAGE = (
    *(b"", b"{", b"\xff\xfe", b"[]", b"null", b'"/genre"', b"{}", b'{"update_id": "7"}', b'{"update_id": true}'),
    *(b'{"update_id": 7, "message": {"text": "hi"}}', b'{"update_id": 7, "message": 3}', b"[" * 100_000),
)


@pytest.mark.parametrize("garbage", GARBAGE, ids=lambda garbage: garbage[:20].decode(errors="replace"))
def test_what_is_no_update_is_refused(garbage: bytes, served: Site) -> None:
    assert served.posts(garbage) == 400
    assert waiting(served) == 0


def test_an_update_of_a_kind_that_nobody_knows_yet_is_taken(served: Site) -> None:
    assert served.posts({"update_id": 7, "telepathy": {"thought": "play"}}) == 200


def test_what_is_too_large_is_refused_unread(served: Site) -> None:
    assert served.posts(b" " * (LARGEST + 1)) == 413


def test_what_is_too_large_and_does_not_say_so_is_refused_too(served: Site) -> None:
    async def parts() -> AsyncIterator[bytes]:
        for _ in range(3):
            yield b" " * (LARGEST // 2)

    answer = served.asks("POST", path(SECRET), content=parts(), headers={HEADER: SECRET})
    assert answer.status_code == 413


def test_a_length_that_is_none_is_refused(served: Site) -> None:
    headers = {HEADER: SECRET, "content-length": "-1"}
    assert served.asks("POST", path(SECRET), content=b"{}", headers=headers).status_code == 413


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE"])
def test_only_posts_bring_updates(method: str, served: Site) -> None:
    assert served.asks(method, path(SECRET)).status_code == 405


def test_the_address_of_another_secret_is_not_there(served: Site) -> None:
    answer: httpx.Response = served.asks("POST", path("another"), content=json.dumps(people.message("/about")))
    assert answer.status_code == 404


def test_requests_are_counted_by_status(served: Site) -> None:
    served.posts(people.message("/about"))
    served.posts(people.message("/about"), "guessed")
    assert served.metric('playwise_webhook_requests_total{status="200"}') == 1
    assert served.metric('playwise_webhook_requests_total{status="403"}') == 1
