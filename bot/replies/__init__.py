"""The presenter: a typed answer or a known error, told in words and buttons."""

from bot.replies.presenter import answer_reply, error_reply
from bot.replies.reply import Button, Reply

__all__ = ["Button", "Reply", "answer_reply", "error_reply"]
