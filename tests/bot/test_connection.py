"""The connection to the Bot API."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterator

import httpx
import pytest
from telegram import Bot
from telegram.error import InvalidToken, NetworkError, RetryAfter

from bot.connection import ApiRequest
from bot.line import Line
from bot.resending import Unsure

TOKEN = "1234567:TEST"
SENT = {"message_id": 1, "date": 1, "chat": {"id": 5, "type": "private"}, "text": "Hello"}
Answer = httpx.Response | Exception


def ok(result: object = True) -> httpx.Response:
    return httpx.Response(200, json={"ok": True, "result": result})


def no(status: int, **parameters: object) -> httpx.Response:
    body = {"ok": False, "error_code": status, "description": "no", "parameters": parameters}
    return httpx.Response(status, content=json.dumps(body))


class Api:
    """Answers one request after another as it was told to."""

    def __init__(self, *answers: Answer) -> None:
        self.answers = iter(answers)
        self.asked: list[str] = []
        self.waited: list[float] = []
        self.line = Line(clock=lambda: 7.0)

    def take(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(request.url.path.rpartition("/")[2])
        answer = next(self.answers)
        if isinstance(answer, Exception):
            raise answer
        return answer

    async def wait(self, seconds: float) -> None:
        self.waited.append(seconds)

    def does(self, what: Callable[[Bot], object]) -> object:
        async def act() -> object:
            request = ApiRequest(self.line, self.wait, httpx_kwargs={"transport": httpx.MockTransport(self.take)})
            return await what(Bot(TOKEN, request=request))  # type: ignore[misc]

        return asyncio.run(act())

    def sends(self) -> object:
        return self.does(lambda bot: bot.send_message(5, "Hello"))


def test_a_message_goes_out_once_where_all_is_well() -> None:
    api = Api(ok(SENT))
    api.sends()
    assert (api.asked, api.waited) == (["sendMessage"], [])


@pytest.mark.parametrize("trouble", [no(500), no(429, retry_after=2), httpx.ConnectError("refused")], ids=repr)
def test_a_message_that_was_not_taken_goes_out_in_the_end(trouble: Answer) -> None:
    api = Api(trouble, ok(SENT))
    api.sends()
    assert api.asked == ["sendMessage"] * 2
    assert len(api.waited) == 1


@pytest.mark.parametrize("trouble", [no(502), httpx.ReadTimeout("late"), httpx.ReadError("cut")], ids=repr)
def test_a_message_that_may_have_arrived_goes_out_once(trouble: Answer) -> None:
    api = Api(trouble, ok(SENT))
    with pytest.raises(Unsure) as unsure:
        api.sends()
    assert api.asked == ["sendMessage"]
    assert unsure.value.late is isinstance(trouble, httpx.ReadTimeout)


def test_an_edit_is_made_again_and_again() -> None:
    api = Api(httpx.ReadTimeout("late"), httpx.ReadError("cut"), no(502), ok(SENT))
    api.does(lambda bot: bot.edit_message_text("Hello", 5, 1))
    assert api.waited == [0.5, 1.0, 2.0]


def test_an_end_comes_to_trying() -> None:
    with pytest.raises(NetworkError, match="no"):
        Api(*[no(500)] * 4).sends()


def test_a_flood_that_lasts_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")  # PTB warns of what this error will hold one day
    with pytest.raises(RetryAfter):
        Api(no(429, retry_after=3_600)).sends()


def results(api: Api) -> Iterator[str]:
    for line in api.line.metrics.text().decode().splitlines():
        if line.startswith("playwise_telegram_requests_total"):
            yield line.partition('"')[2].replace('"}', "")


def test_every_request_is_counted_by_how_it_went() -> None:
    api = Api(no(500), ok(SENT))
    api.sends()
    assert sorted(results(api)) == ["again 1.0", "done 1.0"]


@pytest.mark.parametrize("status", [400, 500, 503])
def test_any_answer_of_telegram_is_a_sign_of_life(status: int) -> None:
    api = Api(*[no(status)] * 4)
    with pytest.raises(NetworkError):
        api.sends()
    assert api.line.answered == 7.0


@pytest.mark.parametrize(
    "trouble", [httpx.ReadTimeout("late"), no(502), httpx.Response(503, text="<h1>Away</h1>")], ids=repr
)
def test_no_answer_is_none_and_neither_is_one_of_somebody_in_between(trouble: Answer) -> None:
    api = Api(trouble)
    with pytest.raises(Unsure):
        api.sends()
    assert api.line.silence == float("inf")


@pytest.mark.parametrize(("status", "method"), [(401, "sendMessage"), (404, "getMe")])
def test_a_refused_token_is_noted(status: int, method: str) -> None:
    api = Api(no(status))
    with pytest.raises(InvalidToken):
        api.does(lambda bot: bot.get_me() if method == "getMe" else bot.send_message(5, "Hello"))
    assert api.line.rejected.is_set()
