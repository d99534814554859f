"""How it is said what a list of films was narrowed down to."""

from __future__ import annotations

from bot.language import N_, _
from bot.replies.markup import italic
from engine import Form

ANYWHERE = {Form.FILM: N_("Only films."), Form.SERIES: N_("Only series.")}
SOMEWHERE = {
    None: N_("Only on {platform}."),
    Form.FILM: N_("Only films on {platform}."),
    Form.SERIES: N_("Only series on {platform}."),
}


def narrowed(platform: str | None, form: Form | None) -> list[str]:
    """Return the line under a heading that says which platform and form were kept; none where all were."""
    if platform is not None:
        return [italic(_(SOMEWHERE[form]).format(platform=platform))]
    return [italic(_(ANYWHERE[form]))] if form is not None else []
