"""What Telegram refuses, as rules over the calls that a bot makes: limits of sizes, shapes and numbers."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any
from urllib.parse import parse_qs, urlsplit

from .markup import read, utf16

Parameters = Mapping[str, str]

LONGEST_TEXT, LONGEST_CAPTION = 4096, 1024
LONGEST_NOTICE = 200
LONGEST_PLACEHOLDER = 64
LONGEST_DATA = 64
LARGEST_PHOTO = 10_000_000
MOST_BUTTONS, MOST_IN_A_ROW = 100, 8
MOST_RESULTS, LONGEST_LIST_BUTTON = 50, 64
MOST_COMMANDS, LONGEST_COMMAND_SUMMARY = 100, 256


def faults(method: str, parameters: Parameters) -> list[str]:
    """Return what is wrong with one call."""
    found = [*_letters(parameters), *_language(parameters)]
    found += _keyboard(json.loads(parameters.get("reply_markup", "{}")))
    rule = RULES.get(method)
    return found + (list(rule(parameters)) if rule else [])


def _letters(parameters: Parameters) -> Iterator[str]:
    for name, value in parameters.items():
        if "\x00" in value or re.search("[\ud800-\udfff]", value):
            yield f"{name} holds signs that are no text"


def _language(parameters: Parameters) -> Iterator[str]:
    # ISO 639-1 (Bot API, setMyCommands and its like): a region would never be shown to anybody.
    if not re.fullmatch(r"(?:[a-z]{2})?", parameters.get("language_code", "")):
        yield "a language is not a code of two letters"


def _text(parameters: Parameters) -> Iterator[str]:
    yield from _marked(parameters, "text", 1, LONGEST_TEXT)


def _caption(parameters: Parameters) -> Iterator[str]:
    if "caption" in parameters:
        yield from _marked(parameters, "caption", 0, LONGEST_CAPTION)


def _media(parameters: Parameters) -> Iterator[str]:
    yield from _caption(json.loads(parameters["media"]))


def _marked(parameters: Parameters, name: str, least: int, most: int) -> Iterator[str]:
    value = parameters.get(name, "")
    if parameters.get("parse_mode") == "HTML":
        markup = read(value)
        yield from markup.faults
        yield from (fault for entity in markup.entities for fault in _link(entity.get("url", "")))
        value = markup.text
    if utf16(value) > most or len(value.strip()) < least:
        yield f"{name} has {utf16(value)} letters"


def _link(url: str) -> Iterator[str]:
    start = parse_qs(urlsplit(url).query, keep_blank_values=True).get("start", ["_"])[0]
    if "t.me/" in url and not re.fullmatch(r"[A-Za-z0-9_-]{1,64}", start):
        yield "a deep link carries what Telegram does not take"


def _keyboard(markup: Mapping[str, Any]) -> Iterator[str]:
    rows = markup.get("inline_keyboard", []) or markup.get("keyboard", [])
    if sum(map(len, rows)) > MOST_BUTTONS or any(not 1 <= len(row) <= MOST_IN_A_ROW for row in rows):
        yield "a keyboard has too many buttons, or an empty row"
    if len(markup.get("input_field_placeholder", "_")) not in range(1, LONGEST_PLACEHOLDER + 1):
        yield "a placeholder is empty or too long"
    for button in (button for row in rows for button in row):
        if not button["text"].strip():
            yield "a button without words"
        if len(button.get("callback_data", "_").encode()) not in range(1, LONGEST_DATA + 1):
            yield "a button carries more than 64 bytes, or nothing"


def _notice(parameters: Parameters) -> Iterator[str]:
    if len(parameters.get("text", "")) > LONGEST_NOTICE:
        yield "a note over the chat is too long"


def _commands(parameters: Parameters) -> Iterator[str]:
    commands = json.loads(parameters["commands"])
    if len(commands) > MOST_COMMANDS:
        yield "more than 100 commands"
    for command in commands:
        if not re.fullmatch(r"[a-z0-9_]{1,32}", command["command"]):
            yield f"/{command['command']} is no name of a command"
        if len(command["description"]) not in range(1, LONGEST_COMMAND_SUMMARY + 1):
            yield f"/{command['command']} is described in too many words"


def _at_most(name: str, most: int) -> Callable[[Parameters], Iterator[str]]:
    def rule(parameters: Parameters) -> Iterator[str]:
        if len(parameters.get(name, "")) > most:
            yield f"{name} has more than {most} letters"

    return rule


def _results(parameters: Parameters) -> Iterator[str]:
    results = json.loads(parameters["results"])
    if len(results) > MOST_RESULTS:
        yield "more than 50 results"
    if len({result["id"] for result in results}) < len(results):
        yield "two results have the same id"
    if len(parameters.get("next_offset", "").encode()) > LONGEST_DATA:
        yield "next_offset has more than 64 bytes"
    # Telegram takes it and shows it to anybody who types the same: to the English in Spanish.
    if parameters.get("is_personal") != "true":
        yield "an answer in somebody's language is kept for everybody"
    yield from _start_button(json.loads(parameters.get("button", "{}")))
    yield from (fault for result in results for fault in _result(result))


def _start_button(button: Mapping[str, str]) -> Iterator[str]:
    if len(button.get("text", "_")) not in range(1, LONGEST_LIST_BUTTON + 1):
        yield "the button above the results has no words or more than 64 letters"
    if not re.fullmatch(r"[A-Za-z0-9_-]{1,64}", button.get("start_parameter", "_")):
        yield "the button above the results starts with what Telegram does not take"


def _result(result: Mapping[str, Any]) -> Iterator[str]:
    if len(result["id"].encode()) not in range(1, LONGEST_DATA + 1):
        yield "a result has an id of more than 64 bytes, or none"
    if not result["title"].strip():
        yield "a result without a title"
    if not re.fullmatch(r"https?://[^\s]+", result.get("thumbnail_url", "https://example.org")):
        yield "a thumbnail that is nowhere in the web"
    yield from _marked(result["input_message_content"], "message_text", 1, LONGEST_TEXT)
    yield from _keyboard(result.get("reply_markup", {}))


def _webhook(parameters: Parameters) -> Iterator[str]:
    if not parameters["url"].startswith("https://"):
        yield "a webhook without TLS"
    if not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", parameters.get("secret_token", "_")):
        yield "a secret that Telegram does not take"


RULES: Mapping[str, Callable[[Parameters], Iterator[str]]] = {
    "sendMessage": _text,
    "editMessageText": _text,
    "sendPhoto": _caption,
    "editMessageCaption": _caption,
    "editMessageMedia": _media,
    "sendDocument": _caption,
    "answerCallbackQuery": _notice,
    "setMyCommands": _commands,
    "setMyDescription": _at_most("description", 512),
    "setMyShortDescription": _at_most("short_description", 120),
    "answerInlineQuery": _results,
    "setWebhook": _webhook,
}
