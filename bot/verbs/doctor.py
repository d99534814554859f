"""`playwise doctor`: what is wrong, and what to do about it."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from bot.checkup import checkup
from bot.finding import Finding, Grade
from bot.loading import find_settings
from bot.screen import screen
from bot.settings import Settings
from bot.status import DONE, FAILED
from bot.tokens import masked

MARKS = {Grade.GOOD: ("✓", "green"), Grade.ADVICE: ("!", "yellow"), Grade.FAULT: ("✗", "red")}


def run(arguments: Namespace, settings: Settings) -> int:
    """Print every finding; fail when one of them stands in the way."""
    doubtful = find_settings().doubtful - ({"data_dir"} if arguments.data else set())
    findings = tuple(checkup(settings, os.environ, doubtful))
    tell(findings, screen())
    return FAILED if any(finding.grade is Grade.FAULT for finding in findings) else DONE


def tell(findings: Iterable[Finding], console: Console) -> None:
    """Print a line for each finding, and one below it for what to do."""
    for finding in findings:
        mark, colour = MARKS[finding.grade]
        console.print(Text.assemble((mark, colour), f" {finding.subject}: {masked(finding.found)}"))
        if finding.remedy:
            console.print(f"  → {finding.remedy}", markup=False)
