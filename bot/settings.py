"""The settings: every variable, its type, its default and what it takes."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, get_args
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import Field, SecretStr, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.crontab import OFF, trigger
from bot.language import Language, language_of, languages
from bot.store.address import canonical, default
from bot.tokens import masked

PREFIX = "PLAYWISE_"
SAMPLE = "sample"
"""The value of `source` that means the sample bundled with the code."""

AUTO, ON = "auto", "true"
"""Values of `low_memory`."""

TOKEN_SHAPE = re.compile(r"\d+:\S+")
SECRET_SHAPE = re.compile(r"[A-Za-z0-9_-]{1,256}")
"""A secret token of a webhook (Bot API, setWebhook)."""

ADDRESS = re.compile(r"https?://[^/\s?#]+[^\s?#]*")

PORT = "PORT"
"""The variable with which hosts say which port they send requests to; `PLAYWISE_PORT` wins over it."""

BOT_PATH = "/bot"
"""What the Bot API adds to a server's address; tolerated at the end of the setting."""


class Settings(BaseSettings):
    """All settings; `description` completes the sentence "it takes …"."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, env_ignore_empty=True, extra="ignore", frozen=True)

    telegram_token: SecretStr | None = Field(
        None, description="a token from @BotFather, like 123456:ABC-def, or nothing"
    )
    telegram_api_url: str = Field("https://api.telegram.org", description="the http(s) address of a Bot API server")
    operators: Annotated[tuple[int, ...], NoDecode] = Field(
        (), description="numeric Telegram ids with commas between, like 1234,5678, or nothing"
    )
    data_dir: Path = Field(Path("data"), description="a folder")
    database_url: SecretStr | None = Field(
        None, description="an address like sqlite:///FILE or postgresql://USER:PASSWORD@HOST/NAME, or nothing"
    )
    source: str = Field(SAMPLE, description="folders, addresses, ucsd or the word sample, with commas between")
    films_source: str = Field(SAMPLE, description="folders, addresses or the word sample, with commas between")
    film_words: Literal["counts", "tfidf"] = Field("counts", description="counts or tfidf")
    refresh_cron: str = Field("0 4 * * *", description="five crontab fields that some day fits, like 0 4 * * *, or off")
    timezone: str = Field("UTC", description="a time zone, like UTC or Europe/Madrid")
    refresh_jitter: int = Field(600, ge=0, le=86_400, description="a whole number of seconds from 0 to 86400")
    largest_drop: float = Field(0.333, ge=0, le=1, description="a share from 0 to 1, like 0.333")
    unreadable_limit: float = Field(0.001, ge=0, le=1, description="a share from 0 to 1, like 0.001")
    negative_below: float = Field(
        -0.2, ge=-1, le=1, description="a polarity from -1 to 1 below PLAYWISE_POSITIVE_ABOVE, like -0.2"
    )
    positive_above: float = Field(
        0.2, ge=-1, le=1, description="a polarity from -1 to 1 above PLAYWISE_NEGATIVE_BELOW, like 0.2"
    )
    language: str = Field("", description="a language that is spoken, like en or es, or nothing for the system's")
    pictures: bool = Field(True, description="true or false")
    sentiment_processes: int = Field(2, ge=1, le=64, description="a whole number from 1 to 64")
    low_memory: Literal["auto", "true", "false"] = Field("auto", description="true, false or auto")
    keep_snapshots: int = Field(3, ge=1, description="a whole number from 1 up")
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field("INFO", description="DEBUG, INFO, WARNING or ERROR")
    log_format: Literal["json", "text"] | None = Field(None, description="json, text, or nothing to choose by itself")
    webhook_url: str | None = Field(
        None, description="the http(s) address at which Telegram reaches this bot, or nothing"
    )
    webhook_secret: SecretStr | None = Field(
        None, description="1 to 256 letters, digits, _ and -, or nothing to make it from the token"
    )
    host: str = Field("0.0.0.0", description="an address of this machine, like 127.0.0.1")  # noqa: S104 - see operations.md
    port: int | None = Field(
        None, ge=0, le=65_535, description="a number from 1 to 65535, 0 for a free one, or nothing"
    )

    @model_validator(mode="before")
    @classmethod
    def _port_of_the_host(cls, given: Any) -> Any:
        # Hosts say with a variable of their own which port they send requests to.
        return {"port": os.environ[PORT], **given} if os.environ.get(PORT) else given

    @field_validator("telegram_token")
    @classmethod
    def _shaped_like_a_token(cls, token: SecretStr | None) -> SecretStr | None:
        if token is not None and not TOKEN_SHAPE.fullmatch(token.get_secret_value()):
            raise ValueError
        return token

    @field_validator("database_url")
    @classmethod
    def _names_a_database(cls, url: SecretStr | None) -> SecretStr | None:
        return SecretStr(canonical(url.get_secret_value())) if url else None

    @field_validator("telegram_api_url")
    @classmethod
    def _address(cls, url: str) -> str:
        return _checked(url).removesuffix(BOT_PATH)

    @field_validator("webhook_url")
    @classmethod
    def _reached_at(cls, url: str | None) -> str | None:
        # Telegram itself takes https alone and says so; a Bot API server of one's own takes http too.
        return _checked(url) if url else None

    @field_validator("webhook_secret")
    @classmethod
    def _as_telegram_takes_it(cls, secret: SecretStr | None) -> SecretStr | None:
        if secret is not None and not SECRET_SHAPE.fullmatch(secret.get_secret_value()):
            raise ValueError
        return secret

    @field_validator("log_format", "low_memory", mode="before")
    @classmethod
    def _lower(cls, value: Any) -> Any:
        return value.lower() if isinstance(value, str) else value

    @field_validator("operators", mode="before")
    @classmethod
    def _listed(cls, value: Any) -> Any:
        return [part for part in re.split(r"[,\s]+", value) if part] if isinstance(value, str) else value

    @field_validator("refresh_cron")
    @classmethod
    def _crontab(cls, cron: str) -> str:
        if cron.strip().casefold() == OFF:
            return OFF
        trigger(cron)
        return cron

    @field_validator("timezone")
    @classmethod
    def _zone(cls, name: str) -> str:
        try:
            ZoneInfo(name)
        except (LookupError, OSError) as error:  # a folder of the zones' own is a name too
            raise ValueError from error
        return name

    @field_validator("language")
    @classmethod
    def _spoken(cls, code: str) -> str:
        if code and code.casefold() not in languages():
            raise ValueError
        return code.casefold()

    @field_validator("log_level", mode="before")
    @classmethod
    def _upper(cls, value: Any) -> Any:
        return value.upper() if isinstance(value, str) else value

    @field_validator("positive_above")
    @classmethod
    def _thresholds_in_order(cls, positive: float, info: Any) -> float:
        if positive <= info.data.get("negative_below", -1):
            raise ValueError
        return positive

    @property
    def database(self) -> str:
        """The address of the memory's database; it may hold a password."""
        return self.database_url.get_secret_value() if self.database_url else default(self.data_dir)


def _checked(url: str) -> str:
    """Return an address without a slash at its end.

    Raises:
        ValueError: It is none, or holds a token.
    """
    parts = urlsplit(url)
    if not (ADDRESS.fullmatch(url) and parts.hostname) or parts.port == 0 or masked(url) != url:
        raise ValueError
    return url.rstrip("/")


def variable(field: str) -> str:
    """Return the environment variable that sets `field`."""
    return PREFIX + field.upper()


def secrets() -> tuple[str, ...]:
    """Return the fields that are secrets; each may stand in a file that its variable with `_FILE` names."""
    fields = Settings.model_fields.items()
    return tuple(name for name, field in fields if SecretStr in (field.annotation, *get_args(field.annotation)))


def first_language(settings: Settings, environ: Mapping[str, str]) -> Language:
    """Return the language of a terminal: as set, else that of the system (POSIX: LC_ALL, LC_MESSAGES, LANG)."""
    system = (environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return language_of(settings.language or next(filter(None, system), None))
