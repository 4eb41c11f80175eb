"""Redirects that stay at home."""

from __future__ import annotations

from urllib.parse import urlsplit


def safe_path(target: str | None, default: str = "/") -> str:
    r"""Return `target` if it is a path on this very site, else `default`.

    Browsers read a backslash as a slash and drop tabs and line ends, so "/\evil" and "/\t/evil" lead away: all such are refused.
    """
    if not target or not target.startswith("/") or target.startswith("//") or "\\" in target:
        return default
    if any(ord(letter) < 33 or ord(letter) == 127 for letter in target):  # noqa: PLR2004 - control characters and blanks
        return default
    parts = urlsplit(target)
    return default if parts.scheme or parts.netloc else target
