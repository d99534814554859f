"""A published file is fetched whole, once, and from where it was cut; against a real server."""

from __future__ import annotations

import gzip
from contextlib import suppress
from pathlib import Path

import pytest

from engine.building.partial import Part
from engine.errors import SourceError
from engine.manifest import sha256
from tests.engine.building import server as sv
from tests.engine.building.downloading import CONTENT, HALF, Amounts, fetch, files
from tests.engine.building.server import Site


def test_a_file_comes_whole_with_its_hash_noted_and_its_progress_told(site: Site, target: Path) -> None:
    watch = Amounts()
    assert fetch(site, target, watch=watch)
    assert target.read_bytes() == CONTENT
    note = Part(target).held
    assert note
    assert (note.sha256, note.size, note.etag) == (sha256(target), len(CONTENT), sv.ETAG)
    assert watch.steps == [("fetch file.json.gz", len(CONTENT), "bytes")]
    assert watch.done == len(CONTENT)
    assert files(target) == ["file.json.gz", "file.json.gz.fetched.json"]


def test_a_file_that_has_not_changed_is_not_sent_again(site: Site, target: Path) -> None:
    fetch(site, target)
    watch = Amounts()
    assert not fetch(site, target, watch=watch)
    assert (site.asked[1]["If-None-Match"], site.asked[1]["If-Modified-Since"]) == (sv.ETAG, sv.MODIFIED)
    assert watch.steps == []


def test_a_file_that_changed_on_the_server_replaces_ours(site: Site, target: Path) -> None:
    fetch(site, target)
    site.content, site.etag = gzip.compress(b"news"), '"second"'
    assert fetch(site, target)
    assert gzip.decompress(target.read_bytes()) == b"news"


def test_a_file_that_changed_here_is_fetched_again(site: Site, target: Path) -> None:
    fetch(site, target)
    target.write_bytes(b"scribbled")
    assert fetch(site, target)
    assert target.read_bytes() == CONTENT


def test_a_cut_is_gone_on_with(site: Site, target: Path) -> None:
    site.answers = [sv.cut_at(HALF), sv.cut_at(HALF + 1000)]
    watch = Amounts()
    assert fetch(site, target, watch=watch)
    assert target.read_bytes() == CONTENT
    asked = [(request.get("Range"), request.get("If-Range")) for request in site.asked]
    assert asked == [(None, None), (f"bytes={HALF}-", sv.ETAG), (f"bytes={HALF + 1000}-", sv.ETAG)]
    assert (len(watch.steps), watch.done) == (1, len(CONTENT))


def test_any_number_of_cuts_is_borne_as_long_as_something_comes(site: Site, target: Path) -> None:
    site.answers = [sv.cut_at(len(CONTENT) * tenth // 10) for tenth in range(1, 10)]
    assert fetch(site, target)
    assert target.read_bytes() == CONTENT


def test_a_refresh_goes_on_with_what_one_before_it_left(site: Site, target: Path) -> None:
    site.answers = [sv.cut_at(HALF), *[sv.status(503)] * 9]
    with pytest.raises(SourceError, match="answered 503"):
        fetch(site, target)
    assert Part(target).size == HALF
    site.answers, site.asked = [], []
    fetch(site, target)
    assert site.asked[0]["Range"] == f"bytes={HALF}-"
    assert target.read_bytes() == CONTENT


def test_what_came_whole_before_a_kill_is_not_fetched_again(site: Site, target: Path) -> None:
    site.answers = [sv.cut_at(HALF), *[sv.status(503)] * 9]
    with suppress(SourceError):
        fetch(site, target)
    Part(target).path.write_bytes(CONTENT)
    site.asked = []
    assert fetch(site, target)
    assert (target.read_bytes(), site.asked) == (CONTENT, [])


def test_half_of_an_old_file_is_never_joined_to_half_of_a_new_one(site: Site, target: Path) -> None:
    site.answers = [sv.cut_at(HALF), *[sv.status(503)] * 9]
    with suppress(SourceError):
        fetch(site, target)
    site.content, site.etag, site.answers = gzip.compress(b"news"), '"second"', []
    fetch(site, target)
    assert gzip.decompress(target.read_bytes()) == b"news"


@pytest.mark.parametrize("etag", ['W/"weak"', None])
def test_without_a_strong_tag_the_date_vouches_for_the_bytes(site: Site, target: Path, etag: str | None) -> None:
    site.etag, site.answers = etag, [sv.cut_at(HALF)]
    fetch(site, target)
    assert site.asked[1]["If-Range"] == sv.MODIFIED
    assert target.read_bytes() == CONTENT


def test_a_server_that_ignores_ranges_is_heard_from_the_start(site: Site, target: Path) -> None:
    site.answers = [sv.cut_at(HALF), sv.whole]
    watch = Amounts()
    fetch(site, target, watch=watch)
    assert target.read_bytes() == CONTENT
    assert watch.done == len(CONTENT)


def test_a_server_that_goes_on_at_another_place_is_heard_from_the_start(site: Site, target: Path) -> None:
    site.answers = [sv.cut_at(HALF), sv.elsewhere]
    fetch(site, target)
    assert target.read_bytes() == CONTENT


def test_a_server_that_has_no_more_is_heard_from_the_start(site: Site, target: Path) -> None:
    site.answers = [sv.cut_at(HALF), sv.status(416)]
    fetch(site, target)
    assert target.read_bytes() == CONTENT


def test_a_file_of_unknown_length_is_taken(site: Site, target: Path) -> None:
    site.answers = [sv.unmeasured]
    watch = Amounts()
    fetch(site, target, watch=watch)
    assert target.read_bytes() == CONTENT
    assert watch.steps == [("fetch file.json.gz", None, "bytes")]
