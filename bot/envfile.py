"""The file of settings, `.env`: what it gives, and what is said of one that gives nothing."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

from dotenv import dotenv_values
from dotenv.parser import Original, parse_stream

from bot.errors import SettingsError

ENV_FILE = Path(".env")


def env_values(file: Path | None) -> dict[str, str | None]:
    """Return what a file of settings gives; nothing where there is none.

    Raises:
        SettingsError: It cannot be read, or not understood; the text holds nothing of it.
    """
    text = _text(file) if file else ""
    wrong = [str(_number(line.original)) for line in parse_stream(StringIO(text)) if line.error]
    if wrong:
        lines = f"line{'s' * (len(wrong) > 1)} {', '.join(wrong)}"
        raise SettingsError(f"{file} is not understood in {lines}: write NAME=value, and close every quote.")
    return dotenv_values(stream=StringIO(text))


def _number(found: Original) -> int:
    # What is parsed begins with the empty lines before it.
    return found.line + found.string[: -len(found.string.lstrip())].count("\n")


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return ""
    except OSError as error:
        remedy = "let whoever runs Playwise read it, or remove it"
        raise SettingsError(f"{file} cannot be read ({error.strerror}): {remedy}.") from None
    except ValueError:
        raise SettingsError(f"{file} cannot be read (it is no text): save it as UTF-8.") from None
