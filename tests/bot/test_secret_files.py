"""Secrets in files: what is read, what is refused, and that none is shown."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.errors import SettingsError
from bot.loading import load_settings, unknown_variables
from bot.secret_files import LARGEST, SUFFIX, read_secret
from bot.settings import Settings, secrets, variable

TOKEN = "PLAYWISE_TELEGRAM_TOKEN"
MARK = "hunter2"

SECRETS = {
    "telegram_token": f"123456:{MARK}",
    "database_url": f"postgresql://ana:{MARK}@db/playwise",
    "webhook_secret": MARK,
}
"""A right value of every setting that is a secret."""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "secret"


def complaint(given: dict[str, str]) -> str:
    with pytest.raises(SettingsError) as caught:
        read_secret(TOKEN, given)
    return str(caught.value)


def test_a_secret_is_read_from_the_file_that_its_variable_names(file: Path) -> None:
    file.write_text("123456:ABC-def")
    assert read_secret(TOKEN, {TOKEN + SUFFIX: str(file)}) == SecretStr("123456:ABC-def")


def test_the_line_break_that_editors_add_is_none_of_the_secret(file: Path) -> None:
    file.write_text("123456:ABC-def\r\n")
    assert read_secret(TOKEN, {TOKEN + SUFFIX: str(file)}) == SecretStr("123456:ABC-def")


def test_an_empty_variable_names_no_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(TOKEN + SUFFIX, "")
    assert load_settings(env_file=None).telegram_token is None


def test_the_variable_may_be_written_in_any_case(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_text("123456:ABC-def")
    monkeypatch.setenv((TOKEN + SUFFIX).lower(), str(file))
    assert load_settings(env_file=None).telegram_token == SecretStr("123456:ABC-def")


def test_a_file_that_is_missing_is_named_with_the_reason(file: Path) -> None:
    said = complaint({TOKEN + SUFFIX: str(file)})
    assert said == f"{TOKEN}_FILE names {file}, which cannot be read (No such file or directory): it takes a file."


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert "cannot be read (Is a directory)" in complaint({TOKEN + SUFFIX: str(tmp_path)})


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_that_may_not_be_read_is_named_with_the_reason(file: Path) -> None:
    file.write_text(MARK)
    file.chmod(0)
    assert "cannot be read (Permission denied)" in complaint({TOKEN + SUFFIX: str(file)})


def test_a_file_that_is_no_text_is_refused_without_its_bytes(file: Path) -> None:
    file.write_bytes(b"\xff\xfe" + MARK.encode())
    said = complaint({TOKEN + SUFFIX: str(file)})
    assert "cannot be read (it is no text)" in said
    assert MARK not in said


@pytest.mark.parametrize("content", ["", "\n", "  \n\n"])
def test_an_empty_file_is_no_secret(content: str, file: Path) -> None:
    file.write_text(content)
    assert complaint({TOKEN + SUFFIX: str(file)}).endswith("which is empty: write the secret into it.")


def test_a_large_file_is_not_taken_for_a_secret(file: Path) -> None:
    file.write_text("x" * (LARGEST + 1))
    assert "too large for a secret" in complaint({TOKEN + SUFFIX: str(file)})


def test_a_secret_that_is_given_twice_is_refused_and_not_repeated(file: Path) -> None:
    file.write_text("123456:ABC-def")
    said = complaint({TOKEN: f"1:{MARK}", TOKEN + SUFFIX: str(file)})
    assert said == f"{TOKEN} and {TOKEN}_FILE are both set: keep one of them."


def test_each_wrong_file_has_its_own_sentence(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = "PLAYWISE_DATABASE_URL"
    for name in (TOKEN, other):
        monkeypatch.setenv(name + SUFFIX, str(file))
    with pytest.raises(SettingsError) as caught:
        load_settings(env_file=None)
    assert [line.split()[0] for line in str(caught.value).splitlines()] == [TOKEN + SUFFIX, other + SUFFIX]


@pytest.mark.parametrize("field", secrets())
def test_every_secret_can_stand_in_a_file(field: str, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_text(SECRETS[field] + "\n")
    monkeypatch.setenv(variable(field) + SUFFIX, str(file))
    settings = load_settings(env_file=None)
    assert getattr(settings, field).get_secret_value() == SECRETS[field]


def test_the_settings_file_may_name_the_file(file: Path, tmp_path: Path) -> None:
    file.write_text("123456:ABC-def")
    (tmp_path / ".env").write_text(f"{TOKEN}_FILE={file}\n")
    assert load_settings(tmp_path / ".env").telegram_token == SecretStr("123456:ABC-def")


@pytest.mark.parametrize("field", secrets())
def test_a_wrong_secret_in_a_file_is_not_repeated(field: str, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_text(f"{MARK} is no secret that anybody takes!")
    monkeypatch.setenv(variable(field) + SUFFIX, str(file))
    with pytest.raises(SettingsError, match=rf"^{variable(field)}_FILE names a file that holds no ") as caught:
        load_settings(env_file=None)
    assert MARK not in str(caught.value)


@pytest.mark.parametrize("field", secrets())
def test_a_secret_in_place_of_its_file_is_not_repeated(field: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(variable(field) + SUFFIX, SECRETS[field])
    with pytest.raises(SettingsError, match=rf"^{variable(field)}_FILE names what .*, not the secret itself") as caught:
        load_settings(env_file=None)
    assert MARK not in str(caught.value)


def test_the_variables_of_files_are_settings(file: Path) -> None:
    assert unknown_variables({TOKEN + SUFFIX: str(file)}, None) == ()
    assert unknown_variables({"PLAYWISE_SOURCE_FILE": str(file)}, None) == ("PLAYWISE_SOURCE_FILE",)


def test_settings_show_no_secret_in_any_form(monkeypatch: pytest.MonkeyPatch) -> None:
    for field in secrets():
        monkeypatch.setenv(variable(field), SECRETS[field])
    settings = load_settings(env_file=None)
    for shown in (repr(settings), str(settings), str(settings.model_dump()), settings.model_dump_json()):
        assert MARK not in shown


def test_whatever_sounds_like_a_secret_is_one() -> None:
    telling = ("token", "secret", "password", "key", "database", "dsn", "credential")
    assert {name for name in Settings.model_fields if any(word in name for word in telling)} == set(secrets())
