"""When a request to the Bot API is made again."""

from __future__ import annotations

import json

import httpx
import pytest
from telegram.error import NetworkError, TimedOut

from bot.resending import MARGIN, RETRIES, Attempt


def without_answer(method: str, cause: Exception) -> Attempt:
    error = TimedOut() if isinstance(cause, httpx.TimeoutException) else NetworkError(str(cause))
    error.__cause__ = cause
    return Attempt(method, error=error)


def refused(method: str, status: int, **parameters: object) -> Attempt:
    body = {"ok": False, "error_code": status, "description": "no", "parameters": parameters}
    return Attempt(method, status, json.dumps(body).encode())


UNSENT = [httpx.ConnectError("refused"), httpx.ConnectTimeout("late"), httpx.PoolTimeout("full")]
UNKNOWN = [httpx.ReadTimeout("late"), httpx.ReadError("cut"), httpx.RemoteProtocolError("cut"), httpx.WriteError("cut")]


@pytest.mark.parametrize("cause", UNSENT, ids=lambda cause: type(cause).__name__)
def test_a_message_that_never_went_out_is_sent_again(cause: Exception) -> None:
    attempt = without_answer("sendMessage", cause)
    assert attempt.pause(0) == 0.5
    assert not attempt.unsure


@pytest.mark.parametrize("cause", UNKNOWN, ids=lambda cause: type(cause).__name__)
@pytest.mark.parametrize("method", ["sendMessage", "sendPhoto", "copyMessage"])
def test_a_message_that_may_have_arrived_is_not_sent_again(method: str, cause: Exception) -> None:
    attempt = without_answer(method, cause)
    assert attempt.pause(0) is None
    assert attempt.unsure


@pytest.mark.parametrize("cause", UNKNOWN, ids=lambda cause: type(cause).__name__)
@pytest.mark.parametrize("method", ["editMessageText", "answerCallbackQuery", "setMyCommands", "sendChatAction"])
def test_what_is_the_same_twice_is_done_again(method: str, cause: Exception) -> None:
    assert without_answer(method, cause).pause(0) == 0.5


def test_what_telegram_said_that_it_failed_is_done_again() -> None:
    assert refused("sendMessage", 500).pause(0) == 0.5
    assert refused("sendMessage", 500).result == "failed"


@pytest.mark.parametrize("status", [502, 504])
def test_what_a_gateway_says_proves_nothing(status: int) -> None:
    assert refused("sendMessage", status).pause(0) is None
    assert refused("sendMessage", status).result == "unsure"
    assert refused("editMessageText", status).pause(0) == 0.5


@pytest.mark.parametrize("page", [b"<html>", b"", b"[]", b'{"ok": true}'])
def test_a_failure_that_is_not_telegrams_own_proves_nothing(page: bytes) -> None:
    assert Attempt("sendMessage", 500, page).pause(0) is None


def test_telegram_is_waited_for_as_long_as_it_says() -> None:
    assert refused("sendMessage", 429, retry_after=7).pause(0) == 7 + MARGIN


def test_a_flood_that_does_not_say_how_long_is_waited_for_a_little() -> None:
    assert Attempt("sendMessage", 429, b"").pause(0) == 0.5 + MARGIN


def test_a_wait_too_long_is_given_up() -> None:
    assert refused("sendMessage", 429, retry_after=61).pause(0) is None


def test_each_wait_is_twice_the_last_until_it_is_given_up() -> None:
    pauses = [refused("sendMessage", 500).pause(before) for before in range(RETRIES + 1)]
    assert pauses == [0.5, 1.0, 2.0, None]


@pytest.mark.parametrize("method", ["getMe", "getUpdates", "getWebhookInfo", "setWebhook"])
def test_what_the_start_tries_again_itself_is_left_to_it(method: str) -> None:
    assert without_answer(method, httpx.ConnectError("refused")).pause(0) is None


@pytest.mark.parametrize("status", [200, 400, 403, 404])
def test_what_telegram_did_or_refused_is_final(status: int) -> None:
    assert Attempt("sendMessage", status).pause(0) is None
    assert Attempt("sendMessage", status).result == ("done" if status == 200 else "refused")
