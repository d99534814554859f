"""Measures films: how rightly titles are joined, and how good similar films are, by TF-IDF and by counts.

    python scripts/evaluate.py films --source FOLDER

reads the lists and facts in FOLDER; the judged pairs are of the published ones.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from engine.building.films.merging import merged
from engine.building.films.raw import read_films
from engine.building.films.sources import find_files
from engine.building.films.tables import films_table
from engine.building.report import Journal
from engine.building.watch import Unwatched
from engine.options import BuildOptions
from evaluation import film_likeness, film_pairs

LIMIT = BuildOptions().unreadable_limit


def add_arguments(parser: ArgumentParser) -> None:
    """Say where the raw files lie."""
    parser.add_argument("--source", type=Path, required=True, help="a folder of lists and facts")


def run(arguments: Namespace) -> None:
    """Measure and print."""
    raw = read_films(find_files(arguments.source), LIMIT, Journal(Unwatched()))
    pairs = film_pairs.measured(raw.records, film_pairs.read())
    print("joined   " + "  ".join(f"{name} {figure:.3g}" for name, figure in pairs.items()))
    films = films_table(merged(raw.records), raw.faults, LIMIT)
    for weighting, figures in film_likeness.measured(films).items():
        print(f"{weighting:8} " + "  ".join(f"{name} {figure:.3g}" for name, figure in figures.items()))
