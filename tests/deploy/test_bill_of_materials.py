"""The SBOM lists what the bot is made of, and nothing that only developers need."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import tomllib
from collections.abc import Iterator
from typing import Any

import pytest

from .documents import ROOT

UV = os.environ.get("UV") or shutil.which("uv") or ""

pytestmark = pytest.mark.skipif(not UV, reason="there is no uv on PATH: run the tests with `make test`")


def command() -> list[str]:
    """Return what `make sbom` runs, so that the test cannot drift from it."""
    (line,) = re.findall(r"^\t\$\(UV\) (export .*) --output-file \S+$", (ROOT / "Makefile").read_text(), re.MULTILINE)
    return [UV, *line.split()]


@pytest.fixture(scope="module")
def bill() -> Any:
    environ = os.environ | {"UV_FROZEN": "1"}
    return json.loads(subprocess.run(command(), cwd=ROOT, env=environ, check=True, stdout=subprocess.PIPE).stdout)


def needed() -> set[str]:
    """Return the names of all packages that the lock says the bot needs to run on some machine."""
    lock = tomllib.loads((ROOT / "uv.lock").read_text())
    packages = {package["name"]: package for package in lock["package"]}
    found: set[str] = set()
    waiting: list[tuple[str, tuple[str, ...]]] = [("playwise", ())]
    while waiting:
        name, extras = waiting.pop()
        for other, more in _dependencies(packages[name], extras):
            if other not in found or more:
                waiting.append((other, more))
            found.add(other)
    return found


def _dependencies(package: Any, extras: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    lists = [package.get("dependencies", ()), *(package.get("optional-dependencies", {})[extra] for extra in extras)]
    yield from ((entry["name"], tuple(entry.get("extra", ()))) for entries in lists for entry in entries)


def test_it_is_in_the_form_that_readers_expect(bill: Any) -> None:
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.5")


def test_it_lists_everything_that_runs_and_nothing_else(bill: Any) -> None:
    listed = {component["name"] for component in bill["components"]}
    assert listed - {"playwise"} == needed()
    assert {"polars", "aiolimiter", "greenlet"} <= listed
    assert not listed & {"pytest", "ruff", "duckdb"}


def test_every_component_has_a_version_and_an_address(bill: Any) -> None:
    for component in bill["components"]:
        assert component["version"]
        assert component["purl"].startswith("pkg:pypi/") or component["name"] == "playwise"
