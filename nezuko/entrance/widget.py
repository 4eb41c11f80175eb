"""Checks what Telegram's login widget says (https://core.telegram.org/widgets/login)."""

from __future__ import annotations

import hashlib
import hmac
import time
from collections.abc import Mapping

from nezuko.entrance.admission import Vouched

FRESH_SECONDS = 300
SKEW_SECONDS = 30
"""So far may Telegram's clock be ahead of this machine's."""
FIELDS = frozenset({"id", "first_name", "last_name", "username", "photo_url", "auth_date"})
"""What Telegram signs; anything else that came along isn't looked at, but a signature over it wouldn't fit either."""
_LONGEST = 512


class Forged(Exception):  # noqa: N818 - it names what came, and never leaves this package
    """The signature doesn't fit: Telegram didn't say this about that bot."""


class Stale(Exception):  # noqa: N818
    """Telegram said this too long ago, or will say it only in the future."""


def check(fields: Mapping[str, str], token: str, now: float | None = None) -> Vouched:
    """Return for whom Telegram vouches.

    Args:
        fields: what came back from Telegram, with `hash`.
        token: of the bot whose widget it was.
        now: seconds since 1970; default is the clock.

    Raises:
        Forged, Stale: see there.
    """
    signed = {name: value for name, value in fields.items() if name in FIELDS}
    if any(len(value) > _LONGEST for value in fields.values()) or not {"id", "auth_date"} <= set(signed):
        raise Forged
    given = fields.get("hash", "").encode("ascii", "replace")
    if not hmac.compare_digest(signature(signed, token).encode(), given):
        raise Forged
    # What was signed by Telegram has numbers where numbers belong.
    age = (time.time() if now is None else now) - int(signed["auth_date"])
    if not -SKEW_SECONDS <= age <= FRESH_SECONDS:
        raise Stale
    name = " ".join(filter(None, (signed.get("first_name"), signed.get("last_name")))) or signed.get("username", "")
    return Vouched(int(signed["id"]), name, given.decode())


def signature(fields: Mapping[str, str], token: str) -> str:
    """Return the signature of `fields` (without `hash`) by the bot's token: HMAC-SHA256 over sorted lines, keyed with SHA256(token)."""
    lines = "\n".join(f"{name}={value}" for name, value in sorted(fields.items()))
    return hmac.new(hashlib.sha256(token.encode()).digest(), lines.encode(), hashlib.sha256).hexdigest()
