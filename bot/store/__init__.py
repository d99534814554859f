"""What is remembered of people: who they are to us, where that is kept, and how it goes.

Everything imported here works without SQLAlchemy; `bot.store.store` loads it.
"""

from bot.store.errors import NotAtHand, NotKept
from bot.store.person import MOST_VERDICTS, Person, Verdict

__all__ = ["MOST_VERDICTS", "NotAtHand", "NotKept", "Person", "Verdict"]
