"""A real HTTP server on this machine that answers well, badly, or never."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

ETAG = '"first"'
MODIFIED = "Fri, 01 Jan 2016 00:00:00 GMT"


@dataclass
class Site:
    """A file on a server: what it holds, how the next requests are answered, and what was asked."""

    content: bytes
    url: str = ""
    etag: str | None = ETAG
    answers: list[Answer] = field(default_factory=list)
    asked: list[dict[str, str]] = field(default_factory=list)
    closing: threading.Event = field(default_factory=threading.Event)

    def next_answer(self) -> Answer:
        """Return the next answer in the list, and the honest one when it is used up."""
        return self.answers.pop(0) if self.answers else honest


class Handler(BaseHTTPRequestHandler):
    site: Site

    def do_GET(self) -> None:
        self.site.asked.append(dict(self.headers))
        try:
            self.site.next_answer()(self)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - http.server calls it so
        """Say nothing."""

    def head(self, status: int, length: int | None = None, **headers: str) -> None:
        self.send_response(status)
        usual = {"ETag": self.site.etag, "Last-Modified": MODIFIED}
        for name, value in (usual | {name.replace("_", "-"): value for name, value in headers.items()}).items():
            if value:
                self.send_header(name, value)
        if length is not None:
            self.send_header("Content-Length", str(length))
        self.end_headers()


Answer = Callable[[Handler], None]


@contextmanager
def serving(content: bytes) -> Iterator[Site]:
    """Serve `content` on a port of this machine while the block runs."""
    site = Site(content)
    handler = type("Bound", (Handler,), {"site": site})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    site.url = f"http://127.0.0.1:{server.server_port}/file.json.gz"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield site
    finally:
        site.closing.set()
        server.shutdown()
        server.server_close()
        thread.join()


def honest(handler: Handler) -> None:
    """Answer as the standard says: conditions, ranges and all."""
    content, etag = handler.site.content, handler.site.etag
    if etag and handler.headers["If-None-Match"] == etag:
        handler.head(304)
        return
    start = asked_from(handler)
    if start and handler.headers["If-Range"] in (etag, MODIFIED):
        if start >= len(content):
            handler.head(416, 0, Content_Range=f"bytes */{len(content)}")
            return
        rest = content[start:]
        handler.head(206, len(rest), Content_Range=f"bytes {start}-{len(content) - 1}/{len(content)}")
        handler.wfile.write(rest)
        return
    whole(handler)


def asked_from(handler: Handler) -> int:
    """Return where the asked range begins; 0 where none is asked."""
    return int((handler.headers["Range"] or "bytes=0-").removeprefix("bytes=").rstrip("-"))


def whole(handler: Handler) -> None:
    """Send everything, whatever range is asked."""
    handler.head(200, len(handler.site.content))
    handler.wfile.write(handler.site.content)


def unmeasured(handler: Handler) -> None:
    """Send everything without saying how much that is."""
    handler.head(200)
    handler.wfile.write(handler.site.content)


def cut_at(place: int) -> Answer:
    """Break off after `place` bytes of the file, from wherever it was asked."""

    def answer(handler: Handler) -> None:
        content, start = handler.site.content, asked_from(handler)
        if start:
            handler.head(206, len(content) - start, Content_Range=f"bytes {start}-{len(content) - 1}/{len(content)}")
        else:
            handler.head(200, len(content))
        handler.wfile.write(content[start:place])

    return answer


def claiming(length: int) -> Answer:
    """Send everything under a length that is not its own."""

    def answer(handler: Handler) -> None:
        handler.head(200, length)
        handler.wfile.write(handler.site.content)

    return answer


def status(code: int, **headers: str) -> Answer:
    """Answer with a status and no file."""
    return lambda handler: handler.head(code, 0, **headers)


def elsewhere(handler: Handler) -> None:
    """Go on at another place than was asked for."""
    content = handler.site.content
    handler.head(206, len(content) - 1, Content_Range=f"bytes 1-{len(content) - 1}/{len(content)}")
    handler.wfile.write(content[1:])


def page(handler: Handler) -> None:
    """Send a web page that calls itself one."""
    text = b"<!doctype html><title>Moved</title>"
    handler.head(200, len(text), Content_Type="text/html; charset=utf-8")
    handler.wfile.write(text)


def disguised_page(handler: Handler) -> None:
    """Send a web page that calls itself a gzip file."""
    text = b"\n<html><title>Please log in</title></html>"
    handler.head(200, len(text), Content_Type="application/gzip")
    handler.wfile.write(text)


def stalling(handler: Handler) -> None:
    """Send half, then nothing more."""
    content = handler.site.content
    handler.head(200, len(content))
    handler.wfile.write(content[: len(content) // 2])
    handler.site.closing.wait(10)


def dripping(handler: Handler) -> None:
    """Send a byte now and then, for ever."""
    handler.head(200)
    for byte in handler.site.content * 1000:
        handler.wfile.write(bytes([byte]))
        if handler.site.closing.wait(0.02):
            return


def endless(handler: Handler) -> None:
    """Send without end."""
    handler.head(200)
    while not handler.site.closing.is_set():
        handler.wfile.write(handler.site.content)
