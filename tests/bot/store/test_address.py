"""Addresses of databases: which are understood, and as what."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.store.address import canonical, default, file_of, passwords


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("sqlite:///people.db", "sqlite:///people.db"),
        ("sqlite+aiosqlite:////var/lib/people.db", "sqlite:////var/lib/people.db"),
        ("postgresql://ana:secret@db/playwise", "postgresql://ana:secret@db/playwise"),
        ("postgres://ana:secret@db:5432/playwise?sslmode=require",
         "postgresql://ana:secret@db:5432/playwise?sslmode=require"),
        ("postgresql+asyncpg://ana@[::1]:5432/playwise", "postgresql://ana@[::1]:5432/playwise"),
        ("postgresql:///playwise?host=/run/postgresql", "postgresql:///playwise?host=/run/postgresql"),
        (" POSTGRESQL://one:1,two:2/playwise ", "postgresql://one:1,two:2/playwise"),
    ],
)  # fmt: skip
def test_an_address_is_read_however_it_is_written(written: str, read: str) -> None:
    assert canonical(written) == read


@pytest.mark.parametrize(
    "written",
    [
        "people.db",
        "mysql://ana:secret@db/playwise",
        "sqlite://people.db",
        "sqlite:///",
        "sqlite:///:memory:",
        "sqlite:///people.db?mode=ro",
        "postgresql://ana:sec/ret@db/playwise",
        "postgresql://db:port/playwise",
        "postgresql://ana@db/play wise",
    ],
)
def test_what_names_no_database_is_refused_without_repeating_it(written: str) -> None:
    with pytest.raises(ValueError, match=r"^no address of a database$"):
        canonical(written)


def test_an_sqlite_address_names_its_file() -> None:
    assert file_of(default(Path("/var/lib/playwise"))) == Path("/var/lib/playwise/people.db")
    assert file_of("sqlite:///people.db") == Path("people.db")


def test_a_postgresql_address_names_no_file() -> None:
    assert file_of("postgresql://db/playwise") is None


@pytest.mark.parametrize(
    ("address", "secret"),
    [
        ("postgresql://ana:secret@db/playwise", ["secret"]),
        ("postgresql://ana:s%40cret@db/playwise", ["s%40cret", "s@cret"]),
        ("postgresql://db/playwise?user=ana&password=secret", ["secret"]),
        ("postgresql://ana@db/playwise?sslmode=require", []),
        ("sqlite:////var/lib/people.db", []),
    ],
)
def test_a_password_is_found_wherever_it_stands(address: str, secret: list[str]) -> None:
    assert list(passwords(address)) == secret
