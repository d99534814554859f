"""How it is told how the bot is."""

from __future__ import annotations

from datetime import datetime

from bot.catalogue import Catalogue
from bot.language import N_, _, ngettext
from bot.replies.days import day
from bot.replies.markup import bold, code
from bot.replies.operations import age, at_work, due, ended, none_yet, unserved
from bot.replies.quantities import number, size
from bot.replies.reply import Reply
from bot.vitals import State, Vitals
from engine import About, FilmAbout

SERVED = {
    Catalogue.GAMES: N_("Games: snapshot {snapshot}"),
    Catalogue.FILMS: N_("Films: snapshot {snapshot}"),
}


def status_reply(now: Vitals) -> Reply:
    """Return how the bot is."""
    told = [
        *("\n".join(_state(catalogue, state, now.now)) + "\n" for catalogue, state in now.states.items()),
        _("Up for {age}, in {memory} of memory.").format(age=age(now.uptime), memory=size(now.memory)),
        _served(now),
        due(now.next),
    ]
    return Reply("\n".join(told))


def _state(catalogue: Catalogue, state: State, now: datetime) -> list[str]:
    serving = state.about.snapshot if state.about else ""
    return [
        *(_snapshot(catalogue, state.about, now) if state.about else []),
        *([none_yet()] if not serving and not state.fault else []),
        *([unserved(catalogue, state.fault, serving).text] if state.fault else []),
        *([ended(state.last, now)] if state.about or state.last else []),
        *([at_work(state.worker)] if state.worker else []),
    ]


def _snapshot(catalogue: Catalogue, about: About | FilmAbout, now: datetime) -> list[str]:
    return [bold(_(SERVED[catalogue]).format(snapshot=code(about.snapshot))), _built(about, now)]


def _built(about: About | FilmAbout, now: datetime) -> str:
    if about.sample:
        told = _("Built {age} ago, from the sample; the data ends on {day}.")
    else:
        told = _("Built {age} ago; the data ends on {day}.")
    return told.format(age=age((now - about.created).total_seconds()), day=day(about.data_as_of))


def _served(now: Vitals) -> str:
    updates = ngettext("{amount} update", "{amount} updates", now.updates).format(amount=number(now.updates))
    errors = ngettext("{amount} error", "{amount} errors", now.errors).format(amount=number(now.errors))
    return _("{updates} served, {errors}.").format(updates=updates, errors=errors)
