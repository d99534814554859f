"""Secrets that stand in files, as container platforms hand them over."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from pydantic import SecretStr

from bot.errors import SettingsError

SUFFIX = "_FILE"
"""What follows the variable of a secret when it names a file that holds it."""

LARGEST = 4_096
"""Characters of a secret; a larger file is another one, and is not read further."""


def read_secret(variable: str, given: Mapping[str, str]) -> SecretStr | None:
    """Return the secret in the file that `given` names for a variable; None where it names none.

    A line break at the end of the file is none of the secret.

    Raises:
        SettingsError: The file cannot be used, or its variable is given too.
    """
    name = variable + SUFFIX
    if name not in given:
        return None
    if variable in given:
        raise SettingsError(f"{variable} and {name} are both set: keep one of them.")
    return SecretStr(_text(name, given[name]))


def _text(name: str, path: str) -> str:
    try:
        with Path(path).open(encoding="utf-8") as file:
            text = file.read(LARGEST + 1).strip()
    except (OSError, ValueError) as error:
        reason = (isinstance(error, OSError) and error.strerror) or "it is no text"
        raise SettingsError(_unread(name, path, reason)) from None
    if not text:
        raise SettingsError(f"{name} names {path}, which is empty: write the secret into it.")
    if len(text) > LARGEST:
        raise SettingsError(f"{name} names {path}, which is too large for a secret: it takes a file with one line.")
    return text


def _unread(name: str, path: str, reason: str) -> str:
    # No token and no secret of a webhook has a slash; an address, which may hold a password, has two in a row.
    if "/" in path and "//" not in path:
        return f"{name} names {path}, which cannot be read ({reason}): it takes a file."
    return (
        f"{name} names what cannot be read ({reason}): it takes a file like /run/secrets/token, not the secret itself."
    )
