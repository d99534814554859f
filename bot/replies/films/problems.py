"""How it is told that a film, a person, a platform or a genre of films is not there; always with what to try next."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable
from functools import partial

from bot.choices import Choices, FilmChoices
from bot.commands import ASKED_BY, BY_NAME
from bot.examples import example
from bot.filmquestions import (
    ActorQuestion,
    DirectorQuestion,
    FilmCardQuestion,
    FilmQuestion,
    LongestQuestion,
    PlatformQuestion,
    PopularityOfQuestion,
    PopularityQuestion,
    ScoreOfQuestion,
    ScoreQuestion,
    SimilarToFilmQuestion,
    WatchQuestion,
)
from bot.genres import genre
from bot.language import N_, _
from bot.questions import Question
from bot.replies.films.lengths import turn
from bot.replies.films.releases import meant_name, meant_offer, month_offers
from bot.replies.listings import either, listing, spans
from bot.replies.markup import bold, code, shown
from bot.replies.pages import examples
from bot.replies.reply import Offer, Reply, Rows, column, grid, rows
from bot.replies.suggestions import named
from engine import Form
from engine.answers import Candidate
from engine.errors import (
    AmbiguousFilm,
    NoDataForYear,
    UnknownActor,
    UnknownDirector,
    UnknownFilm,
    UnknownGenre,
    UnknownMonth,
    UnknownName,
    UnknownPlatform,
)

NEIGHBOURS = 3
"""Years offered in place of one that has nothing."""

BY_ID: dict[type[Question], Callable[[str], Question]] = {
    FilmQuestion: FilmCardQuestion,
    ScoreQuestion: ScoreOfQuestion,
    PopularityQuestion: PopularityOfQuestion,
}
"""What is asked again by id, of what was asked by title; anything else wants what is similar."""

NO_LENGTH = {
    (Form.FILM, False): N_("I know no film of {year} with a known length."),
    (Form.FILM, True): N_("I know no film of {year} on {platform} with a known length."),
    (Form.SERIES, False): N_("I know no series of {year} with a known number of seasons."),
    (Form.SERIES, True): N_("I know no series of {year} on {platform} with a known number of seasons."),
}

WITH_PLATFORM = PlatformQuestion | LongestQuestion | ActorQuestion | WatchQuestion | SimilarToFilmQuestion


def no_films_reply(choices: Choices) -> Reply:
    """Return that no catalogue of films answers, and what can be asked instead."""
    told = _("But I know games. Try one of these:")
    return Reply(f"{bold(_('I cannot tell you about films.'))}\n{told}", examples(choices))


def unknown_film_reply(error: UnknownFilm | AmbiguousFilm, asked: Question | None, choices: FilmChoices) -> Reply:
    """Return that no film is called so, or that several could be, and what may have been meant."""
    again, command = _by_id(asked), _command(asked, "film")
    if isinstance(error, AmbiguousFilm):
        first, rest = _("I am not sure which film or series “{title}” is."), _("Or send more of the title.")
    else:
        first, rest = _("I know no film or series called “{title}”."), _("Or send the title again.")
    first = bold(first.format(title=shown(error.query)))
    if error.candidates:
        return Reply(f"{first}\n{_which(error)} {rest}", _column(error.candidates, again), command)
    hint = _("Check the spelling and send it again, or a part of the title, as in {example}.")
    return Reply(f"{first}\n{hint.format(example=_example(command))}", _column(choices.films, again), command)


def unknown_actor_reply(error: UnknownActor, asked: Question | None, choices: FilmChoices) -> Reply:
    """Return that no actor is called so, and who may have been meant."""
    question = asked if isinstance(asked, ActorQuestion) else ActorQuestion("")
    first = bold(_("I know no actor called “{name}”.").format(name=shown(error.query)))
    return _unknown_person(first, error, partial(_played_by, question), choices.actors, "actor")


def unknown_director_reply(error: UnknownDirector, choices: FilmChoices) -> Reply:
    """Return that no director is called so, and who may have been meant."""
    first = bold(_("I know no director called “{name}”.").format(name=shown(error.query)))
    return _unknown_person(first, error, DirectorQuestion, choices.directors, "director")


def unknown_platform_reply(error: UnknownPlatform, asked: Question | None, choices: FilmChoices) -> Reply:
    """Return that no platform is called so, those there are, and the same question for each of them."""
    question = asked if isinstance(asked, WITH_PLATFORM) else PlatformQuestion("")
    first = bold(_("I know no platform called “{name}”.").format(name=shown(error.query)))
    told = _("I know {platforms}.").format(platforms=listing([shown(name) for name in choices.platforms]))
    offers = column(Offer(name, _elsewhere(question, name), here=True) for name in choices.platforms)
    # A platform alone is the whole argument of no other command.
    return Reply(f"{first}\n{told}", offers, "platform" if isinstance(question, PlatformQuestion) else None)


def unknown_month_reply(error: UnknownMonth) -> Reply:
    """Return that no month and no weekday is called so, and which may have been meant."""
    first = bold(_("“{name}” is no month and no weekday.").format(name=shown(error.query)))
    if error.candidates:
        told = _("Did you mean {names}?").format(names=either([meant_name(near) for near in error.candidates]))
        return Reply(f"{first}\n{told}", column(map(meant_offer, error.candidates)), "released")
    told = _("For example {example}.").format(example=_example("released"))
    return Reply(f"{first}\n{told}", grid(month_offers()), "released")


def unknown_genre_reply(error: UnknownGenre, asked: WatchQuestion, choices: FilmChoices) -> Reply:
    """Return that no genre of films is called so, and the genres that may have been meant."""
    first = bold(_("I know no genre of films called “{name}”.").format(name=shown(error.query)))
    if error.candidates:
        near = [candidate.id for candidate in error.candidates]
        told = _("Did you mean {names}?").format(names=either([shown(genre(name)) for name in near]))
        return Reply(f"{first}\n{told}", column(_of_genre(asked, near)), "watch")
    told = _("The genres with the most titles are {genres}; the platforms are {platforms}.").format(
        genres=listing([shown(genre(name)) for name in choices.genres]), platforms=listing(choices.platforms)
    )
    return Reply(f"{first}\n{told}", grid(_of_genre(asked, choices.genres)), "watch")


def no_length_reply(error: NoDataForYear, asked: LongestQuestion, choices: FilmChoices) -> Reply:
    """Return that a year has nothing with a known length, the years that have, and the nearest of them."""
    told = _(NO_LENGTH[Form(asked.only), bool(asked.platform)])
    first = bold(told.format(year=error.year, platform=shown(asked.platform)))
    elsewhere = asked.platform and asked.year in choices.lengths[Form(asked.only)]
    whole = [Offer(_("On any platform"), dataclasses.replace(asked, platform=""), here=True)] if elsewhere else []
    near = sorted(sorted(error.years, key=lambda year: abs(year - error.year))[:NEIGHBOURS])
    offers = [Offer(str(year), dataclasses.replace(asked, year=year), here=True) for year in near]
    there = [_("Years that have some: {years}.").format(years=spans(error.years))] if error.years else []
    return Reply("\n".join([first, *there]), rows(offers, [*turn(asked, choices), *whole]), "longest")


def _unknown_person(
    first: str,
    error: UnknownName,
    question: Callable[[str], Question],
    famous: Iterable[Candidate],
    command: str,
) -> Reply:
    if error.candidates:
        names = either([shown(candidate.name) for candidate in error.candidates])
        told = _("Did you mean {names}?").format(names=names)
        return Reply(f"{first}\n{told}", _column(error.candidates, question), command)
    hint = _("Send the name as it stands in the credits, as in {example}.").format(example=_example(command))
    return Reply(f"{first}\n{hint}", _column(famous, question), command)


def _played_by(question: ActorQuestion, name: str) -> Question:
    return dataclasses.replace(question, actor=name)


def _elsewhere(question: WITH_PLATFORM, platform: str) -> Question:
    return dataclasses.replace(question, platform=platform)


def _of_genre(asked: WatchQuestion, genres: Iterable[str]) -> list[Offer]:
    return [Offer(genre(name), dataclasses.replace(asked, genre=name), here=True) for name in genres]


def _column(candidates: Iterable[Candidate], question: Callable[[str], Question]) -> Rows:
    return column(Offer(named(candidate), question(candidate.id), here=True) for candidate in candidates)


def _by_id(asked: Question | None) -> Callable[[str], Question]:
    return SimilarToFilmQuestion if asked is None else BY_ID.get(type(asked), SimilarToFilmQuestion)


def _which(error: UnknownName) -> str:
    if len(error.candidates) == 1:
        return _("Did you mean {names}?").format(names=shown(named(error.candidates[0])))
    return _("Did you mean one of these?")


def _command(asked: Question | None, otherwise: str) -> str:
    return ASKED_BY.get(type(asked), otherwise) if asked else otherwise


def _example(command: str) -> str:
    return code(example(BY_NAME[command]))
