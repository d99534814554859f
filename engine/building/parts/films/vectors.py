"""The part of a refresh of films that tells which belong together, what they are, and what two may share."""

from __future__ import annotations

from engine.building import bench
from engine.building.desk import Desk
from engine.building.families import families
from engine.building.films.content import film_vectors, themes
from engine.building.store import Store
from engine.families import FOLDER
from engine.films import schemas as fs


def run(desk: Desk) -> None:
    """Save families and themes, and leave the vectors."""
    kept, task = desk.bench, desk.task
    films = kept.frame(bench.FILMS)
    with desk.journal.step("similar films", films.height):
        Store(task.folder, desk.notes.shapes).arrow(fs.THEMES, themes(films))
        families(films[fs.TITLE].to_list()).save(task.folder / FOLDER)
        vectors = film_vectors(films, task.options.film_words)
        kept.put_matrix(bench.VECTORS, vectors.words)
        kept.put_array(bench.PROFILES, vectors.profiles)
        kept.put_array(bench.TRAITS, vectors.traits)
