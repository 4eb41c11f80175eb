"""Checks what a Mini App says about who opened it (https://core.telegram.org/bots/webapps#validating-data-received-via-the-mini-app)."""

from __future__ import annotations

import hashlib
import hmac
import json
import time
from urllib.parse import parse_qsl

from nezuko.errors import Forbidden
from nezuko.telegram.types import Person

FRESH_SECONDS = 3600
"""For so long what Telegram signed is believed: as long as a page stays open and may have to connect again."""
SKEW_SECONDS = 30
"""So far may Telegram's clock be ahead of this machine's."""
LONGEST = 4096

FORGED = "This doesn't come from Telegram, or not for this bot. Open the page again from Telegram."
STALE = "This was opened too long ago. Close it and ask to join once more."


def check(init_data: str, token: str, now: float | None = None) -> Person:
    """Return who opened the page, as Telegram says.

    Args:
        init_data: the query string that Telegram's app hands to the page.
        token: of the bot whose page it is; what was signed for another bot doesn't fit.
        now: seconds since 1970; default is the clock.

    Raises:
        Forbidden: it is forged, or too old; the sentence says which.
    """
    try:
        pairs = parse_qsl(init_data, strict_parsing=True) if len(init_data) <= LONGEST else []
    except ValueError:
        pairs = []
    fields = dict(pairs)
    given = fields.pop("hash", "").encode("ascii", "replace")
    # Twice the same name: which of them was signed and which is read might differ.
    if len(fields) + 1 != len(pairs) or not hmac.compare_digest(signature(fields, token).encode(), given):
        raise Forbidden(FORGED)
    # What was signed by Telegram has numbers where numbers belong.
    age = (time.time() if now is None else now) - int(fields.get("auth_date", "0"))
    if not -SKEW_SECONDS <= age <= FRESH_SECONDS:
        raise Forbidden(STALE)
    user = json.loads(fields.get("user", "null"))
    if not isinstance(user, dict) or not isinstance(user.get("id"), int):
        raise Forbidden(FORGED)
    name = " ".join(filter(None, (user.get("first_name"), user.get("last_name"))))
    return Person(user["id"], name, user.get("username"), language=user.get("language_code"))


def signature(fields: dict[str, str], token: str) -> str:
    """Return the signature of `fields` (without `hash`): HMAC-SHA256 over sorted lines, keyed with that of the token by "WebAppData"."""
    lines = "\n".join(f"{name}={value}" for name, value in sorted(fields.items()))
    key = hmac.new(b"WebAppData", token.encode(), hashlib.sha256).digest()
    return hmac.new(key, lines.encode(), hashlib.sha256).hexdigest()
