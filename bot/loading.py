"""How the settings are read, and what is said of those that do not fit."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from bot.envfile import ENV_FILE, env_values
from bot.errors import SettingsError
from bot.secret_files import SUFFIX, read_secret
from bot.settings import PORT, PREFIX, Settings, secrets, variable

ORDERED = ("negative_below", "positive_above")
"""Settings of which the first has to be less than the second."""

SECRETS = {
    "telegram_token": "token",
    "database_url": "address of a database",
    "webhook_secret": "secret that Telegram takes",
}
"""What a wrong secret is not. It is not shown: it is a secret even when it is a wrong one."""

Given = Mapping[str, str]
"""The value of each variable that is set to something, by its name in capitals."""


@dataclass(frozen=True, slots=True)
class Found:
    """What was found.

    Attributes:
        settings: Every setting; one in doubt has its default.
        faults: A sentence for everything that does not fit.
        doubtful: The settings whose value nobody knows, because it does not fit or its file cannot be read.
    """

    settings: Settings
    faults: tuple[str, ...]
    doubtful: frozenset[str]


def load_settings(env_file: Path | None = ENV_FILE) -> Settings:
    """Return the settings of the environment, over those of `env_file`, over the defaults.

    Raises:
        SettingsError: The file cannot be used, a value does not fit, or the file of a secret; one sentence for each.
    """
    found = find_settings(env_file)
    if found.faults:
        raise SettingsError("\n".join(found.faults))
    return found.settings


def find_settings(env_file: Path | None = ENV_FILE) -> Found:
    """Return the settings as far as they fit, and what does not."""
    try:
        given, unread = _given(env_values(env_file), os.environ), None
    except SettingsError as error:
        given, unread, env_file = _given(os.environ), str(error), None
    settings, wrong = _settings(given, env_file)
    doubtful = {field for field in Settings.model_fields if unread and _name(field, given) not in given}
    faults = (unread, *wrong.values()) if unread else tuple(wrong.values())
    return Found(settings, faults, frozenset(doubtful.union(_with_others(wrong))))


def unknown_variables(environ: Mapping[str, str], env_file: Path | None = ENV_FILE) -> tuple[str, ...]:
    """Return the variables that carry our prefix and mean nothing to us, in alphabetical order."""
    try:
        present = {*environ, *env_values(env_file)}
    except SettingsError:
        present = set(environ)
    return tuple(sorted(n for n in present if n.upper().startswith(PREFIX) and n.upper() not in known_variables()))


def known_variables() -> tuple[str, ...]:
    """Return every variable that is a setting, or names the file of one."""
    return (*map(variable, Settings.model_fields), *(variable(field) + SUFFIX for field in secrets()))


def _given(*sources: Mapping[str, str | None]) -> dict[str, str]:
    return {name.upper(): value for source in sources for name, value in source.items() if value}


def _settings(given: Given, env_file: Path | None) -> tuple[Settings, dict[str, str]]:
    """Return the settings with a default in place of what is wrong, and a sentence for each of those."""
    read, wrong = _secrets(given)
    # Spelled as a mapping because the type of Settings only knows its fields.
    options: dict[str, Any] = {"_env_file": env_file, **read, **_defaults(wrong)}
    try:
        return Settings(**options), wrong
    except ValidationError as error:
        wrong |= _sentences(error, given)
        return Settings(**options | _defaults(_with_others(wrong))), wrong


def _secrets(given: Given) -> tuple[dict[str, Any], dict[str, str]]:
    """Return the secrets that stand in files, and a sentence for each that cannot be had."""
    read: dict[str, Any] = {}
    wrong: dict[str, str] = {}
    for field in secrets():
        try:
            if secret := read_secret(variable(field), given):
                read[field] = secret
        except SettingsError as error:
            wrong[field] = str(error)
    return read, wrong


def _defaults(fields: Iterable[str]) -> dict[str, Any]:
    return {field: Settings.model_fields[field].default for field in fields}


def _with_others(wrong: Iterable[str]) -> set[str]:
    """Return fields, and those that cannot be judged without them."""
    found = set(wrong)
    return found.union(ORDERED) if found.intersection(ORDERED) else found


def _sentences(error: ValidationError, given: Given) -> dict[str, str]:
    fields = dict.fromkeys(_blamed(_field(str(fault["loc"][0])), given) for fault in error.errors())
    return {field: _sentence(field, _name(field, given), given) for field in fields}


def _field(name: str) -> str:
    return name.lower().removeprefix(PREFIX.lower())


def _blamed(field: str, given: Given) -> str:
    """Return the field that is wrong; a default is not, but what does not go with it."""
    first, second = ORDERED
    return first if field == second and variable(second) not in given else field


def _name(field: str, given: Given) -> str:
    """Return the variable that gives a field, or would."""
    own = variable(field)
    names = (own, PORT) if field == "port" else (own, own + SUFFIX)
    return next((name for name in names if name in given), own)


def _sentence(field: str, name: str, given: Given) -> str:
    takes = Settings.model_fields[field].description
    if field not in SECRETS:
        return f"{name} cannot be {given[name]!r}: it takes {takes}."
    wrong = "names a file that holds" if name.endswith(SUFFIX) else "is"
    return f"{name} {wrong} no {SECRETS[field]}: it takes {takes}."
