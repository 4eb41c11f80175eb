"""Redirects that stay at home."""

from __future__ import annotations

from urllib.parse import urlsplit

from quart import Response


def safe_path(target: str | None, default: str = "/") -> str:
    r"""Return `target` if it is a path on this very site, else `default`.

    Browsers read a backslash as a slash and drop tabs and line ends, so "/\evil" and "/\t/evil" lead away: all such are refused.
    """
    if not target or not target.startswith("/") or target.startswith("//") or "\\" in target:
        return default
    if any(letter <= " " or letter == "\x7f" for letter in target):  # blanks and control characters
        return default
    parts = urlsplit(target)
    return default if parts.scheme or parts.netloc else target


def see_other(path: str) -> Response:
    """Return a redirect to a path of this site, to be opened with GET."""
    return Response("", 303, {"Location": safe_path(path)})
