"""The notes of a release are what the changelog says of it."""

from __future__ import annotations

import pytest
import release_notes
from release_notes import NoRelease, notes

CHANGELOG = """\
# Changelog

## Unreleased

- Next.

## 1.2.0 – 2026-11-01

### Added

- This.

## [1.1.0]

- That.
"""


def project(version: str) -> str:
    return f'[project]\nversion = "{version}"\n'


def test_they_are_the_section_of_the_version_and_no_other() -> None:
    assert notes("v1.2.0", CHANGELOG, project("1.2.0")) == "### Added\n\n- This.\n"


def test_the_oldest_section_ends_with_the_file() -> None:
    assert notes("v1.1.0", CHANGELOG, project("1.1.0")) == "- That.\n"


def test_a_tag_of_another_version_is_no_release() -> None:
    with pytest.raises(NoRelease, match=r"^The tag is v1\.2\.0, and pyproject.toml says 1\.1\.0"):
        notes("v1.2.0", CHANGELOG, project("1.1.0"))


def test_a_version_that_the_changelog_does_not_know_is_no_release() -> None:
    with pytest.raises(NoRelease, match=r"^CHANGELOG.md says nothing of 1\.2"):
        notes("v1.2", CHANGELOG, project("1.2"))


def test_without_a_tag_it_says_how_it_is_used(capsys: pytest.CaptureFixture[str]) -> None:
    assert release_notes.main([]) == 2
    assert capsys.readouterr().err == release_notes.USAGE + "\n"


def test_a_wrong_tag_is_a_sentence_and_no_traceback(capsys: pytest.CaptureFixture[str]) -> None:
    assert release_notes.main(["v0.0.0"]) == 1
    assert capsys.readouterr().err.startswith("The tag is v0.0.0")
