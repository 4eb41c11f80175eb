"""The cookies of the dashboard: HttpOnly, SameSite, Secure under https."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from quart import Request, Response, current_app, g, request

from nezuko.web.paths import safe_path

SECURE_KEY = "NEZUKO_SECURE_COOKIES"
_LONGEST = 3500
"""Browsers keep cookies of up to 4096 bytes, with name and attributes (RFC 6265)."""


def _name(name: str) -> str:
    # The prefix makes browsers refuse the cookie from another host or without https.
    return f"__Host-nezuko-{name}" if current_app.config[SECURE_KEY] else f"nezuko-{name}"


def read(name: str, source: Request | None = None) -> str:
    """Return the value of the cookie `name`, or an empty string."""
    value: str = (source or request).cookies.get(_name(name), "")
    return value


def write(
    response: Response,
    name: str,
    value: str,
    *,
    max_age: int | None = None,
    same_site: Literal["Lax", "Strict"] = "Strict",
) -> None:
    """Set a cookie; `max_age` in seconds, None until the browser closes."""
    response.set_cookie(
        _name(name),
        value,
        max_age=max_age,
        path="/",
        secure=current_app.config[SECURE_KEY],
        httponly=True,
        samesite=same_site,
    )


def forget(response: Response, name: str) -> None:
    """Take a cookie back."""
    response.delete_cookie(_name(name), path="/", secure=current_app.config[SECURE_KEY], httponly=True)


@dataclass(frozen=True, slots=True)
class Undo:
    """The form that takes back what was just done: where it is posted, and what besides the CSRF token."""

    action: str
    fields: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Toast:
    """A sentence shown once, on the next page, with the way back if there is one."""

    text: str
    kind: Literal["success", "info", "warning", "danger"] = "success"
    undo: Undo | None = None


def toast(
    response: Response,
    text: str,
    kind: Literal["success", "info", "warning", "danger"] = "success",
    undo: Undo | None = None,
) -> None:
    """Show `text` once, on the page that this redirect leads to, and offer `undo` unless it is too long for a cookie."""
    told = [text[:300], kind]
    packed = _packed([*told, undo.action, undo.fields]) if undo else _packed(told)
    write(response, "toast", packed if len(packed) <= _LONGEST else _packed(told), max_age=60)


def _packed(told: Sequence[object]) -> str:
    return base64.urlsafe_b64encode(json.dumps(told, ensure_ascii=False).encode()).decode()


def waiting_toast() -> Toast | None:
    """Return the toast that the last page left and forget it with this response."""
    raw = read("toast")
    if not raw:
        return None
    g.forget_toast = True
    try:
        text, kind, *undo = json.loads(base64.urlsafe_b64decode(raw))
        return Toast(str(text)[:300], kind if kind in ("success", "info", "warning", "danger") else "info", _undo(undo))
    except (ValueError, TypeError, binascii.Error):  # nothing that was written here
        return None


def _undo(told: Sequence[Any]) -> Undo | None:
    if not told:
        return None
    action, fields = told
    here = safe_path(str(action), "")
    return Undo(here, tuple((str(name), str(value)) for name, value in fields)) if here else None
