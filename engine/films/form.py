"""The two forms of an entry: a film or a series."""

from __future__ import annotations

import enum


class Form(enum.StrEnum):
    """What an entry is; a film has minutes, a series has seasons."""

    FILM = "film"
    SERIES = "series"
