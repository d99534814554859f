"""The part of a refresh of films that finds the films that are like each film."""

from __future__ import annotations

from engine.building import bench
from engine.building.desk import Desk
from engine.building.films.similar import Blend, fame, neighbours, shelves
from engine.building.films.vectors import FilmVectors
from engine.families import FOLDER, Families
from engine.films import nearby
from engine.films import schemas as fs


def run(desk: Desk) -> None:
    """Save each entry's nearest on every shelf."""
    kept, folder = desk.bench, desk.task.folder
    films = kept.frame(bench.FILMS, [fs.VOTES, fs.PLATFORMS])
    with desk.journal.step("similar films", films.height) as step:
        together, known = Families.load(folder / FOLDER), fame(films)
        vectors = FilmVectors(kept.matrix(bench.VECTORS), kept.array(bench.PROFILES), kept.array(bench.TRAITS))
        products = vectors.products(kept.room)
        for shelf in shelves(films):
            found = neighbours(vectors, products, shelf, together, known, Blend())
            found.save(folder / nearby.FOLDER / shelf.name)
        kept.drop(bench.VECTORS, bench.PROFILES, bench.TRAITS)
        step.rows = films.height
