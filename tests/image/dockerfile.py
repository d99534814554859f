"""A Dockerfile as its instructions, in the few forms that ours uses."""

from __future__ import annotations

import json
import re
import shlex
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Step:
    """One instruction.

    Attributes:
        name: `RUN`, `COPY` and so on.
        flags: What begins with `--`, by name; a flag that comes twice is known by its last value.
        words: What follows.
        exec_form: Whether the words were written as a JSON list, so that no shell reads them.
    """

    name: str
    flags: dict[str, str]
    words: tuple[str, ...]
    exec_form: bool


def stages(text: str) -> list[list[Step]]:
    """Return the instructions of each stage, in order; the first of each is its `FROM`."""
    found: list[list[Step]] = []
    for step in map(_step, _lines(text)):
        if step.name == "FROM":
            found.append([])
        found[-1].append(step)
    return found


def environment(stage: list[Step]) -> dict[str, str]:
    """Return the variables that a stage sets."""
    pairs = (word.partition("=") for step in stage if step.name == "ENV" for word in step.words)
    return {name: value for name, _, value in pairs}


def _lines(text: str) -> list[str]:
    kept = "\n".join(line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#"))
    return re.sub(r"\\\n\s*", " ", kept).splitlines()


def _step(line: str) -> Step:
    name, _, rest = line.partition(" ")
    flags: dict[str, str] = {}
    while match := re.match(r"--([\w-]+)=(\S+)\s+", rest):
        flags[match[1]], rest = match[2], rest[match.end() :]
    nested = name == "HEALTHCHECK"
    listed = rest.removeprefix("CMD ") if nested else rest
    if listed.startswith("["):
        return Step(name, flags, tuple(json.loads(listed)), exec_form=True)
    return Step(name, flags, tuple(shlex.split(rest)), exec_form=False)
