"""What a failing database raises, and how it is named without naming anybody."""

from __future__ import annotations

import sqlite3

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from engine.errors import PlaywiseError

FAULTS = (SQLAlchemyError, sqlite3.Error, OSError, PlaywiseError)
"""Everything that a database which is busy, broken, missing or too new raises here; a timeout is an OSError."""


def named(fault: BaseException) -> str:
    """Return what failed, without values: a database's own words may quote a row."""
    if isinstance(fault, PlaywiseError):
        return str(fault)
    cause = (fault.orig if isinstance(fault, DBAPIError) else None) or fault
    # PostgreSQL's own error stands behind SQLAlchemy's; SQLite's has a code with a name.
    return getattr(cause, "sqlite_errorname", None) or type(cause.__cause__ or cause).__name__
