"""How it is said what a list of films was narrowed down to."""

from __future__ import annotations

from collections.abc import Mapping

from bot.language import N_, _
from bot.replies.markup import italic
from engine import Form

ANYWHERE: Mapping[Form | None, str] = {Form.FILM: N_("Only films."), Form.SERIES: N_("Only series.")}
SOMEWHERE: Mapping[Form | None, str] = {
    None: N_("Only on {platform}."),
    Form.FILM: N_("Only films on {platform}."),
    Form.SERIES: N_("Only series on {platform}."),
}
OF_A_YEAR: Mapping[Form | None, str] = {
    None: N_("Only from {year}."),
    Form.FILM: N_("Only films from {year}."),
    Form.SERIES: N_("Only series from {year}."),
}
SOMEWHERE_OF_A_YEAR: Mapping[Form | None, str] = {
    None: N_("Only on {platform}, from {year}."),
    Form.FILM: N_("Only films from {year} on {platform}."),
    Form.SERIES: N_("Only series from {year} on {platform}."),
}


def narrowed(platform: str | None, form: Form | None, year: int | None = None) -> list[str]:
    """Return the line under a heading that says which platform, form and year were kept; none where all were."""
    if platform is None and form is None and year is None:
        return []
    somewhere = SOMEWHERE if year is None else SOMEWHERE_OF_A_YEAR
    anywhere = ANYWHERE if year is None else OF_A_YEAR
    told = anywhere if platform is None else somewhere
    return [italic(_(told[form]).format(platform=platform, year=year))]
