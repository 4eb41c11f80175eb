"""Mini Apps: what Telegram's app hands to a bot's page when a person opens it."""

from __future__ import annotations

import hashlib
import hmac
import json
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

if TYPE_CHECKING:
    from nezuko.sandbox.world.people import User


def init_data(user: User, token: str, now: int, **more: str) -> str:
    """Return what the app says about who opened the page, signed for the bot with this token."""
    more_of_him = {"last_name": user.last_name, "username": user.username, "language_code": user.lang_code}
    who = {"id": user.id, "first_name": user.first_name, **{name: said for name, said in more_of_him.items() if said}}
    fields = {"auth_date": str(now), "user": json.dumps(who, separators=(",", ":")), **more}
    lines = "\n".join(f"{name}={value}" for name, value in sorted(fields.items()))
    key = hmac.new(b"WebAppData", token.encode(), hashlib.sha256).digest()
    return urlencode({**fields, "hash": hmac.new(key, lines.encode(), hashlib.sha256).hexdigest()})


def opened(url: str, said: str) -> str:
    """Return the address as the app opens it: with what it says behind the “#”."""
    page, _, _ = url.partition("#")
    return f"{page}#tgWebAppData={quote(said, safe='')}&tgWebAppVersion=9.6&tgWebAppPlatform=android"
