"""Which words tell which answer or error."""

from __future__ import annotations

import dataclasses

from bot.charts import chart_of
from bot.choices import Choices
from bot.courtesies import CourtesyPage
from bot.errors import (
    BadUsage,
    FoundElsewhere,
    LostPlayer,
    MemoryAway,
    Nameless,
    NotAlone,
    NotUnderstood,
    Unacquainted,
    UnknownLanguage,
    Unremembered,
)
from bot.forme import ForMeQuestion, NotForMeQuestion
from bot.pages import AboutPage, HelpPage, LanguagePage, PicturesPage, StartPage
from bot.paging import offset_of
from bot.profilepages import ExportPage, ForgetPage, JudgedPage, LinkPage, MePage
from bot.questions import GameCardQuestion, Question, SimilarToQuestion
from bot.replies import (
    cards,
    courtesies,
    elsewhere,
    languages,
    misreadings,
    pages,
    pictures,
    playtime,
    problems,
    profile,
    rankings,
    sentiment,
    suggestions,
    which,
    why,
)
from bot.replies.captions import pictured
from bot.replies.films.presenter import film_error, film_reply
from bot.replies.reply import Reply
from bot.verdicts import JudgeQuestion, MeantQuestion, TakeBackQuestion, TapQuestion
from bot.which import WhichPage
from bot.why import WhyPage
from engine.answers import (
    Answer,
    DeveloperSentiment,
    GamesForUser,
    GenrePlaytime,
    SimilarGames,
    TopGames,
    TopPlayer,
    WorstDevelopers,
)
from engine.errors import (
    AmbiguousGame,
    NoDataForYear,
    QuestionError,
    UnknownDeveloper,
    UnknownGame,
    UnknownGenre,
    UnknownUser,
)
from engine.game import GameCard, RandomGame

BY_ID = (
    SimilarToQuestion,
    GameCardQuestion,
    JudgeQuestion,
    MeantQuestion,
    TapQuestion,
    TakeBackQuestion,
    NotForMeQuestion,
)


def answer_reply(answer: Answer, asked: Question, choices: Choices) -> Reply:
    """Return the words, buttons and picture for the `answer` to what was `asked`."""
    told = film_reply(answer, asked, choices) or _told(answer, asked, choices)
    return pictured(told, chart_of(answer))


def _told(answer: Answer, asked: Question, choices: Choices) -> Reply:
    match answer:
        case GenrePlaytime():
            return playtime.genre_reply(answer)
        case TopPlayer():
            return playtime.top_player_reply(answer)
        case TopGames():
            return rankings.top_games_reply(answer, choices)
        case WorstDevelopers():
            return rankings.worst_developers_reply(answer, choices)
        case DeveloperSentiment():
            return sentiment.sentiment_reply(answer, choices)
        case _:
            return _walking_reply(answer, asked, choices)


def error_reply(error: QuestionError, asked: Question | None, choices: Choices) -> Reply:
    """Return the words and buttons for an expected `error`; `asked` is None when nothing was understood."""
    if isinstance(error, FoundElsewhere):
        return elsewhere.elsewhere_reply(error, error_reply(error.error, asked, choices))
    return film_error(error, asked, choices) or _game_error(error, asked, choices)


def _game_error(error: QuestionError, asked: Question | None, choices: Choices) -> Reply:
    match error:
        case UnknownGenre():
            return problems.unknown_genre_reply(error, asked, choices)
        case UnknownDeveloper():
            return problems.unknown_developer_reply(error, choices)
        case UnknownUser():
            return problems.unknown_user_reply(error, asked, choices)
        case NoDataForYear():
            return problems.no_data_reply(error, asked, choices)
        case _:
            return _personal_error(error) or _misread_reply(error, asked, choices)


def _personal_error(error: QuestionError) -> Reply | None:
    match error:
        case Unacquainted():
            return profile.unacquainted_reply()
        case LostPlayer():
            return profile.lost_player_reply()
        case NotAlone():
            return profile.not_alone_reply()
        case MemoryAway():
            return profile.memory_away_reply()
        case Nameless():
            return profile.nameless_reply()
        case Unremembered():
            return profile.unremembered_reply()
    return None


def _walking_reply(answer: Answer, asked: Question, choices: Choices) -> Reply:
    match answer:
        case SimilarGames():
            return suggestions.similar_reply(answer, offset_of(asked))
        case GamesForUser() if isinstance(asked, NotForMeQuestion):
            return dataclasses.replace(suggestions.games_for_me_reply(answer, asked.offset), keeps=asked.keeps)
        case GamesForUser() if isinstance(asked, ForMeQuestion):
            return suggestions.games_for_me_reply(answer, asked.offset)
        case GamesForUser():
            return suggestions.games_for_user_reply(answer, offset_of(asked))
        case RandomGame():
            return cards.random_reply(answer)
        case GameCard():
            return cards.card_reply(answer)
        case _:
            return _page_reply(answer, choices)


def _page_reply(answer: Answer, choices: Choices) -> Reply:
    match answer:
        case HelpPage():
            return pages.help_reply(answer, choices)
        case AboutPage():
            return pages.about_reply(answer)
        case LanguagePage():
            return languages.language_reply(answer)
        case PicturesPage():
            return pictures.no_chat_reply()
        case StartPage():
            return pages.start_reply(answer, choices)
    return _talking_reply(answer, choices)


def _talking_reply(answer: Answer, choices: Choices) -> Reply:
    match answer:
        case CourtesyPage():
            return courtesies.courtesy_reply(answer, choices)
        case WhichPage():
            return which.which_reply(answer)
        case WhyPage():
            return why.why_reply(answer)
    return _personal_reply(answer)


def _personal_reply(answer: Answer) -> Reply:
    match answer:
        case JudgedPage():
            return profile.judged_reply(answer)
        case MePage():
            return profile.me_reply(answer)
        case LinkPage():
            return profile.link_reply(answer)
        case ForgetPage():
            return profile.forget_reply(answer)
        case ExportPage():
            return profile.export_reply()
    raise NotImplementedError(answer.kind)


def _misread_reply(error: QuestionError, asked: Question | None, choices: Choices) -> Reply:
    match error:
        case UnknownGame() if isinstance(asked, BY_ID):
            # Nobody types an id: the game left the data after the button was made.
            return misreadings.stale_button_reply(choices)
        case UnknownGame():
            return problems.unknown_game_reply(error, asked, choices)
        case AmbiguousGame():
            return problems.ambiguous_game_reply(error, asked)
        case BadUsage():
            return misreadings.bad_usage_reply(error, choices)
        case UnknownLanguage():
            return languages.unknown_language_reply(error)
        case NotUnderstood():
            return misreadings.not_understood_reply(error, choices)
        case _:
            return misreadings.stale_button_reply(choices)
