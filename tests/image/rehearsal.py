"""A Dockerfile played in a folder: no engine, no root, the scripts and the paths as they are in the image."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from .dockerfile import ROOT, Step, stages

QUICK = {"UV_COMPILE_BYTECODE": "0", "UV_LINK_MODE": "hardlink", "UV_PYTHON": sys.executable}
"""What differs from an image for speed alone: libraries are linked from uv's cache and not compiled."""

INHERITED = (
    *("HOME", "PATH", "UV_CACHE_DIR", "XDG_CACHE_HOME"),
    *("UV_DEFAULT_INDEX", "UV_INDEX_URL", "HTTPS_PROXY", "ALL_PROXY", "SSL_CERT_FILE"),
)
"""What this machine's uv needs to find its cache and the registry."""


@dataclass
class Rehearsal:
    """What stands in for the file system of the image.

    Attributes:
        root: The folder that stands for `/`.
        uv: The uv that stands for the copied one.
        variables: What `ENV` has set so far in this stage.
        folder: The working directory, as the image knows it.
        built: Where the stages before this one lie.
    """

    root: Path
    uv: Path
    variables: dict[str, str] = field(default_factory=dict)
    folder: str = "/"
    built: Path = field(init=False)

    def __post_init__(self) -> None:
        self.built = self.root.with_name(f"{self.root.name}-built")

    def play(self, dockerfile: str) -> None:
        """Do what every stage but the one that only names uv says."""
        for stage in stages(dockerfile)[1:]:
            self._begin()
            for step in stage:
                self._do(step)

    def environment(self) -> dict[str, str]:
        """Return the variables of a process in the image."""
        inherited = {name: os.environ[name] for name in INHERITED if name in os.environ}
        inherited["PATH"] = f"{self.uv.parent}{os.pathsep}{inherited['PATH']}"
        set_here = {
            name: self._here(value).replace("$PATH", inherited["PATH"]) for name, value in self.variables.items()
        }
        return inherited | set_here

    def at(self, path: str) -> Path:
        """Return where a path of the image lies."""
        return self.root / os.path.join(self.folder, path).lstrip("/")  # noqa: PTH118 - the image's paths, not ours

    def _begin(self) -> None:
        if self.root.exists():
            self.root.rename(self.built)
        self.variables, self.folder = {}, "/"
        (self.root / "usr/local/bin").mkdir(parents=True)

    def _do(self, step: Step) -> None:
        match step.name:
            case "ENV":
                self.variables |= dict(word.split("=", 1) for word in step.words)
            case "WORKDIR":
                (self.folder,) = step.words
                self.at(".").mkdir(parents=True, exist_ok=True)
            case "COPY" if step.flags.get("from") != "uv":
                self._copy(step)
            case "RUN":
                self._run(step)

    def _copy(self, step: Step) -> None:
        *sources, target = step.words
        for source in sources:
            place = self.at(target) / source if target.endswith("/") else self.at(target)
            place.parent.mkdir(parents=True, exist_ok=True)
            if step.flags.get("from"):
                (self.built / source.lstrip("/")).rename(place)
            else:
                self._copy_from_context(ROOT / source, place)

    def _copy_from_context(self, source: Path, place: Path) -> None:
        if source.is_dir():
            shutil.copytree(source, place, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(source, place)

    def _run(self, step: Step) -> None:
        words = [self._here(word) for word in self._mounted(step)]
        subprocess.run(words, check=True, cwd=self.at("."), env=self.environment() | QUICK, capture_output=True)

    def _mounted(self, step: Step) -> Iterator[str]:
        mount = dict(part.split("=") for part in step.flags.get("mount", "").split(",") if "=" in part)
        for word in step.words:
            if mount.get("type") == "bind" and word.startswith(mount["target"]):
                yield str(ROOT / mount["source"]) + word.removeprefix(mount["target"])
            elif word.isdigit() and os.geteuid():
                yield str(os.geteuid())  # only root may give a folder to somebody else
            else:
                yield word

    def _here(self, text: str) -> str:
        if Path(text).is_relative_to(ROOT):
            return text
        return re.sub(r"(?<![\w$./-])/(?=\w)", f"{self.root}/", text)
