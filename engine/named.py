"""An entry of a catalogue as the resolver knows it: what it is called, and how much it is used."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Named:
    """Something that has a name.

    Attributes:
        id: What it is asked about with.
        name: What is shown.
        year: Tells apart what shares a name.
        weight: How much it is played, watched or used; the heavier wins between equals.
        extra: Whether it is something around an entry (a soundtrack, a demo), meant only when named.
        others: Other names it goes by.
    """

    id: str
    name: str
    year: int | None = None
    weight: float = 0.0
    extra: bool = False
    others: tuple[str, ...] = ()

    @property
    def preference(self) -> tuple[bool, float, str]:
        """What entries are sorted by where nothing else decides."""
        return self.extra, -self.weight, self.id
