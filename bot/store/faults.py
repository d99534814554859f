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
    cause: BaseException = fault
    if isinstance(fault, DBAPIError) and fault.orig:
        cause = fault.orig.__cause__ or fault.orig  # PostgreSQL's own error stands behind that of its driver
    return getattr(cause, "sqlite_errorname", None) or type(cause).__name__
