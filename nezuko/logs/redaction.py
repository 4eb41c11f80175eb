"""Takes secrets out of lines before they are remembered: those of the settings by value, all others by what they look like."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import unquote, urlsplit

from pydantic import BaseModel, SecretStr

from nezuko.config import Settings

MASK = "••••••"
SHORTEST = 6
"""What is shorter is no secret, and would be found in the middle of words."""

_BOT_TOKEN = re.compile(r"\b(\d{1,16}):[A-Za-z0-9_-]{25,}")
_LOOKS = (
    (re.compile(r"\bwhsec_[A-Za-z0-9+/]{16,}={0,2}"), f"whsec_{MASK}"),  # a webhook's
    (re.compile(r"(/sign-in/)[A-Za-z0-9_-]{20,}"), rf"\1{MASK}"),  # a one-time link
    (re.compile(r"\b(Bearer|Basic)\s+[^\s'\"]+", re.IGNORECASE), rf"\1 {MASK}"),
    (re.compile(r"\bgAAAAA[A-Za-z0-9_-]{20,}={0,2}"), MASK),  # Fernet
    (re.compile(r"\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*"), MASK),  # a JSON Web Token
    (re.compile(r"(://[^/\s:@]*):[^/\s@]+@"), rf"\1:{MASK}@"),  # a password in an address
    (
        re.compile(
            r"""\b(api_hash|auth_key|client_secret|code_verifier|cookie|pass(?:word|phrase)|secret|(?:[a-z]+_)?token)\b(["']?\s*[=:]\s*["']?)[^\s,"'&;)}\]]+""",
            re.IGNORECASE,
        ),
        rf"\1\2{MASK}",
    ),
)


_HINTS = (
    "://",
    "sign-in/",
    "eyj",
    "gaaaaa",
    "whsec",
    "bearer",
    "basic",
    "hash",
    "_key",
    "cookie",
    "pass",
    "secret",
    "token",
    "verifier",
)
"""One of these, in small letters, stands in whatever `_LOOKS` finds anything in, but for tokens of bots: most lines are done with soon."""


class Redactor:
    """Masks secrets in text."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        """`secrets`: values that must not be shown, whatever stands around them."""
        self._known = sorted({secret for secret in secrets if len(secret) >= SHORTEST}, key=len, reverse=True)

    def __call__(self, text: str) -> str:
        """Return `text` with every secret masked."""
        for secret in self._known:
            if secret in text:
                text = text.replace(secret, MASK)
        small = text.lower()
        if any(hint in small for hint in _HINTS):
            for look, replacement in _LOOKS:
                text = look.sub(replacement, text)
        return _BOT_TOKEN.sub(rf"\1:{MASK}", text) if ":" in text else text


def secrets_of(settings: Settings) -> Iterator[str]:
    """Yield every secret that the settings hold, whole and in its parts."""
    for value in _values(settings):
        yield from (part.strip() for part in (value, *value.split(",")))
    for address in (settings.storage.database, settings.storage.redis, settings.telegram.proxy.get_secret_value()):
        password = urlsplit(address).password
        if password:
            yield from {password, unquote(password)}


def _values(model: BaseModel) -> Iterator[str]:
    for name in type(model).model_fields:
        value = getattr(model, name)
        if isinstance(value, BaseModel):
            yield from _values(value)
        for part in value if isinstance(value, tuple) else (value,):
            if isinstance(part, SecretStr):
                yield part.get_secret_value()
