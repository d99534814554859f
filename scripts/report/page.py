"""The page: all sections in one HTML file that needs nothing else."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from report import (
    changes,
    concentration,
    correlations,
    favourites,
    oddities,
    outliers,
    overview,
    playing,
    quality,
    reviewing,
    shop,
    validation,
)
from report.blocks import Figure, Section, Table
from report.evidence import Evidence

TEMPLATE = "page.html.jinja"

SECTIONS = (
    overview.overview,
    changes.changes,
    shop.shop,
    playing.playing,
    concentration.concentration,
    favourites.favourites,
    favourites.developers,
    reviewing.reviewing,
    correlations.correlations,
    outliers.outliers,
    quality.quality,
    oddities.oddities,
    validation.validation,
)
"""In the order in which they are read: what there is, what it says, whether it can be trusted."""


def sections(evidence: Evidence) -> tuple[Section, ...]:
    """Return the sections that there is something to say in."""
    return tuple(section for make in SECTIONS if (section := make(evidence)) is not None)


def figures(made: tuple[Section, ...]) -> tuple[Figure, ...]:
    """Return all figures of the sections."""
    return tuple(block for section in made for block in section.blocks if isinstance(block, Figure))


def page(evidence: Evidence, made: tuple[Section, ...]) -> str:
    """Return the page as HTML."""
    loader = FileSystemLoader(Path(__file__).parent)
    jinja = Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    jinja.tests["table"] = lambda block: isinstance(block, Table)
    jinja.filters["drawn"] = lambda figure: Markup(figure.svg)  # noqa: S704 - our own drawing
    return jinja.get_template(TEMPLATE).render(manifest=evidence.manifest, sections=made)
