"""Files fetched over HTTP: gone on with after a cut, asked for only when they changed, given up in time."""

from __future__ import annotations

import re
import shutil
import time
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import httpx
from tenacity import RetryCallState, Retrying, retry_if_exception_type

from engine.building.partial import GZIP, Note, Part
from engine.building.watch import Watcher
from engine.errors import SourceError
from engine.options import FetchLimits

WORTH_ANOTHER_TRY = frozenset({408, 425, 429, 500, 502, 503, 504})
RANGE = re.compile(r"bytes (\d+)-\d+/(\d+|\*)")
PAGE = "text/html"


class Interrupted(Exception):
    """An attempt that another may mend; the server may say after how many seconds."""

    def __init__(self, reason: str, after: float = 0.0) -> None:
        super().__init__(reason)
        self.after = after


def client_for(limits: FetchLimits) -> httpx.Client:
    """Return a client that gives up when nothing comes, and takes files as they are stored."""
    headers = {"User-Agent": f"playwise/{version('playwise')}", "Accept-Encoding": "identity"}
    return httpx.Client(headers=headers, timeout=limits.idle, follow_redirects=True)


@dataclass(frozen=True, slots=True)
class Downloads:
    """Fetches files within limits; `watch` hears of every file that has news, in bytes."""

    client: httpx.Client
    limits: FetchLimits
    watch: Watcher

    def fetch(self, url: str, target: Path) -> bool:
        """Bring `target` up to date with `url` and return whether it changed.

        Raises:
            SourceError: It cannot be had; what lay at `target` still does.
        """
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            return _Download(url, Part(target), self).run()
        except (Interrupted, httpx.HTTPError, httpx.InvalidURL) as error:
            reason = str(error) or type(error).__name__
            raise SourceError(
                f"{url} could not be fetched ({reason}): check the connection and refresh again; "
                "it goes on where it stopped."
            ) from error
        except OSError as error:
            raise SourceError(f"{target} cannot be written ({error.strerror}): check the disk.") from error


class _Download:
    """One file: how far it came, and whether there is hope."""

    def __init__(self, url: str, part: Part, of: Downloads) -> None:
        self._url, self._part, self._of = url, part, of
        self._furthest = self._furthest_before = self._fruitless = 0
        self._ends = time.monotonic() + of.limits.total
        self._announced = False

    def run(self) -> bool:
        attempts = Retrying(
            retry=retry_if_exception_type((Interrupted, httpx.TransportError)),
            stop=self._hopeless,
            wait=self._pause,
            reraise=True,
        )
        return attempts(self._attempt)

    def _hopeless(self, state: RetryCallState) -> bool:
        del state
        self._fruitless = 0 if self._furthest > self._furthest_before else self._fruitless + 1
        self._furthest_before = self._furthest
        return self._fruitless >= self._of.limits.attempts or time.monotonic() > self._ends

    def _pause(self, state: RetryCallState) -> float:
        error = state.outcome.exception() if state.outcome else None
        asked = error.after if isinstance(error, Interrupted) else 0.0
        doubled: float = self._of.limits.pause * 2**self._fruitless
        return min(max(asked, doubled), self._of.limits.longest_pause)

    def _attempt(self) -> bool:
        note = self._part.note
        if not (note and note.size and note.size == self._part.size):
            with self._of.client.stream("GET", self._url, headers=self._conditions(note)) as response:
                if response.status_code == httpx.codes.NOT_MODIFIED and self._part.held:
                    return False
                self._begin(response)
                self._receive(response)
        self._finish()
        return True

    def _conditions(self, note: Note | None) -> dict[str, str]:
        if note and note.url == self._url and note.validator and self._part.size:
            return {"Range": f"bytes={self._part.size}-", "If-Range": note.validator}
        held = self._part.held
        if held is None or held.url != self._url:
            return {}
        asked = {"If-None-Match": held.etag, "If-Modified-Since": held.modified}
        return {name: value for name, value in asked.items() if value}

    def _begin(self, response: httpx.Response) -> None:
        """Make the part ready for the bytes of the answer, or refuse it."""
        self._check_status(response)
        if response.status_code == httpx.codes.PARTIAL_CONTENT:
            self._check_range(response)
        else:
            length = response.headers.get("Content-Length", "")
            size = int(length) if length.isdigit() else None
            self._check_room(size or 0)
            self._part.begin(Note(self._url, response.headers.get("ETag"), response.headers.get("Last-Modified"), size))
        if not self._announced:
            note = self._part.note
            self._of.watch.step(f"fetch {self._part.target.name}", note.size if note else None, "bytes")
            self._announced = True

    def _check_status(self, response: httpx.Response) -> None:
        status = response.status_code
        if status == httpx.codes.REQUESTED_RANGE_NOT_SATISFIABLE:
            self._part.drop()
            raise Interrupted("the server has no more of it")
        if status in WORTH_ANOTHER_TRY:
            after = response.headers.get("Retry-After", "")
            raise Interrupted(f"the server answered {status}", float(after) if after.isdigit() else 0.0)
        if status not in (httpx.codes.OK, httpx.codes.PARTIAL_CONTENT):
            raise self._refusal(f"the server answered {status}")
        if self._url.startswith("https:") and response.url.scheme != "https":
            raise self._refusal("it is led elsewhere without encryption")
        if response.headers.get("Content-Type", "").startswith(PAGE):
            raise self._refusal("it is a web page")

    def _check_range(self, response: httpx.Response) -> None:
        """Start over where the server goes on with other bytes than those that are missing."""
        said, note = RANGE.match(response.headers.get("Content-Range", "")), self._part.note
        etag = response.headers.get("ETag")
        same = note is not None and etag in (None, note.etag)
        if said is None or int(said[1]) != self._part.size or not same:
            self._part.drop()
            raise Interrupted("the server went on at another place")

    def _check_room(self, size: int) -> None:
        limits = self._of.limits
        if size > limits.largest:
            raise self._refusal(f"it has {size:,} bytes, more than the {limits.largest:,} that are taken")
        free = shutil.disk_usage(self._part.target.parent).free
        if free < size + limits.spare:
            needed = f"{size + limits.spare:,} bytes are needed and {free:,} free"
            raise SourceError(f"{self._part.target} has no room on the disk ({needed}): free some and refresh again.")

    def _receive(self, response: httpx.Response) -> None:
        with self._part.path.open("ab") as file:
            for chunk in response.iter_raw():
                if not file.tell() and chunk.lstrip().startswith(b"<"):
                    self._part.drop()
                    raise self._refusal("it is a web page")
                file.write(chunk)
                self._came_to(file.tell())

    def _came_to(self, place: int) -> None:
        if place > self._furthest:
            self._of.watch.advance(place - self._furthest)
            self._furthest = place
        if place > self._of.limits.largest:
            self._part.drop()
            raise self._refusal(f"it has more than the {self._of.limits.largest:,} bytes that are taken")
        if time.monotonic() > self._ends:
            raise SourceError(
                f"{self._url} took longer than {self._of.limits.total:,.0f} s: "
                "refresh again; it goes on where it stopped."
            )

    def _finish(self) -> None:
        if not self._part.whole():
            self._part.drop()
            raise Interrupted(f"what came is no whole {GZIP} file")
        self._part.finish()

    def _refusal(self, reason: str) -> SourceError:
        return SourceError(
            f"{self._url} is not what it should be ({reason}): look at it in a browser, "
            "or put the file into a folder and name that as the source."
        )
