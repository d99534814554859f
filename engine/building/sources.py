"""Raw files: where they lie, whether they are whole, and the records on their lines."""

from __future__ import annotations

import gzip
import io
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from isal import igzip
from isal.igzip_lib import IsalError

from engine.building.line import UNREADABLE
from engine.errors import SourceError
from engine.manifest import SourceFile, sha256

GAMES, REVIEWS, LIBRARIES = "games", "reviews", "libraries"

STEMS = {
    GAMES: ("steam_games", "australian_steam_games"),
    REVIEWS: ("australian_user_reviews", "user_reviews"),
    LIBRARIES: ("australian_users_items", "users_items"),
}
"""The names under which the data set is published, without their ending."""

ENDINGS = (".json.gz", ".json")
GZIP_MAGIC = b"\x1f\x8b"
BYTE_ORDER_MARK = b"\xef\xbb\xbf"

LONGEST_LINE = 1 << 24
"""Bytes; twenty times the largest known library. A longer line is not one record, and would fill memory."""

BUFFER = 1 << 18
REPORT_EVERY = 1024
"""Lines between two reports of progress: often enough for a smooth bar, seldom enough to cost nothing."""

CORRUPT: tuple[type[Exception], ...] = (gzip.BadGzipFile, IsalError)  # type: ignore[assignment]  # isal's stubs call its class an object


@dataclass(frozen=True, slots=True)
class RawFile:
    """One raw file as found: its `size` in bytes, the SHA-256 of its bytes, and when it was last written."""

    kind: str
    path: Path
    size: int
    sha256: str
    modified_ns: int = 0

    def unchanged(self) -> bool:
        """Whether nobody wrote to the file since it was found."""
        try:
            found = self.path.stat()
        except OSError:
            return False
        return (found.st_size, found.st_mtime_ns) == (self.size, self.modified_ns)

    def source(self, count: LineCount) -> SourceFile:
        """Return what a manifest says of the file once it was read."""
        lines, unreadable = count.lines, len(count.unreadable)
        return SourceFile(self.path.name, self.size, self.sha256, lines, unreadable, self.modified_ns)


@dataclass(slots=True)
class LineCount:
    """How many lines a file has, and which of them could not be read."""

    path: Path
    lines: int = 0
    unreadable: list[int] = field(default_factory=list)

    def check(self, limit: float) -> None:
        """Raise SourceError when the file is empty or more than `limit` of its lines are unreadable."""
        if not self.lines:
            raise SourceError(f"{self.path} is empty: fetch it again or remove it from the folder.")
        if len(self.unreadable) > limit * self.lines:
            raise SourceError(
                f"{self.path} has {len(self.unreadable):,} unreadable of {self.lines:,} lines "
                f"(the first is line {self.unreadable[0]:,}; the limit is {limit:.2%}): "
                "fetch it again, or raise PLAYWISE_UNREADABLE_LIMIT."
            )


def find_files(*folders: Path, known: Iterable[SourceFile] = ()) -> tuple[RawFile, ...]:
    """Return the three raw files of `folders`, each from the first that has it, with their SHA-256.

    Args:
        folders: Where to look.
        known: The files as they were last time; one of the same name, size and time is not read again.

    Raises:
        SourceError: A folder or one of the files is missing or cannot be read.
    """
    check_folders(folders)
    return tuple(described(kind, _locate(folders, stems), known) for kind, stems in STEMS.items())


def check_folders(folders: Iterable[Path]) -> None:
    """Raise SourceError when one of `folders` is none."""
    for folder in folders:
        if not folder.is_dir():
            raise SourceError(f"{folder} is not a folder: name the one that holds the raw files.")


def _locate(folders: tuple[Path, ...], stems: tuple[str, ...]) -> Path:
    names = [stem + ending for stem in stems for ending in ENDINGS]
    for path in (folder / name for folder in folders for name in names):
        if path.is_file():
            return path
    where = " and ".join(map(str, folders))
    raise SourceError(f"{where} has no {names[0]}: put it there (.json will do, and so will {names[2]}).")


def described(kind: str, path: Path, known: Iterable[SourceFile]) -> RawFile:
    """Return the file at `path` with its SHA-256, which is not read again where the same file is `known`.

    Raises:
        SourceError: It cannot be read.
    """
    hashes = {(file.name, file.size, file.modified_ns): file.sha256 for file in known}
    try:
        found = path.stat()
        key = (path.name, found.st_size, found.st_mtime_ns)
        return RawFile(kind, path, found.st_size, hashes.get(key) or sha256(path), found.st_mtime_ns)
    except OSError as error:
        raise SourceError(f"{path} cannot be read ({error.strerror}): check its permissions.") from error


def read_records[Record](
    file: RawFile, count: LineCount, advance: Callable[[int], None], read: Callable[[bytes], Record | None]
) -> Iterator[tuple[int, Record]]:
    """Yield (line number, record) for every readable line, one line in memory at a time.

    Args:
        file: The file to read, gzip or plain.
        count: Is told of every line, and of those that could not be read.
        advance: Is told of the bytes of the file that were used up.
        read: Returns the record on a line; None, or one of `UNREADABLE` raised, where it has none.

    Raises:
        SourceError: The file is cut off, corrupt, or not made of lines.
    """
    with opened_lines(file.path, advance) as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            count.lines += 1
            try:
                record = read(line)
            except UNREADABLE as error:
                if not line.endswith(b"\n"):
                    raise SourceError(f"{file.path} is cut off in its last line: fetch it again.") from error
                record = None
            if record is None:
                count.unreadable.append(number)
            else:
                yield number, record


@contextmanager
def opened_lines(path: Path, advance: Callable[[int], None]) -> Iterator[Iterator[bytes]]:
    """Open a file, gzip or plain, and give its lines; `advance` is told of the bytes that were used up.

    Raises:
        SourceError: The file is cut off, corrupt, or not made of lines.
    """
    try:
        with path.open("rb") as raw:
            yield _lines(path, raw, advance)
    except EOFError as error:
        raise SourceError(f"{path} is cut off: fetch it again.") from error
    except CORRUPT as error:
        raise SourceError(f"{path} is corrupt ({error}): fetch it again.") from error
    except OSError as error:
        raise SourceError(f"{path} cannot be read ({error.strerror}): check the disk.") from error


def _lines(path: Path, raw: io.BufferedReader, advance: Callable[[int], None]) -> Iterator[bytes]:
    stream = _unpacked(raw)
    if stream.peek(len(BYTE_ORDER_MARK)).startswith(BYTE_ORDER_MARK):
        stream.read(len(BYTE_ORDER_MARK))
    number = told = 0
    while line := stream.readline(LONGEST_LINE):
        if len(line) == LONGEST_LINE:
            raise SourceError(f"{path} is not one record a line (line {number + 1:,} is too long).")
        number += 1
        if number % REPORT_EVERY == 0:
            advance(raw.tell() - told)
            told = raw.tell()
        yield line
    advance(raw.tell() - told)


def _unpacked(raw: io.BufferedReader) -> io.BufferedReader:
    magic = raw.read(len(GZIP_MAGIC))
    raw.seek(0)
    if magic != GZIP_MAGIC:
        return raw
    return io.BufferedReader(igzip.IGzipFile(fileobj=raw, mode="rb"), BUFFER)
