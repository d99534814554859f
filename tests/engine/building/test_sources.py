"""Raw files are found under every published name, read line by line, and refused with file and remedy."""

from __future__ import annotations

import gzip
import json
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.building.line import parse, record
from engine.building.sources import LONGEST_LINE, STEMS, LineCount, RawFile, find_files, read_records
from engine.errors import SourceError
from tests.engine.world import GAMES_FILE, LIBRARIES_FILE, write_world

ROW = {"id": "10", "app_name": "Portal"}


def raw_file(path: Path, content: bytes) -> RawFile:
    path.write_bytes(content)
    return RawFile("games", path, len(content), "")


def read(file: RawFile, limit: float = 0.0) -> list[tuple[int, dict[str, Any]]]:
    """Return the numbered records of a file, and refuse it as a refresh would."""
    count = LineCount(file.path)
    found = list(read_records(file, count, lambda done: None, record))
    count.check(limit)
    return found


def lines(*rows: object) -> bytes:
    return b"".join(json.dumps(row).encode() + b"\n" for row in rows)


@pytest.mark.parametrize("prefix", ["", "australian_"])
@pytest.mark.parametrize("ending", [".json", ".json.gz"])
def test_the_files_are_found_under_every_published_name(tmp_path: Path, prefix: str, ending: str) -> None:
    for stem in ("steam_games", "user_reviews", "users_items"):
        (tmp_path / f"{prefix}{stem}{ending}").write_bytes(b"{}\n")

    found = find_files(tmp_path)

    assert [file.kind for file in found] == list(STEMS)
    assert all(file.path.name.startswith(prefix) and file.path.name.endswith(ending) for file in found)
    assert {file.size for file in found} == {3}
    assert len({file.sha256 for file in found}) == 1


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="nowhere is not a folder: name the one that holds the raw files"):
        find_files(tmp_path / "nowhere")


def test_a_file_in_the_folders_place_is_named(tmp_path: Path) -> None:
    (tmp_path / "raw").touch()
    with pytest.raises(SourceError, match="raw is not a folder"):
        find_files(tmp_path / "raw")


@pytest.mark.parametrize("missing", [GAMES_FILE, LIBRARIES_FILE])
def test_a_missing_file_is_named_with_the_names_that_will_do(tmp_path: Path, missing: str) -> None:
    write_world(tmp_path)
    (tmp_path / missing).unlink()
    with pytest.raises(SourceError, match=rf"has no {missing}\.gz: put it there"):
        find_files(tmp_path)


def test_a_folder_named_like_a_file_is_not_taken_for_it(tmp_path: Path) -> None:
    write_world(tmp_path)
    (tmp_path / GAMES_FILE).unlink()
    (tmp_path / GAMES_FILE).mkdir()
    with pytest.raises(SourceError, match=f"has no {GAMES_FILE}"):
        find_files(tmp_path)


def test_a_folder_named_like_the_packed_file_does_not_hide_the_plain_one(tmp_path: Path) -> None:
    write_world(tmp_path)
    (tmp_path / f"{GAMES_FILE}.gz").mkdir()
    assert find_files(tmp_path)[0].path.name == GAMES_FILE


@pytest.mark.parametrize(
    ("line", "value"),
    [
        (b'{"price": NaN, "ok": true, "no": null}', None),
        (b"{'user_id': 'a', 'recommend': True, 'none': None}", {"user_id": "a", "recommend": True, "none": None}),
        (b"{u'user_id': u'Jos\\xe9', u'n': 1L}", None),
        (b"{u'user_id': u'Jos\\xe9', u'n': 1}", {"user_id": "José", "n": 1}),
        (b'{"text": "it\'s \\"quoted\\""}', {"text": 'it\'s "quoted"'}),
        ("{'text': 'one\u2028line\x85still'}".encode(), {"text": "one\u2028line\x85still"}),
        (b"{u'face': u'\\ud83d\\ude00', 'b': True}", {"face": "😀", "b": True}),
        (b"{u'half': u'x\\ud83d', 'list': [u'\\uD83D\\uDE00', 1]}", {"half": "x\ufffd", "list": ["😀", 1]}),
        (b"{'path': 'C:\\dir', 'b': True}", {"path": "C:\\dir", "b": True}),
        (b"{'mark': 'Wars\\x84', 'own': 'True, None'}", {"mark": "Wars\x84", "own": "True, None"}),
        (rb'{"a": "x\"True\"", "b": True}', {"a": 'x"True"', "b": True}),
        (rb"{'path': 'C:\\x84', 'odd': '\\\x41\\'}", {"path": "C:\\x84", "odd": "\\A\\"}),
        (rb"{'quote': '\\\'', 'end': '\\'}", {"quote": "\\'", "end": "\\"}),
        (b"""{'k': 'x", "y": "z'}""", {"k": 'x", "y": "z'}),
        (b"""{'k': '"True" ball', "it's": True, 'x': '"'}""", {"k": '"True" ball', "it's": True, "x": '"'}),
        (b"""{"k": "it's", 'say "hi"': 1}""", {"k": "it's", 'say "hi"': 1}),
    ],
)
def test_a_line_is_json_or_a_python_literal(line: bytes, value: object) -> None:
    if value is not None:
        assert parse(line) == value
    elif b"NaN" in line:
        found = parse(line)
        assert found["price"] != found["price"]
        assert (found["ok"], found["no"]) == (True, None)
    else:
        with pytest.raises(SyntaxError):
            parse(line)


@given(
    st.dictionaries(
        st.text(),
        st.recursive(st.none() | st.booleans() | st.integers() | st.text(), lambda inner: st.lists(inner, max_size=3)),
    )
)
def test_what_python_writes_is_read_back(record: dict[str, object]) -> None:
    assert parse(repr(record).encode()) == record
    assert parse(ascii(record).encode()) == record
    assert parse(json.dumps(record).encode()) == record


@given(st.lists(st.text("'\"\\x0, :{}"), max_size=4))
def test_texts_full_of_quotes_are_read_back(texts: list[str]) -> None:
    assert parse(repr(texts).encode()) == texts


@pytest.mark.parametrize(
    "line",
    [
        b"__import__('os').getcwd()",
        b"{'a': open('x')}",
        b"{'a': nan}",
        b"{[1]: 2, 'x': True}",
        b"{'a': 1}{'b': True}",
        b"[" * 100_000,
        b"{'a': " * 5_000,
        b'{"id": ' + b"9" * 6_000 + b"}",
        b"\xff\xfe{\x00",
        b"\x00",
        b"[1, 2]",
        b'"text"',
        b"7",
        b"null",
    ],
)
def test_a_line_that_is_no_record_is_counted_and_passed_over(tmp_path: Path, line: bytes) -> None:
    file = raw_file(tmp_path / "f.json", lines(ROW) + line + b"\n" + lines(ROW))
    count = LineCount(file.path)

    found = list(read_records(file, count, lambda done: None, record))

    assert [number for number, _ in found] == [1, 3]
    assert (count.lines, count.unreadable) == (3, [2])


@given(st.lists(st.binary(max_size=40)))
def test_no_bytes_at_all_break_the_reader(tmp_path_factory: pytest.TempPathFactory, parts: list[bytes]) -> None:
    content = b"".join(part.removeprefix(b"\x1f\x8b") + b"\n" for part in parts)
    file = raw_file(tmp_path_factory.mktemp("bytes") / "f.json", content)
    count = LineCount(file.path)
    found = list(read_records(file, count, lambda done: None, record))
    assert len(found) + len(count.unreadable) == count.lines


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("row", [b'{"id": "10", "app_name": "Portal"}', b"{u'id': u'10', 'app_name': 'Portal', }"])
def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(tmp_path: Path, packed: bool, row: bytes) -> None:
    content = b"\xef\xbb\xbf" + row + b"\r\n" + row + b"\r\n"
    file = raw_file(tmp_path / "f.json", gzip.compress(content) if packed else content)
    assert read(file) == [(1, ROW), (2, ROW)]


def test_a_last_line_without_an_end_counts_and_blank_lines_do_not(tmp_path: Path) -> None:
    file = raw_file(tmp_path / "f.json", b"\n" + lines(ROW) + b"  \r\n" + lines(ROW).rstrip())
    count = LineCount(file.path)
    assert [number for number, _ in read_records(file, count, lambda done: None, record)] == [2, 4]
    assert count.lines == 2


@pytest.mark.parametrize("content", [b"", b"\n\n", gzip.compress(b"", mtime=0)])
def test_an_empty_file_is_refused(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(SourceError, match=r"f\.json is empty: fetch it again"):
        read(raw_file(tmp_path / "f.json", content))


@pytest.mark.parametrize("kept", [0.2, 0.5, 0.99])
def test_a_cut_off_gzip_is_refused(tmp_path: Path, kept: float) -> None:
    whole = gzip.compress(lines(*({**ROW, "id": str(number * 7919)} for number in range(5_000))))
    with pytest.raises(SourceError, match=r"f\.json\.gz is cut off: fetch it again"):
        read(raw_file(tmp_path / "f.json.gz", whole[: int(len(whole) * kept)]))


def test_a_cut_off_plain_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"f\.json is cut off in its last line"):
        read(raw_file(tmp_path / "f.json", lines(ROW, ROW)[:-9]), limit=1.0)


@pytest.mark.parametrize("place", [200, -6])
def test_a_gzip_with_flipped_bytes_is_refused(tmp_path: Path, place: int) -> None:
    damaged = bytearray(gzip.compress(lines(*({**ROW, "id": str(number * 7919)} for number in range(5_000)))))
    damaged[place] ^= 0xFF
    damaged[place + 1] ^= 0xFF
    with pytest.raises(SourceError, match=r"f\.json\.gz is (corrupt \(.+\)|cut off): fetch it again"):
        read(raw_file(tmp_path / "f.json.gz", bytes(damaged)), limit=1.0)


@pytest.mark.parametrize(("tail", "is_what"), [(b"tail", "cut off"), (b"a tail as long as a header", "corrupt")])
def test_a_gzip_with_other_bytes_behind_it_is_refused(tmp_path: Path, tail: bytes, is_what: str) -> None:
    with pytest.raises(SourceError, match=f"is {is_what}"):
        read(raw_file(tmp_path / "f.json.gz", gzip.compress(lines(ROW)) + tail))


def test_a_web_page_in_the_files_place_is_refused(tmp_path: Path) -> None:
    page = b"<!doctype html>\n<html>\n<body>404 Not Found</body>\n</html>\n"
    with pytest.raises(SourceError, match=r"f\.json\.gz has 4 unreadable of 4 lines .* fetch it again"):
        read(raw_file(tmp_path / "f.json.gz", page), limit=0.001)


def test_a_giant_line_is_refused_before_it_fills_memory(tmp_path: Path) -> None:
    giant = lines(ROW) + b'{"id": "' + b"x" * (LONGEST_LINE + 10)
    with pytest.raises(SourceError, match=r"f\.json\.gz is not one record a line \(line 2 is too long\)"):
        read(raw_file(tmp_path / "f.json.gz", gzip.compress(giant, 1)))


def test_too_many_unreadable_lines_are_refused_with_their_number_the_first_one_and_the_limit(tmp_path: Path) -> None:
    file = raw_file(tmp_path / "f.json", lines(*[ROW] * 6) + b"{{{\nnonsense\n" + lines(*[ROW] * 2))
    expected = r"f\.json has 2 unreadable of 10 lines \(the first is line 7; the limit is 10\.00%\): fetch it again"
    with pytest.raises(SourceError, match=expected):
        read(file, limit=0.1)


def test_unreadable_lines_up_to_the_limit_are_let_pass(tmp_path: Path) -> None:
    file = raw_file(tmp_path / "f.json", lines(*[ROW] * 8) + b"{{{\nnonsense\n")
    assert len(read(file, limit=0.2)) == 8


def test_a_file_that_went_away_is_named(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"gone\.json cannot be read"):
        read(RawFile("games", tmp_path / "gone.json", 0, ""))


@pytest.mark.parametrize("packed", [False, True])
def test_progress_adds_up_to_the_size_of_the_file(tmp_path: Path, packed: bool) -> None:
    content = lines(*({**ROW, "id": str(number * 7919)} for number in range(30_000)))
    content = gzip.compress(content) if packed else content
    file, told = raw_file(tmp_path / "f.json", content), list[int]()

    for _ in read_records(file, LineCount(file.path), told.append, record):
        pass

    assert sum(told) == file.size
    assert min(told) >= 0
    assert len(told) > 5


def test_memory_stays_small_however_large_the_file_is(tmp_path: Path) -> None:
    path = tmp_path / "f.json"
    block = lines({**ROW, "tags": ["Puzzle"] * 900}) * 10
    with path.open("wb") as file:
        for _ in range(50_000_000 // len(block)):
            file.write(block)
    tracemalloc.start()
    try:
        for _ in read_records(
            RawFile("games", path, path.stat().st_size, ""), LineCount(path), lambda done: None, record
        ):
            pass
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert path.stat().st_size > 49_000_000
    assert peak < 4_000_000
