"""What buttons carry, there and back."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import callbacks
from bot.errors import StaleButton
from bot.filmquestions import (
    ActorQuestion,
    DirectorQuestion,
    FilmCardQuestion,
    LongestQuestion,
    PlatformQuestion,
    PopularityOfQuestion,
    ReleasedQuestion,
    ScoreOfQuestion,
    SimilarToFilmQuestion,
    WatchQuestion,
)
from bot.forme import ForMeQuestion, NotForMeQuestion
from bot.profile import ForgetQuestion, LinkQuestion, MeQuestion, UnlinkQuestion
from bot.questions import (
    AboutQuestion,
    ForUserQuestion,
    GameCardQuestion,
    GenreQuestion,
    PopularQuestion,
    Question,
    RandomQuestion,
    RecommendedQuestion,
    SentimentQuestion,
    SimilarQuestion,
    SimilarToQuestion,
    StartQuestion,
    TopPlayerQuestion,
    WorstDeveloperQuestion,
)
from bot.store import Verdict
from bot.table import HelpQuestion
from bot.verdicts import JudgeQuestion, MeantQuestion, TakeBackQuestion, TapQuestion
from engine import PLATFORMS, Basis, Form

IDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)
VERDICTS = st.sampled_from(Verdict)
YEARS = st.integers(1900, 2100)
OFFSETS = st.integers(0, 10_000)
PLATFORM_NAMES = st.sampled_from(["", *(platform.name for platform in PLATFORMS)])
FORMS = st.sampled_from(["", *(form.value for form in Form)])
QUESTIONS: st.SearchStrategy[Question] = st.one_of(
    IDS.map(GenreQuestion),
    IDS.map(TopPlayerQuestion),
    IDS.map(SentimentQuestion),
    st.builds(RecommendedQuestion, YEARS, st.sampled_from(Basis)),
    st.builds(WorstDeveloperQuestion, YEARS, st.sampled_from(Basis)),
    st.builds(SimilarToQuestion, IDS, OFFSETS),
    st.builds(ForUserQuestion, IDS, OFFSETS),
    st.builds(PopularQuestion, OFFSETS),
    IDS.map(GameCardQuestion),
    st.builds(RandomQuestion, IDS),
    st.builds(ForMeQuestion, OFFSETS),
    st.builds(NotForMeQuestion, IDS, OFFSETS),
    st.builds(JudgeQuestion, IDS, VERDICTS),
    st.builds(TapQuestion, IDS, VERDICTS),
    st.builds(MeantQuestion, IDS, VERDICTS, IDS),
    IDS.map(TakeBackQuestion),
    IDS.map(LinkQuestion),
    st.builds(ForgetQuestion, st.integers(0, 1)),
    IDS.map(FilmCardQuestion),
    st.builds(SimilarToFilmQuestion, IDS, PLATFORM_NAMES, FORMS, OFFSETS),
    st.builds(LongestQuestion, YEARS, PLATFORM_NAMES, st.sampled_from([form.value for form in Form])),
    IDS.map(PlatformQuestion),
    st.builds(ActorQuestion, IDS, PLATFORM_NAMES, YEARS, OFFSETS),
    st.builds(DirectorQuestion, IDS, OFFSETS),
    IDS.map(ScoreOfQuestion),
    IDS.map(PopularityOfQuestion),
    IDS.map(ReleasedQuestion),
    st.builds(WatchQuestion, IDS, PLATFORM_NAMES, FORMS),
    st.sampled_from([StartQuestion(), HelpQuestion(), AboutQuestion(), MeQuestion(), UnlinkQuestion()]),
)


@pytest.mark.parametrize(
    ("question", "data"),
    [
        (SimilarToQuestion("620", 5), "v1:like:620:5"),
        (RecommendedQuestion(2012, Basis.POSTED), "v1:rec:2012:posted"),
        (ForUserQuestion("a:b%", 0), "v1:for:a%3Ab%25:0"),
        (HelpQuestion(), "v1:help"),
        (GameCardQuestion("620"), "v1:game:620"),
        (RandomQuestion("RPG"), "v1:any:RPG"),
        (RandomQuestion(), "v1:any:"),
    ],
)
def test_a_button_keeps_meaning_the_same(question: Question, data: str) -> None:
    assert callbacks.data(question) == data
    assert callbacks.question(data) == question


def test_a_button_says_whether_its_answer_takes_the_place_of_the_message() -> None:
    assert callbacks.data(SimilarToQuestion("620", 5), here=True) == "h1:like:620:5"
    assert callbacks.question("h1:like:620:5") == SimilarToQuestion("620", 5)
    assert callbacks.is_here("h1:like:620:5")
    assert not callbacks.is_here("v1:like:620:5")


@given(QUESTIONS, st.booleans())
def test_a_question_comes_back_from_a_button_or_does_not_fit(question: Question, here: bool) -> None:
    data = callbacks.data(question, here=here)
    if data is not None:
        assert 1 <= len(data.encode()) <= 64
        assert callbacks.question(data) == question


@pytest.mark.parametrize(
    ("data", "personal"),
    [
        ("h1:not:620:0", True),
        ("v1:me", True),
        ("v1:like:620:0", False),
        ("v1:nothing", False),
        ("v1", False),
        ("", False),
    ],
)
def test_a_button_says_whether_its_answer_depends_on_who_taps(data: str, personal: bool) -> None:
    assert callbacks.is_personal(data) is personal


def test_a_question_with_a_typed_name_has_no_button() -> None:
    assert callbacks.data(SimilarQuestion("Portal 2")) is None


def test_a_long_id_has_no_button() -> None:
    assert callbacks.data(GenreQuestion("é" * 40)) is None


@pytest.mark.parametrize(
    "data",
    [
        "",
        "v1",
        "v1:",
        "v0:like:620:0",
        "v2:like:620:0",
        "v1:nothing:1",
        "v1:like:620",
        "v1:like:620:0:0",
        "v1:like:620:x",
        "v1:like:620:-5",
        "v1:rec:year:release",
        "v1:rec:2012:whenever",
        "v1:help:1",
        "like:620:0",
    ],
)
def test_a_stale_or_forged_button_is_refused(data: str) -> None:
    with pytest.raises(StaleButton):
        callbacks.question(data)


@given(st.text())
def test_any_data_is_a_question_or_refused(data: str) -> None:
    with contextlib.suppress(StaleButton):
        callbacks.question(data)


def test_a_refused_button_has_a_json_form() -> None:
    assert StaleButton().as_json() == {"kind": "stale_button"}
