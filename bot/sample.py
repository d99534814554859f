"""The bundled sample: where it lies, and what must be said of it."""

from __future__ import annotations

from pathlib import Path

from bot.language import N_

SAMPLE_NOTICE = N_("This is the bundled sample: the games are real, the players and their reviews are invented.")

FILMS_NOTICE = N_(
    "This is the bundled sample: the films are real, their votes and money approximate, their days invented."
)


SAMPLE_CREDIT = N_("The sample comes with Playwise, under the MIT licence.")


def sample_folder() -> Path:
    """Return the folder of raw files that comes with the code."""
    return Path(__file__).parents[1] / "data" / "sample"
