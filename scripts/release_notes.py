"""Prints what the changelog says of one release; needs nothing but Python."""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

USAGE = "usage: release_notes.py TAG, like v1.2.0"


class NoRelease(Exception):
    """The tag, the version and the changelog do not agree; the text says how."""


def notes(tag: str, changelog: str, project: str) -> str:
    """Return the section of `changelog` about the release `tag`, without its heading.

    Args:
        tag: Like v1.2.0.
        changelog: In the form of Keep a Changelog.
        project: The text of pyproject.toml.

    Raises:
        NoRelease: The project has another version, or the changelog says nothing of this one.
    """
    version = tag.removeprefix("v")
    named = tomllib.loads(project)["project"]["version"]
    if version != named:
        raise NoRelease(f"The tag is {tag}, and pyproject.toml says {named}: make them agree.")
    section = re.search(
        rf"^## \[?{re.escape(version)}\]?(?: [^\n]*)?$\n(.*?)(?=^## |\Z)", changelog, re.MULTILINE | re.DOTALL
    )
    if section is None or not section[1].strip():
        raise NoRelease(f"CHANGELOG.md says nothing of {version}: rename its section Unreleased, with the date.")
    return section[1].strip() + "\n"


def main(words: list[str]) -> int:
    """Print the notes of the release that `words` name."""
    if len(words) != 1:
        sys.stderr.write(USAGE + "\n")
        return 2
    try:
        sys.stdout.write(notes(words[0], (ROOT / "CHANGELOG.md").read_text(), (ROOT / "pyproject.toml").read_text()))
    except NoRelease as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
