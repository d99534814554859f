"""How well a snapshot recommends and finds names: two figures that a refresh can afford every time."""

from __future__ import annotations

from engine.building.trial import Library, Trial
from engine.engine import Engine
from engine.errors import QuestionError, UnknownName

HIT_RATE = "hit rate at 10"
TITLES_FOUND = "titles found"

SHORTLIST = 10


def measured(engine: Engine, trial: Trial) -> dict[str, float]:
    """Return the figures by name; one that nothing can be said about is left out.

    The model has seen what is held out, so these figures compare one snapshot with the next and praise none.
    """
    libraries = [_recommends(engine, library) for library in trial.libraries]
    titles = [_finds(engine, item, title) for item, title in trial.titles]
    return {name: sum(hits) / len(hits) for name, hits in ((HIT_RATE, libraries), (TITLES_FOUND, titles)) if hits}


def _recommends(engine: Engine, library: Library) -> bool:
    return library.held in {game.item_id for game in engine.games_for_library(library.rest, SHORTLIST).games}


def _finds(engine: Engine, item: str, title: str) -> bool:
    """Whether a title typed in small letters leads to its game, or offers it."""
    try:
        answer = engine.similar_games(title.lower(), limit=1)
    except UnknownName as error:
        return item in {candidate.id for candidate in error.candidates}
    except QuestionError:
        return False
    return item in {answer.item_id, *(candidate.id for candidate in answer.alternatives)}
