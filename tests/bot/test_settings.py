"""The settings: environment, file, wrong values, and the example file."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from dotenv import dotenv_values
from pydantic import SecretStr

from bot.errors import SettingsError
from bot.loading import find_settings, load_settings, unknown_variables
from bot.settings import Settings, variable

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    for field in Settings.model_fields:
        monkeypatch.delenv(variable(field), raising=False)


def test_without_variables_every_setting_has_its_default() -> None:
    settings = load_settings(env_file=None)
    assert settings.telegram_token is None
    assert settings.data_dir == Path("data")
    assert settings.source == "sample"
    assert settings.operators == ()


def test_the_environment_wins_over_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / ".env"
    file.write_text("PLAYWISE_SOURCE=from-file\nPLAYWISE_KEEP_SNAPSHOTS=7\n")
    monkeypatch.setenv("PLAYWISE_SOURCE", "from-environment")
    settings = load_settings(file)
    assert (settings.source, settings.keep_snapshots) == ("from-environment", 7)


def test_an_empty_value_means_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLAYWISE_TELEGRAM_TOKEN", "")
    monkeypatch.setenv("PLAYWISE_SENTIMENT_PROCESSES", "")
    settings = load_settings(env_file=None)
    assert settings.telegram_token is None
    assert settings.sentiment_processes == 2


@pytest.mark.parametrize("written", ["1234,5678", "1234, 5678", " 1234 5678, "])
def test_operators_are_ids_with_commas_between(written: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLAYWISE_OPERATORS", written)
    assert load_settings(env_file=None).operators == (1234, 5678)


def test_a_token_is_kept_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLAYWISE_TELEGRAM_TOKEN", "123456:ABC-def")
    settings = load_settings(env_file=None)
    assert settings.telegram_token == SecretStr("123456:ABC-def")
    assert "ABC" not in repr(settings)


@pytest.mark.parametrize("written", ["http://localhost:8081", "http://localhost:8081/", "http://localhost:8081/bot"])
def test_the_api_address_is_the_server_however_it_ends(written: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLAYWISE_TELEGRAM_API_URL", written)
    assert load_settings(env_file=None).telegram_api_url == "http://localhost:8081"


def test_the_log_level_is_read_in_any_case(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLAYWISE_LOG_LEVEL", "debug")
    assert load_settings(env_file=None).log_level == "DEBUG"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PLAYWISE_UNREADABLE_LIMIT", "much"),
        ("PLAYWISE_UNREADABLE_LIMIT", "2"),
        ("PLAYWISE_NEGATIVE_BELOW", "-3"),
        ("PLAYWISE_POSITIVE_ABOVE", "-0.5"),
        ("PLAYWISE_SENTIMENT_PROCESSES", "0"),
        ("PLAYWISE_KEEP_SNAPSHOTS", "0"),
        ("PLAYWISE_REFRESH_CRON", "daily"),
        ("PLAYWISE_REFRESH_CRON", "0 4 31 2 *"),
        ("PLAYWISE_TIMEZONE", "mars/olympus"),
        ("PLAYWISE_TIMEZONE", "../etc"),
        ("PLAYWISE_REFRESH_JITTER", "-1"),
        ("PLAYWISE_LARGEST_DROP", "3"),
        ("PLAYWISE_LOG_LEVEL", "loud"),
        ("PLAYWISE_LOW_MEMORY", "sometimes"),
        ("PLAYWISE_LOG_FORMAT", "xml"),
        ("PLAYWISE_WEBHOOK_URL", "playwise.example"),
        ("PLAYWISE_WEBHOOK_URL", "https://playwise.example/?a=1"),
        ("PLAYWISE_PORT", "70000"),
        ("PLAYWISE_PORT", "web"),
        ("PLAYWISE_OPERATORS", "me"),
        ("PLAYWISE_TELEGRAM_API_URL", "localhost"),
        ("PLAYWISE_TELEGRAM_API_URL", "http://127.0.0.1:999999"),
        ("PLAYWISE_TELEGRAM_API_URL", "http://127.0.0.1:9 9"),
        ("PLAYWISE_TELEGRAM_API_URL", "http://:8081"),
        ("PLAYWISE_WEBHOOK_URL", "https://playwise.example:port"),
    ],
)
def test_a_wrong_value_is_named_with_what_it_takes(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as caught:
        load_settings(env_file=None)
    sentence = str(caught.value)
    takes = Settings.model_fields[name.removeprefix("PLAYWISE_").lower()].description
    assert sentence.startswith(f"{name} cannot be ")
    assert f"it takes {takes}." in sentence
    assert value in sentence.casefold()
    assert "\n" not in sentence


def test_each_wrong_value_has_its_own_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLAYWISE_LOG_LEVEL", "loud")
    monkeypatch.setenv("PLAYWISE_OPERATORS", "me,you")
    with pytest.raises(SettingsError) as caught:
        load_settings(env_file=None)
    named = [line.split()[0] for line in str(caught.value).splitlines()]
    assert sorted(named) == ["PLAYWISE_LOG_LEVEL", "PLAYWISE_OPERATORS"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PLAYWISE_TELEGRAM_TOKEN", "hunter2"),
        ("PLAYWISE_DATABASE_URL", "mysql://ana:hunter2@db/playwise"),
        ("PLAYWISE_DATABASE_URL", "postgresql://ana:hunter2/@db/playwise"),
    ],
)
def test_a_wrong_secret_is_not_repeated(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError, match=rf"^{name} is no .*: it takes ") as caught:
        load_settings(env_file=None)
    assert "hunter2" not in str(caught.value)


def test_people_are_remembered_in_the_data_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLAYWISE_DATA_DIR", "/var/lib/playwise")
    assert load_settings(env_file=None).database == "sqlite:////var/lib/playwise/people.db"


def test_people_are_remembered_where_the_setting_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLAYWISE_DATABASE_URL", "postgres://ana:hunter2@db/playwise")
    settings = load_settings(env_file=None)
    assert settings.database == "postgresql://ana:hunter2@db/playwise"
    assert "hunter2" not in repr(settings)


@pytest.mark.parametrize("secret", ["two words", "ñ", "x" * 257])
def test_a_secret_that_telegram_does_not_take_is_not_repeated(secret: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLAYWISE_WEBHOOK_SECRET", secret)
    with pytest.raises(SettingsError, match="PLAYWISE_WEBHOOK_SECRET is no secret") as caught:
        load_settings(env_file=None)
    assert secret not in str(caught.value)


def test_a_secret_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLAYWISE_WEBHOOK_SECRET", "hunter2")
    assert "hunter2" not in repr(load_settings(env_file=None))


def test_the_port_of_the_host_counts_where_none_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", "10000")
    assert load_settings(env_file=None).port == 10_000
    monkeypatch.setenv("PLAYWISE_PORT", "8443")
    assert load_settings(env_file=None).port == 8_443


def test_a_port_of_the_host_that_is_none_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", "web")
    with pytest.raises(SettingsError, match=r"^PORT cannot be 'web': it takes a number"):
        load_settings(env_file=None)


def test_of_two_thresholds_in_disorder_a_default_is_not_blamed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLAYWISE_NEGATIVE_BELOW", "0.5")
    with pytest.raises(SettingsError, match=r"^PLAYWISE_NEGATIVE_BELOW cannot be '0.5': .* below PLAYWISE_POSITIVE_"):
        load_settings(env_file=None)
    monkeypatch.setenv("PLAYWISE_POSITIVE_ABOVE", "0.3")
    with pytest.raises(SettingsError, match=r"^PLAYWISE_POSITIVE_ABOVE cannot be '0.3': .* above PLAYWISE_NEGATIVE_"):
        load_settings(env_file=None)


def test_what_fits_is_kept_beside_what_does_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLAYWISE_TELEGRAM_TOKEN_FILE", str(tmp_path / "missing"))
    monkeypatch.setenv("PLAYWISE_REFRESH_CRON", "bad")
    monkeypatch.setenv("PLAYWISE_NEGATIVE_BELOW", "0.5")
    monkeypatch.setenv("PLAYWISE_POSITIVE_ABOVE", "0.4")
    monkeypatch.setenv("PLAYWISE_SOURCE", "lists")
    found = find_settings(env_file=None)
    kept = found.settings
    assert (kept.source, kept.telegram_token, kept.refresh_cron) == ("lists", None, "0 4 * * *")
    assert (kept.negative_below, kept.positive_above) == (-0.2, 0.2)
    assert found.doubtful == {"telegram_token", "refresh_cron", "negative_below", "positive_above"}
    assert len(found.faults) == 3


def complaint(file: Path) -> str:
    with pytest.raises(SettingsError) as caught:
        load_settings(file)
    return str(caught.value)


def test_a_file_that_cannot_be_read_is_named_with_the_reason(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.symlink_to(file)
    remedy = "let whoever runs Playwise read it, or remove it"
    assert complaint(file) == f"{file} cannot be read (Too many levels of symbolic links): {remedy}."


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_that_may_not_be_read_is_named_with_the_reason(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.touch(0)
    assert "cannot be read (Permission denied)" in complaint(file)


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_bytes(b"\xff\xfe")
    assert complaint(file) == f"{file} cannot be read (it is no text): save it as UTF-8."


def test_lines_that_are_not_understood_are_told_by_number_and_not_shown(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text('PLAYWISE_SOURCE=lists\nPLAYWISE_TELEGRAM_TOKEN="123456:hunter2\n\nhunter2 too\n')
    said = complaint(file)
    assert said == f"{file} is not understood in lines 2, 4: write NAME=value, and close every quote."
    assert unknown_variables({"PLAYWISE_X": ""}, file) == ("PLAYWISE_X",)


@pytest.mark.parametrize("name", [".env", "missing/.env"])
def test_a_file_that_is_not_there_gives_nothing(name: str, tmp_path: Path) -> None:
    assert load_settings(tmp_path / name) == load_settings(env_file=None)


def test_of_a_file_that_cannot_be_used_nobody_knows_what_the_environment_does_not_say(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / ".env"
    file.write_text('PLAYWISE_DATA_DIR="there\n')
    monkeypatch.setenv("PLAYWISE_SOURCE", "lists")
    monkeypatch.setenv("PORT", "10000")
    found = find_settings(file)
    assert (found.settings.source, found.settings.port) == ("lists", 10_000)
    assert {"data_dir", "telegram_token"} <= found.doubtful
    assert not found.doubtful & {"source", "port"}


def test_the_address_of_a_webhook_ends_without_a_slash(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLAYWISE_WEBHOOK_URL", "https://playwise.example/bots/")
    assert load_settings(env_file=None).webhook_url == "https://playwise.example/bots"


def test_a_variable_that_is_no_setting_is_found(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("PLAYWISE_TOKEN=1\nHOME=/\n")
    environ = {"PLAYWISE_DATA_DIR": "data", "PLAYWISE_DATADIR": "data", "PATH": "/bin"}
    assert unknown_variables(environ, file) == ("PLAYWISE_DATADIR", "PLAYWISE_TOKEN")
    assert unknown_variables({}, None) == ()


def test_the_example_file_lists_every_setting_with_its_default() -> None:
    written = dotenv_values(ROOT / ".env.example")
    assert set(written) == {variable(field) for field in Settings.model_fields}
    assert load_settings(ROOT / ".env.example") == load_settings(env_file=None)
    for name, field in Settings.model_fields.items():
        assert written[variable(name)] == _as_written(field.default)


def _as_written(default: Any) -> str:
    if isinstance(default, bool):
        return str(default).lower()
    return "" if default in (None, ()) else str(default)


def test_a_language_that_is_not_spoken_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLAYWISE_LANGUAGE", "pt")
    with pytest.raises(SettingsError, match="PLAYWISE_LANGUAGE cannot be 'pt': it takes a language that is spoken"):
        load_settings(env_file=None)
