"""A file on its way from a server: the bytes so far, and what was noted of it."""

from __future__ import annotations

import gzip
import zlib
from dataclasses import dataclass, replace
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from engine.files import flush, replace_text
from engine.leftovers import PART
from engine.manifest import sha256

NOTE = ".fetched.json"
"""The ending of what was noted of a file."""

GZIP = ".gz"
GZIP_MAGIC = b"\x1f\x8b"
BLOCK = 1 << 20
WEAK = "W/"
"""How an ETag begins that promises the same meaning, not the same bytes."""


@dataclass(frozen=True, slots=True)
class Note:
    """What a server said of the file at `url`; once it is whole, also its SHA-256 and when it was written here."""

    url: str
    etag: str | None = None
    modified: str | None = None
    size: int | None = None
    sha256: str | None = None
    modified_ns: int | None = None

    @property
    def validator(self) -> str | None:
        """What tells that the bytes on the server are still those that were begun with."""
        return self.etag if self.etag and not self.etag.startswith(WEAK) else self.modified


@dataclass(frozen=True, slots=True)
class Part:
    """The file `target` while it is fetched; it takes that name when it is whole."""

    target: Path

    @property
    def path(self) -> Path:
        """Where the bytes so far lie."""
        return self.target.with_name(self.target.name + PART)

    @property
    def size(self) -> int:
        """How many bytes are here."""
        return self.path.stat().st_size if self.path.exists() else 0

    @property
    def note(self) -> Note | None:
        """What was noted of the bytes so far."""
        return _read(self.path)

    @property
    def held(self) -> Note | None:
        """What was noted of the whole file from an earlier time, unless somebody changed it since."""
        note = _read(self.target)
        if note is None or not self.target.exists():
            return None
        found = self.target.stat()
        return note if (found.st_size, found.st_mtime_ns) == (note.size, note.modified_ns) else None

    def begin(self, note: Note) -> None:
        """Forget the bytes so far, and note where the next ones come from."""
        self.drop()
        _write(self.path, note)

    def drop(self) -> None:
        """Forget the bytes so far."""
        self.path.unlink(missing_ok=True)
        _beside(self.path).unlink(missing_ok=True)

    def whole(self) -> bool:
        """Whether the bytes so far are all that the name of the file promises: a gzip file to its last checksum."""
        return self.target.suffix != GZIP or _whole_gzip(self.path)

    def finish(self) -> None:
        """Give the file its name."""
        note = self.note
        flush(self.path)
        digest = sha256(self.path)
        self.path.replace(self.target)
        if note:
            found = self.target.stat()
            _write(self.target, replace(note, size=found.st_size, sha256=digest, modified_ns=found.st_mtime_ns))
        self.drop()


def _whole_gzip(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            if file.read(len(GZIP_MAGIC)) != GZIP_MAGIC:
                return False
        with gzip.open(path) as unpacked:
            while unpacked.read(BLOCK):
                pass
    except (EOFError, gzip.BadGzipFile, zlib.error):
        return False
    return True


def _beside(path: Path) -> Path:
    return path.with_name(path.name + NOTE)


def _read(path: Path) -> Note | None:
    try:
        return TypeAdapter(Note).validate_json(_beside(path).read_bytes())
    except (OSError, ValidationError):
        return None


def _write(path: Path, note: Note) -> None:
    replace_text(_beside(path), TypeAdapter(Note).dump_json(note, indent=2).decode() + "\n")
