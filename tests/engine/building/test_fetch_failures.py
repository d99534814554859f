"""A server that fails, lies, stalls or never ends is given up in a sentence; against a real one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import httpx
import pytest

from engine.building.fetch import Downloads
from engine.building.watch import Unwatched
from engine.errors import SourceError
from tests.engine.building import server as sv
from tests.engine.building.downloading import CONTENT, HALF, LIMITS, fetch, files
from tests.engine.building.server import Site, serving


@pytest.mark.parametrize("code", [408, 429, 500, 502, 503])
def test_a_server_in_trouble_is_asked_again(site: Site, target: Path, code: int) -> None:
    site.answers = [sv.status(code, Retry_After="1"), sv.status(code)]
    assert fetch(site, target)
    assert len(site.asked) == 3


@pytest.mark.parametrize("code", [401, 403, 404, 410])
def test_a_refusal_is_final_and_told(site: Site, target: Path, code: int) -> None:
    site.answers = [sv.status(code)]
    with pytest.raises(SourceError, match=rf"127.0.0.1.*answered {code}.*look at it in a browser"):
        fetch(site, target)
    assert len(site.asked) == 1


@pytest.mark.parametrize(
    ("length", "reason"),
    [(HALF, "no whole .gz file"), (len(CONTENT) * 2, "server has no more of it|without sending complete")],
    ids=["too short", "too long"],
)
def test_a_server_that_always_lies_about_length_is_given_up(site: Site, target: Path, length: int, reason: str) -> None:
    site.answers = [sv.claiming(length), sv.honest] * 9 if length > len(CONTENT) else [sv.claiming(length)] * 9
    with pytest.raises(SourceError, match=reason):
        fetch(site, target)
    assert not target.exists()


def test_a_server_that_lies_once_is_forgiven(site: Site, target: Path) -> None:
    site.answers = [sv.claiming(HALF)]
    fetch(site, target)
    assert target.read_bytes() == CONTENT


def test_an_answer_that_nothing_changed_helps_nobody_who_has_nothing(site: Site, target: Path) -> None:
    site.answers = [sv.status(304)]
    with pytest.raises(SourceError, match="answered 304"):
        fetch(site, target)


@pytest.mark.parametrize("answer", [sv.page, sv.disguised_page])
def test_a_web_page_in_its_place_is_told_and_leaves_what_was_there(site: Site, target: Path, answer: sv.Answer) -> None:
    fetch(site, target)
    site.answers, site.etag = [answer], '"page"'
    with pytest.raises(SourceError, match="it is a web page"):
        fetch(site, target)
    assert target.read_bytes() == CONTENT
    assert files(target) == ["file.json.gz", "file.json.gz.fetched.json"]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 a zip file", CONTENT[:-3], CONTENT + b"more"])
def test_what_is_no_gzip_file_to_its_end_is_refused(site: Site, target: Path, content: bytes) -> None:
    site.content = content
    with pytest.raises(SourceError, match=r"no whole \.gz file"):
        fetch(site, target)
    assert files(target) == []


def test_a_server_that_stalls_is_given_up(site: Site, target: Path) -> None:
    site.answers = [sv.stalling] * 9
    with pytest.raises(SourceError, match="could not be fetched"):
        fetch(site, target, replace(LIMITS, idle=0.1))
    assert not target.exists()


def test_a_stall_is_gone_on_with(site: Site, target: Path) -> None:
    site.answers = [sv.stalling]
    fetch(site, target)
    assert target.read_bytes() == CONTENT


def test_a_server_that_drips_is_given_up_in_time(site: Site, target: Path) -> None:
    site.answers = [sv.dripping] * 9
    with pytest.raises(SourceError, match="took longer than"):
        fetch(site, target, replace(LIMITS, total=0.3))


def test_a_server_that_never_ends_fills_no_disk(site: Site, target: Path) -> None:
    site.answers = [sv.endless] * 9
    with pytest.raises(SourceError, match="more than the 1,000,000 bytes that are taken"):
        fetch(site, target, replace(LIMITS, largest=1_000_000))
    assert files(target) == []


def test_a_file_that_is_too_large_is_not_begun(site: Site, target: Path) -> None:
    with pytest.raises(SourceError, match=f"it has {len(CONTENT):,} bytes, more than the 1,000"):
        fetch(site, target, replace(LIMITS, largest=1_000))
    assert files(target) == []


def test_a_disk_without_room_is_told_before_anything_is_written(site: Site, target: Path) -> None:
    with pytest.raises(SourceError, match=r"has no room on the disk .* free some and refresh again"):
        fetch(site, target, replace(LIMITS, spare=1 << 60))
    assert files(target) == []


def test_a_server_that_is_not_there_is_told(tmp_path: Path) -> None:
    with serving(b"") as gone:
        pass
    with pytest.raises(SourceError, match=r"could not be fetched .* check the connection"):
        fetch(gone, tmp_path / "file.json.gz")


def test_an_address_that_is_none_is_told(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="could not be fetched"):
        fetch(Site(b"", url="http://[::1/file.json.gz"), tmp_path / "file.json.gz")


def test_a_folder_that_cannot_be_written_is_told(site: Site, tmp_path: Path) -> None:
    (tmp_path / "raw").touch()
    with pytest.raises(SourceError, match="cannot be written"):
        fetch(site, tmp_path / "raw" / "file.json.gz")


def test_a_server_that_leads_away_from_encryption_is_refused(target: Path) -> None:
    def leading_away(request: httpx.Request) -> httpx.Response:
        if request.url.scheme == "https":
            return httpx.Response(302, headers={"Location": "http://example.org/file.json.gz"})
        return httpx.Response(200, content=CONTENT)

    with httpx.Client(transport=httpx.MockTransport(leading_away), follow_redirects=True) as client:
        downloads = Downloads(client, LIMITS, Unwatched())
        with pytest.raises(SourceError, match="led elsewhere without encryption"):
            downloads.fetch("https://example.org/file.json.gz", target)
    assert not target.exists()
