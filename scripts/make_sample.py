"""Writes the bundled sample in the raw formats of the data: real games and films, invented players and reviews.

No player and no review in it is real: ids, libraries, playtimes, opinions and dates are drawn by a seeded generator.
The games are real; their facts are in `sample_games.tsv`. What is wrong with the real files is wrong here too, a few
times each (`sample_faults.py`), so that everything that reads the data can be tried on the sample.

    python scripts/make_sample.py [--seed 2017] [--out data/sample]

The same seed writes the same bytes.
"""

import argparse
import gzip
import json
import random
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import sample_films
from sample_faults import with_faults
from sample_games import Record, raw_game, read_games
from sample_players import make_players, raw_libraries
from sample_reviews import raw_reviews

SEED = 2017
"""Any number would do; the committed sample was written with this one."""
FILMS = "films"
SAMPLE = Path(__file__).resolve().parents[1] / "data" / "sample"
GZIP_LEVEL = 9
"""Fixed with the time and the name left out, so that nothing of the moment gets into the bytes."""

REPEAT_LIBRARY, REPEAT_REVIEWER, REPEAT_REVIEW = 60, 45, 150
"""Every so many lines (or reviews) one stands a second time."""
OLD_LITERAL = 37
"""Every so many lines one is written as Python 2 wrote it, with `u''` strings."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Write the three files and say how large they are."""
    parser = argparse.ArgumentParser(description="Write the bundled sample. Its players and reviews are invented.")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--out", type=Path, default=SAMPLE)
    options = parser.parse_args(arguments)
    options.out.mkdir(parents=True, exist_ok=True)
    for name, lines in sample_files(options.seed).items():
        size = write_lines(options.out / name, lines)
        print(f"{name}: {len(lines)} lines, {size:,} bytes")
    write_films(options.out / FILMS, options.seed)


def write_films(folder: Path, seed: int) -> None:
    """Write the lists and the facts about films."""
    folder.mkdir(parents=True, exist_ok=True)
    films = sample_films.read_films()
    texts = {**sample_films.lists(films, chance("films", seed)), "movies.csv": sample_films.facts(films)}
    for name, text in texts.items():
        (folder / name).write_bytes(text.encode())
        print(f"{FILMS}/{name}: {len(text):,} bytes")
    sample_films.genres(films).write_parquet(folder / "movie_genres.parquet")


def sample_files(seed: int) -> dict[str, list[str]]:
    """Return the lines of each file."""
    games = read_games()
    players = make_players(games, chance("players", seed))
    listed = [raw_game(game) for game in games if game.listed]
    libraries = list(raw_libraries(players, games, chance("libraries", seed)))
    reviews = raw_reviews(players, games, chance("reviews", seed))
    repeat_some_reviews(reviews)
    return {
        "steam_games.json.gz": [json.dumps(g) for g in with_faults(listed, chance("games", seed))],
        "australian_user_reviews.json.gz": list(literals(repeat_lines(reviews, REPEAT_REVIEWER))),
        "australian_users_items.json.gz": list(literals(repeat_lines(libraries, REPEAT_LIBRARY))),
    }


def chance(part: str, seed: int) -> random.Random:
    """Return the generator of one part, so that a change in one part leaves the others as they were."""
    return random.Random(f"{part} {seed}")  # noqa: S311 - nothing here is secret


def repeat_some_reviews(lines: Iterable[Record]) -> None:
    """Put some reviews a second time into the list that they stand in."""
    count = 0
    for line in lines:
        reviews = line["reviews"]
        assert isinstance(reviews, list)
        before, count = count, count + len(reviews)
        if before // REPEAT_REVIEW != count // REPEAT_REVIEW:
            reviews.append(dict(reviews[0]))


def repeat_lines(lines: Sequence[Record], every: int) -> Iterator[Record]:
    """Yield the lines, and every so often one that was there before."""
    for number, line in enumerate(lines, start=1):
        yield line
        if number % every == 0:
            yield lines[number // 2]


def literals(lines: Iterable[Record]) -> Iterator[str]:
    """Yield the lines as Python literals, a few of them as an old Python wrote them."""
    for number, line in enumerate(lines, start=1):
        yield old_literal(line) if number % OLD_LITERAL == 0 else repr(line)


def old_literal(value: object) -> str:
    """Return what Python 2 printed: `u''` before every text, and nothing but ASCII."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{old_literal(key)}: {old_literal(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(old_literal, value)) + "]"
    return f"u{value!a}" if isinstance(value, str) else repr(value)


def write_lines(path: Path, lines: Iterable[str]) -> int:
    """Write the lines, gzipped, and return the size of the file in bytes."""
    with (
        path.open("wb") as file,
        gzip.GzipFile("", "wb", compresslevel=GZIP_LEVEL, fileobj=file, mtime=0) as packed,
    ):
        packed.writelines(f"{line}\n".encode() for line in lines)
    return path.stat().st_size


if __name__ == "__main__":
    main()
