"""Which words tell which answer or error."""

from __future__ import annotations

from bot.charts import chart_of
from bot.choices import Choices
from bot.courtesies import CourtesyPage
from bot.errors import BadUsage, NotUnderstood, UnknownLanguage
from bot.pages import AboutPage, HelpPage, LanguagePage, PicturesPage, StartPage
from bot.questions import ForUserQuestion, GameCardQuestion, PopularQuestion, Question, SimilarToQuestion
from bot.replies import (
    cards,
    courtesies,
    languages,
    misreadings,
    pages,
    pictures,
    playtime,
    problems,
    rankings,
    sentiment,
    suggestions,
    which,
    why,
)
from bot.replies.captions import pictured
from bot.replies.reply import Reply
from bot.which import WhichPage
from bot.why import WhyPage
from engine.answers import (
    Answer,
    DeveloperSentiment,
    GameCard,
    GamesForUser,
    GenrePlaytime,
    RandomGame,
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


def answer_reply(answer: Answer, asked: Question, choices: Choices) -> Reply:
    """Return the words, buttons and picture for the `answer` to what was `asked`."""
    return pictured(_told(answer, asked, choices), chart_of(answer))


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
            return sentiment.sentiment_reply(answer)
        case _:
            return _walking_reply(answer, asked, choices)


def error_reply(error: QuestionError, asked: Question | None, choices: Choices) -> Reply:
    """Return the words and buttons for an expected `error`; `asked` is None when nothing was understood."""
    match error:
        case UnknownGenre():
            return problems.unknown_genre_reply(error, asked, choices)
        case UnknownDeveloper():
            return problems.unknown_developer_reply(error, choices)
        case UnknownUser():
            return problems.unknown_user_reply(error)
        case NoDataForYear():
            return problems.no_data_reply(error, asked, choices)
        case _:
            return _misread_reply(error, asked, choices)


def _walking_reply(answer: Answer, asked: Question, choices: Choices) -> Reply:
    match answer:
        case SimilarGames():
            return suggestions.similar_reply(answer, _offset(asked))
        case GamesForUser():
            return suggestions.games_for_user_reply(answer, _offset(asked))
        case RandomGame():
            return cards.random_reply(answer)
        case GameCard():
            return cards.card_reply(answer)
        case _:
            return _page_reply(answer, choices)


def _page_reply(answer: Answer, choices: Choices) -> Reply:
    match answer:
        case HelpPage():
            return pages.help_reply(answer)
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
    raise NotImplementedError(answer.kind)


def _misread_reply(error: QuestionError, asked: Question | None, choices: Choices) -> Reply:
    match error:
        case UnknownGame() if isinstance(asked, SimilarToQuestion | GameCardQuestion):
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


def _offset(asked: Question) -> int:
    return asked.offset if isinstance(asked, SimilarToQuestion | ForUserQuestion | PopularQuestion) else 0
