"""Secrets that stand in files, as container platforms hand them over."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from pydantic import SecretStr

from bot.errors import SettingsError

SUFFIX = "_FILE"
"""What follows the variable of a secret when it names a file that holds it."""

LARGEST = 4_096
"""Characters of a secret; a larger file is another one, and is not read further."""


def read_secrets(variables: Iterable[str], given: Mapping[str, str | None]) -> dict[str, SecretStr]:
    """Return the secret of each of `variables` that `given` names a file for.

    A line break at the end of the file is none of the secret. An empty value means that nothing is given.

    Raises:
        SettingsError: A file cannot be used, or its variable is given too; one sentence for each.
    """
    spelled = {name.upper(): value for name, value in given.items() if value}
    secrets, faults = {}, []
    for variable in variables:
        try:
            if variable + SUFFIX in spelled:
                secrets[variable] = _secret(variable, spelled)
        except SettingsError as error:
            faults.append(str(error))
    if faults:
        raise SettingsError("\n".join(faults))
    return secrets


def _secret(variable: str, given: Mapping[str, str]) -> SecretStr:
    name = variable + SUFFIX
    if variable in given:
        raise SettingsError(f"{variable} and {name} are both set: keep one of them.")
    return SecretStr(_text(name, Path(given[name])))


def _text(name: str, path: Path) -> str:
    try:
        with path.open(encoding="utf-8") as file:
            text = file.read(LARGEST + 1).strip()
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is no text"
        raise SettingsError(f"{name} names {path}, which cannot be read ({reason}): it takes a file.") from None
    if not text:
        raise SettingsError(f"{name} names {path}, which is empty: write the secret into it.")
    if len(text) > LARGEST:
        raise SettingsError(f"{name} names {path}, which is too large for a secret: it takes a file with one line.")
    return text
