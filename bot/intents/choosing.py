"""Which reading of a sentence is meant, where frames about games and frames about films take it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from bot.intents.filmframes import FILM_FRAMES
from bot.intents.filmnames import labelled, narrowing, spelled_names
from bot.intents.guessing import guessed_fits
from bot.intents.intent import FOLLOW_UPS
from bot.intents.mentions import Mention, looked_up
from bot.intents.renown import is_meant
from bot.intents.sentence import Fit, Sentence
from bot.intents.spelled import spelled_fits
from engine.normalise import normalised


def best_fit(sentence: Sentence, mentions: Sequence[Mention]) -> Fit | None:
    """Return the frame that takes a sentence best, with the name in it; None where none does.

    A name of the catalogue of games is that, unless the sentence speaks of films. What is spelled as it is written
    down comes before what has to be guessed.
    """
    best = min(spelled_fits(sentence, mentions), key=_cost, default=None)
    if best and best.frame.intent in FOLLOW_UPS and best.mention is None:
        return best
    of_films = _of_films(sentence)
    film = min(_meant(sentence, spelled_fits(*of_films)), key=_cost, default=None) if of_films else None
    if film and (best is None or film.cost < best.cost):
        return _shortened_game(sentence, film) or film
    return best or _guessed(sentence, of_films[0] if of_films else None)


def _guessed(sentence: Sentence, of_films: Sentence | None) -> Fit | None:
    fits = [*guessed_fits(sentence), *(_meant(sentence, guessed_fits(of_films)) if of_films else ())]
    return min(fits, key=lambda fit: (not fit.is_sure, fit.strangeness), default=None)


def _meant(sentence: Sentence, fits: Iterable[Fit]) -> Iterator[Fit]:
    return (fit for fit in fits if is_meant(fit, sentence.words))


def _cost(fit: Fit) -> tuple[int, ...]:
    return fit.cost


def _of_films(sentence: Sentence) -> tuple[Sentence, list[Mention]] | None:
    """Return a sentence as one about films, and the names of films in it; None where there are no films."""
    if sentence.engines.other is None:
        return None
    text, words, engines = sentence.text, sentence.words, sentence.engines
    labels = list(labelled(text, words, engines))
    pieces = narrowing(words, sentence.pieces, labels)
    names = spelled_names(text, words, pieces, labels, engines)
    return replace(sentence, pieces=pieces, frames=FILM_FRAMES), [*labels, *names]


def _shortened_game(sentence: Sentence, best: Fit) -> Fit | None:
    """Return the frame about a game whose title begins with what seems to be a film's: `the witcher`."""
    if best.mention is None or not best.strangeness:
        return None
    for fit in guessed_fits(sentence):
        if fit.mention and fit.is_sure:
            found = looked_up(fit.mention.kind, fit.mention.text, sentence.engines)
            if normalised(found.candidates[0].name).startswith(normalised(best.mention.text)):
                return fit
    return None
