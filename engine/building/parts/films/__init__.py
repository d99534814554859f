"""The parts of a refresh of films, in their order; see `engine.building.parts`."""

from __future__ import annotations

PARTS = tuple(f"films.{part}" for part in ("entries", "tables", "names", "vectors", "neighbours", "admission"))
