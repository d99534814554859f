"""Looks for known vulnerabilities in what the bot is made of, where the database of them can be reached."""

from __future__ import annotations

import os
import subprocess
import sys
from argparse import ArgumentParser
from collections.abc import Callable, Sequence

COMMAND = (
    *(os.environ.get("UV", "uv"), "audit", "--frozen", "--no-default-groups"),
    *("--preview-features", "audit-command"),
)
"""uv asks OSV (api.osv.dev), which also has PyPI's own advisories."""

FAILED = 2
"""uv's exit status when it could not do what it was told; 1 says that something was found."""

SKIPPED = "Not audited: {reason}. The workflow on GitHub audits every change."

UNABLE = {
    "api.osv.dev": "api.osv.dev cannot be reached from here",
    "unrecognized subcommand": "this uv is older than its audit",
}
"""What uv says when it could not look, and what that means."""

Run = Callable[[Sequence[str]], tuple[int, str]]


def audit(run: Run, tell: Callable[[str], object], *, strict: bool) -> int:
    """Run the audit and return the exit status; where uv cannot look it is skipped, unless `strict`."""
    status, said = run(COMMAND)
    unable = next((reason for words, reason in UNABLE.items() if words in said), None)
    if status == FAILED and unable and not strict:
        tell(SKIPPED.format(reason=unable))
        return 0
    tell(said.strip())
    return status


def run_here(command: Sequence[str]) -> tuple[int, str]:
    """Return the exit status of a command, and all it wrote."""
    environ = os.environ | {"UV_HTTP_RETRIES": "1"}
    done = subprocess.run(  # noqa: S603 - uv, with words of ours
        command, env=environ, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    return done.returncode, done.stdout


def main() -> int:
    """Audit as the command line says."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--strict", action="store_true", help="fail where the database cannot be reached")
    return audit(run_here, print, strict=parser.parse_args().strict)


if __name__ == "__main__":
    sys.exit(main())
