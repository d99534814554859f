"""No English is left in what a Spanish person reads: every question, every error and every page is walked."""

from __future__ import annotations

import dataclasses
import io
import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

import pytest
import write_catalogues
from babel.messages.pofile import read_po

from bot.bars import chart_lines
from bot.catalogue import Catalogue
from bot.conversation import Conversation
from bot.engines import Engines
from bot.errors import BadUsage, NoFilms, NotUnderstood, Problem, StaleButton, UnknownLanguage
from bot.filmquestions import (
    ActorQuestion,
    DirectorQuestion,
    FilmQuestion,
    LongestQuestion,
    ReleasedQuestion,
    WatchQuestion,
)
from bot.language import language_of, speaking
from bot.menu import descriptions, menus
from bot.questions import (
    GameCardQuestion,
    GameQuestion,
    GenreQuestion,
    Question,
    RecommendedQuestion,
    SimilarQuestion,
    SimilarToQuestion,
    WorstDeveloperQuestion,
)
from bot.replies import Reply, apologies, error_reply, languages, operations, pictures, refreshing, report
from bot.replies.films_about import films_told
from bot.replies.status import status_reply
from bot.steps import Steps
from bot.table import COMMANDS
from bot.terminal import plain
from bot.vitals import State, Vitals
from engine import Basis, Form
from engine.answers import Answer, Candidate
from engine.building.report import Report
from engine.errors import (
    AmbiguousFilm,
    AmbiguousGame,
    NoDataForYear,
    QuestionError,
    UnknownActor,
    UnknownDeveloper,
    UnknownDirector,
    UnknownFilm,
    UnknownGame,
    UnknownGenre,
    UnknownMonth,
    UnknownPlatform,
    UnknownUser,
)
from engine.findings import Validation
from engine.lastrun import LastRefresh, Outcome
from engine.lock import Holder
from tests.bot.charts.odd import ANSWERS
from tests.bot.replies.films.odd import ANSWERS as FILM_ANSWERS

from .faulty import forms, ids

STEPS = 120
"""Buttons pressed from the first replies on: enough to have pressed every kind."""

ENGLISH_TITLES = {"minutes only"}
"""Answers whose made-up titles hold English words of ours."""

NOW = datetime(2026, 11, 20, 16, tzinfo=UTC)
DAYS = (Candidate("month-3", "March"), Candidate("weekday-1", "Monday"))
NEAR = (Candidate("620", "Portal 2", 2011), Candidate("400", "Portal", 2007))
ASKED: tuple[Question | None, ...] = (None, SimilarQuestion("p"), GameQuestion("p"), GenreQuestion("a"))
ERRORS: tuple[tuple[QuestionError, Question | None], ...] = (
    *((error, asked) for asked in ASKED for error in (UnknownGame("p"), UnknownGame("p", NEAR))),
    *((error, None) for error in (AmbiguousGame("p", NEAR), AmbiguousGame("p", NEAR[:1]), UnknownGame("p", NEAR[:1]))),
    *((error, None) for error in (UnknownGenre("p"), UnknownGenre("p", NEAR), UnknownGenre("p", tag="Co-op"))),
    *((error, None) for error in (UnknownDeveloper("p"), UnknownDeveloper("p", NEAR))),
    *((error, None) for error in (UnknownUser("p"), UnknownUser("p", NEAR), StaleButton(), UnknownLanguage("p"))),
    *((error, None) for error in (NotUnderstood("p"), NotUnderstood("/p"), NotUnderstood("/p", ("/help",)))),
    *((error, FilmQuestion("p")) for error in (UnknownFilm("p"), UnknownFilm("p", NEAR), AmbiguousFilm("p", NEAR))),
    *((error, ActorQuestion("p")) for error in (UnknownActor("p"), UnknownActor("p", NEAR), NoFilms())),
    *((error, DirectorQuestion("p")) for error in (UnknownDirector("p"), UnknownDirector("p", NEAR[:1]))),
    *((error, ReleasedQuestion("p")) for error in (UnknownMonth("p"), UnknownMonth("p", DAYS))),
    *((error, WatchQuestion("p")) for error in (UnknownGenre("p"), UnknownGenre("p", NEAR), UnknownPlatform("p"))),
    *(
        (NoDataForYear(1800, Basis.RELEASE, (1999, 2000)), LongestQuestion(1800, platform, only))
        for platform in ("", "Hulu")
        for only in Form
    ),
    (UnknownGame("1"), SimilarToQuestion("1")),
    (UnknownGame("1"), GameCardQuestion("1")),
    *(
        (NoDataForYear(2014, basis, years), kind(2014, basis))
        for basis in Basis
        for years in ((), (2010, 2011, 2012, 2015))
        for kind in (RecommendedQuestion, WorstDeveloperQuestion)
    ),
    *(
        (BadUsage(command.name, command.usage, command.example, problem), None)
        for command in COMMANDS
        if command.takes != "nothing"
        for problem in Problem
    ),
)
MESSAGES = (
    *(command.example for command in COMMANDS),
    *(f"/{command.name}" for command in COMMANDS),
    *(
        "/longest 2014 series",
        "/longest 2010 netflix",
        "/actor tom hanks hulu",
        "/actor tom hanks 1950",
        "/released viernes",
    ),
    *("/watch terror disney series", "/similarfilm toy story", "/score toy story", "/popularity toy story"),
    *("/released viernes", "/watch x"),
    *("/genre acción", "/topplayer rol", "/recommended 2012 escritas", "/worstdev 2014 escritas", "/random", "hola"),
)


def english() -> Iterator[str]:
    """Yield what may not be read: runs of two or more English words that are translated by others."""
    for message in read_po(io.BytesIO((write_catalogues.LOCALES / "es.po").read_bytes())):
        for text in ids(message):
            for run in re.split(r"\{\w*\}|<[^>]+>|\n", text):
                if len(re.findall(r"[A-Za-z']{2,}", run)) > 1 and not any(run in form for form in forms(message)):
                    yield run


def words(reply: Reply) -> Iterator[str]:
    """Yield all that a reply shows."""
    yield plain(reply.text)
    yield from (button.label for button in reply.in_order)
    yield from (reply.placeholder or "", reply.notice or "")
    if reply.picture:
        yield reply.picture.title
        yield from (str(line) for line in chart_lines(reply.picture, 80))


def walked(talk: Conversation) -> Iterator[Reply]:
    """Yield the replies to messages, and to the buttons under them, a kind at a time."""
    waiting = [talk.say(message) for message in MESSAGES]
    pressed: set[str] = set()
    yield from waiting
    while waiting and len(pressed) < STEPS:
        for button in waiting.pop(0).in_order:
            kind = re.sub(r"\d+|[^:]{6,}", "", button.data)
            if kind not in pressed and ":lang:" not in button.data:
                pressed.add(kind)
                waiting.append(talk.press(button.data))
                yield waiting[-1]


def told(talk: Conversation, engines: Engines) -> Iterator[Reply]:
    """Yield what is said when nothing was answered, and to operators."""
    last = talk.say("/help")
    yield from (apologies.sorry(), apologies.sorry("A1"), apologies.only_text(), apologies.fault("A1", "Error"))
    yield from (apologies.too_fast(1), apologies.too_fast(9), apologies.no_such_button(None))
    yield from (apologies.no_such_button(last), apologies.no_such_button(talk.say("/genre")))
    yield from (pictures.turned_reply(True), pictures.turned_reply(False), pictures.no_picture_reply())
    yield from (pictures.saved_reply(write_catalogues.TEMPLATE), pictures.unsaved_reply("X"), pictures.no_chat_reply())
    yield from (languages.unkept_reply(), report.no_report_reply("1"), Reply(report.caption("1")))
    for each in Catalogue:
        yield from (operations.failed(each, "read games", "X"), operations.unserved(each, "X", "1"))
        yield from (operations.rollback_offer(each, "1", None), operations.rollback_offer(each, "", None))
        yield refreshing.accept_offer({each: Validation("1", None, ())}, force=True)
    yield from (operations.stayed("1"), operations.stayed(""), Reply("\n".join(films_told(None))))
    yield from (operations.rolled_back("1", "1"), operations.rolled_back("1", "2", "X"))
    yield from (refreshing.refresh_usage(), refreshing.accept_offer({}, force=False))
    built = Report(snapshot="1", reused={"texts": 2, "downloads": 1}, accepted=("a", "b"), size_bytes=9, seconds=1)
    same = dataclasses.replace(built, unchanged=True)
    yield from (operations.refreshed(each, done) for each in Catalogue for done in (built, same))
    yield from (operations.progress(Steps(name, 9, "rows", 3)) for name in ("clean", "fetch a", "ask for a"))
    yield from map(Reply, (operations.due(NOW), operations.due(None), operations.at_work(Holder())))
    yield Reply(operations.at_work(Holder(7)))
    for outcome in Outcome:
        last_run = LastRefresh(NOW, outcome, "1", "X")
        yield status_reply(vitals(engines, last_run))
    yield status_reply(vitals(engines, None))


def vitals(engines: Engines, last: LastRefresh | None) -> Vitals:
    return Vitals(
        now=NOW,
        states={
            catalogue: State(about=engines.about(catalogue), fault="X", last=last, worker=Holder(7))
            for catalogue in Catalogue
        },
        uptime=90_000,
        memory=9,
        updates=1,
        errors=2,
        next=NOW,
    )


@pytest.fixture(scope="module")
def spanish(talk: Conversation, engines: Engines) -> str:
    """All that a Spanish person reads."""
    with speaking(language_of("es")):
        errors = (error_reply(error, asked, talk.choices) for error, asked in ERRORS)
        answers = {**ANSWERS, **FILM_ANSWERS}
        odd = (talk.ask(Given(answer)) for name, answer in answers.items() if name not in ENGLISH_TITLES)
        replies: Iterable[Reply] = [*walked(talk), *errors, *told(talk, engines), *odd]
        read = [text for reply in replies for text in words(reply)]
    menu = [command.description for menu in menus((1,)) if menu.language == "es" for command in menu.commands]
    return "\n".join([*read, *menu, *(said.long for said in descriptions() if said.language == "es")])


@dataclasses.dataclass(frozen=True)
class Given:
    """A question whose answer is at hand."""

    answer: Answer

    def ask(self, engines: Engines) -> Answer:
        return self.answer


def test_no_english_is_left_in_spanish(spanish: str) -> None:
    assert [run for run in english() if run in spanish] == []


def test_what_may_not_be_read_is_read_in_english(talk: Conversation) -> None:
    # So that the test above cannot pass for want of words to look for.
    read = "\n".join(text for reply in walked(talk) for text in words(reply))
    assert sum(run in read for run in set(english())) > 60


def test_nothing_is_left_to_fill_in(spanish: str) -> None:
    assert re.findall(r"\{\w*\}", spanish.replace("{x}", "")) == []


@pytest.mark.parametrize("calque", ["desarrollador ", "vosotros", "vuestr", "vídeo", "ordenador"])
def test_spanish_is_that_of_latin_america(calque: str, spanish: str) -> None:
    assert calque not in spanish
