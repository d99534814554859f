"""What the checks of a built snapshot found, and where that is kept beside it."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from engine.leftovers import REJECTED

NAME = "validation.json"


@dataclass(frozen=True, slots=True)
class Finding:
    """One check: a figure, and the bounds (both included) that it must lie in; `most` is None where there is none."""

    check: str
    found: float
    least: float
    most: float | None

    @property
    def passed(self) -> bool:
        """Whether the figure lies in its bounds."""
        return self.least <= self.found and (self.most is None or self.found <= self.most)

    def __str__(self) -> str:
        """Return the finding as a person reads it."""
        low = self.most is None or self.found < self.least
        bound = f"at least {_shown(self.least)}" if low else f"at most {_shown(self.most or 0)}"
        return f"{self.check}: {_shown(self.found)} where {bound} is plausible"


@dataclass(frozen=True, slots=True)
class Validation:
    """Every finding about a snapshot, and the id of the one it was compared with."""

    snapshot: str
    compared_with: str | None
    findings: tuple[Finding, ...]

    @property
    def failed(self) -> tuple[Finding, ...]:
        """The findings that speak against publishing."""
        return tuple(finding for finding in self.findings if not finding.passed)


def write(folder: Path, validation: Validation) -> None:
    """Write the findings about a snapshot into its folder."""
    (folder / NAME).write_bytes(TypeAdapter(Validation).dump_json(validation, indent=2))


def refused(data: Path) -> Validation | None:
    """Return why the latest snapshot that was refused is implausible; None where none was, or for another reason."""
    for path in sorted((data / REJECTED).glob(f"*/{NAME}"), reverse=True):
        with suppress(OSError, ValidationError):
            return TypeAdapter(Validation).validate_json(path.read_bytes())
    return None


def _shown(figure: float) -> str:
    return f"{figure:,.0f}" if figure == int(figure) else f"{figure:,.2f}"
