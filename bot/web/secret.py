"""The secret by which a webhook knows that it is Telegram who calls."""

from __future__ import annotations

import hashlib
import hmac
import secrets

from bot.settings import Settings

PURPOSE = b"playwise webhook"
"""What the key is used for; with the same token, another purpose would give another secret."""

HEADER = "X-Telegram-Bot-Api-Secret-Token"
MARK_LETTERS = 16


def secret(settings: Settings, token: str) -> str:
    """Return the secret of the settings, or one made of the token: the same in every replica, and after every start."""
    if settings.webhook_secret is not None:
        return settings.webhook_secret.get_secret_value()
    return hmac.digest(token.encode(), PURPOSE, hashlib.sha256).hex()


def path(shared: str) -> str:
    """Return where updates come in.

    It changes with the secret, though nobody can tell the secret from it: Telegram shows a webhook's address and not
    its secret, so this is how we see that a webhook has another one.
    """
    return f"/telegram/{hashlib.sha256(PURPOSE + shared.encode()).hexdigest()[:MARK_LETTERS]}"


def same(given: str, shared: str) -> bool:
    """Whether a header holds the secret; it takes as long for a wrong one as for the right one."""
    return secrets.compare_digest(given.encode(), shared.encode())
