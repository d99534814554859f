"""How well sentences are understood: what they ask, of what, what is refused, and how long that takes."""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from bot.engines import Engines
from bot.intents.intent import FILM_INTENTS, Intent
from bot.intents.mentions import Kind, looked_up
from bot.intents.reading import Reading, read
from engine import Certainty

SENTENCES = Path(__file__).resolve().parents[2] / "tests" / "bot" / "intents" / "sentences"

FILM_SENTENCES = SENTENCES.with_name("films")
"""The sentences about films, which are measured apart."""

SPLITS = ("develop", "report")
"""The folders of sentences: those that may be looked at, and those that only their figures are known of."""

NONE, UNSURE, FILMS = "none", "unsure", "films"
"""What must not be understood, what may be asked about but not answered, and what is a question only about films."""

OTHERS = {NONE, UNSURE, FILMS}

APART = "; "
"""What stands between a name and the platform, form or year that are wanted of it."""

ROUNDS = 3
"""Times each sentence is read for its latency; the best counts, as a busy machine is not what is measured."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, what it asks (`none` for nothing of ours) and of what, its language and its half."""

    text: str
    intent: str
    entity: str
    language: str
    split: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was made of a sentence: whether the intent is right, and the entity too; milliseconds."""

    sentence: Sentence
    reading: Reading | None
    intent: bool
    entity: bool
    took: float


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the arguments of `evaluate.py intents`."""
    parser.add_argument("folder", type=Path, nargs="?", default=SENTENCES, help="one table of sentences a language")
    parser.add_argument("--data", type=Path, default=Path("data"), help="the data folder whose snapshot is asked")
    parser.add_argument("--json", action="store_true", help="print the figures as one JSON object")
    parser.add_argument("--misses", action="store_true", help="name what was missed in the half for developing")


def run(options: argparse.Namespace) -> None:
    """Read all sentences, and print the tables."""
    outcomes = measured(sentences(options.folder), Engines.open(options.data, partial(print, file=sys.stderr)))
    figures = [_row(language, split, outcomes) for split in SPLITS for language in _languages(outcomes, split)]
    if options.json:
        print(json.dumps({"sentences": len(outcomes), "halves": figures, "milliseconds": times(outcomes)}, indent=2))
        return
    print(table(figures))
    print(f"\nlatency: {' · '.join(f'{name} {took:.2f} ms' for name, took in times(outcomes).items())}")
    if options.misses:
        print("\n".join(_miss(each) for each in outcomes if each.sentence.split == "develop" and not each.entity))


def sentences(folder: Path = SENTENCES) -> list[Sentence]:
    """Return the sentences of both halves: tables, one a language, each with a heading."""
    return [
        _sentence(line, path.stem, split)
        for split in SPLITS
        for path in sorted((folder / split).glob("*.tsv"))
        for line in path.read_text(encoding="utf-8").splitlines()[1:]
    ]


def _sentence(line: str, language: str, split: str) -> Sentence:
    text, intent, entity = line.split("\t")
    return Sentence(text, intent, entity, language, split)


def measured(asked: Iterable[Sentence], engines: Engines, rounds: int = ROUNDS) -> list[Outcome]:
    """Return what is made of each sentence."""
    read("a first sentence, so that none pays for what is read once", engines)
    return [_outcome(sentence, engines, rounds) for sentence in asked]


def _outcome(sentence: Sentence, engines: Engines, rounds: int) -> Outcome:
    took = []
    for _ in range(rounds):
        started = time.perf_counter()
        reading = read(sentence.text, engines)
        took.append((time.perf_counter() - started) * 1000)
    intent = is_intent(sentence, reading)
    return Outcome(sentence, reading, intent, intent and is_entity(sentence, reading, engines), min(took))


def is_intent(sentence: Sentence, reading: Reading | None) -> bool:
    """Whether a reading is after what the sentence is after."""
    if sentence.intent == NONE:
        return reading is None
    if sentence.intent == UNSURE:
        return reading is None or reading.intent is Intent.ASK
    if sentence.intent == FILMS:
        return reading is None or reading.intent in FILM_INTENTS
    return reading is not None and reading.intent == sentence.intent


def is_entity(sentence: Sentence, reading: Reading | None, engines: Engines) -> bool:
    """Whether a reading names what the sentence names."""
    if reading is None or sentence.intent in OTHERS:
        return True
    if reading.intent in {Intent.WHY, Intent.PICK}:
        return str(reading.number or "") == sentence.entity
    if reading.kind is Kind.GENRE and reading.second:
        return not sentence.entity
    name, *wanted = sentence.entity.split(APART)
    if reading.kind is None and reading.argument == "":
        name, wanted = "", [name, *wanted]
    return _names(reading, name, engines) and sorted(filter(None, wanted)) == sorted(_narrowed(reading))


def _names(reading: Reading, name: str, engines: Engines) -> bool:
    kind = reading.kind
    if kind in {Kind.GAME, Kind.DEVELOPER, Kind.FILM, Kind.ACTOR, Kind.DIRECTOR, Kind.MONTH}:
        return bool(reading.argument) and _first(reading.argument, kind, engines) == _first(name, kind, engines)
    return reading.argument.casefold() == name.casefold()


def _narrowed(reading: Reading) -> list[str]:
    said = reading.narrowed
    return [each for each in (said.platform, said.only, str(said.year or "")) if each]


def _first(text: str, kind: Kind, engines: Engines) -> str | None:
    found = looked_up(kind, text, engines)
    return found.candidates[0].id if found.certainty in {Certainty.EXACT, Certainty.SURE} else None


def _languages(outcomes: Sequence[Outcome], split: str) -> list[str]:
    return sorted({each.sentence.language for each in outcomes if each.sentence.split == split})


def _row(language: str, split: str, outcomes: Sequence[Outcome]) -> dict[str, Any]:
    return figures(
        f"{language} {split}", [o for o in outcomes if (o.sentence.language, o.sentence.split) == (language, split)]
    )


def figures(name: str, outcomes: Sequence[Outcome]) -> dict[str, Any]:
    """Return the shares that are right, of questions and of what is none."""
    asked = [each for each in outcomes if each.sentence.intent not in OTHERS]
    other = [each for each in outcomes if each.sentence.intent in OTHERS]
    return {
        "name": name,
        "questions": len(asked),
        "intent": sum(each.intent for each in asked) / len(asked),
        "both": sum(each.entity for each in asked) / len(asked),
        "others": len(other),
        "refused": sum(each.intent for each in other) / len(other),
    }


def times(outcomes: Sequence[Outcome]) -> dict[str, float]:
    """Return the median, the 99th percentile and the longest of the times, in milliseconds."""
    took = sorted(each.took for each in outcomes)
    return {"median": took[len(took) // 2], "p99": took[int(len(took) * 0.99)], "longest": took[-1]}


def table(rows: Iterable[dict[str, Any]]) -> str:
    """Return the figures as a table in Markdown."""
    lines = ["| half | questions | intent | intent and name | others | refused |", "|---|--:|--:|--:|--:|--:|"]
    lines += [
        f"| {row['name']} | {row['questions']} | {row['intent']:.1%} | {row['both']:.1%} "
        f"| {row['others']} | {row['refused']:.1%} |"
        for row in rows
    ]
    return "\n".join(lines)


def _miss(outcome: Outcome) -> str:
    wanted = f"{outcome.sentence.intent} {outcome.sentence.entity}"
    got = outcome.reading
    told = got and f"{got.intent} {got.argument} {got.number or ''} {APART.join(_narrowed(got))}"
    return f"{outcome.sentence.text!r}: {wanted}, got {told}"
