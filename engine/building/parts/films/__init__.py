"""The parts of a refresh of films, in their order; see `engine.building.parts`."""

from __future__ import annotations

PARTS = ("films.entries", "films.names", "films.vectors", "films.neighbours", "films.admission")
