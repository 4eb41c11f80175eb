"""The cookies of the dashboard: HttpOnly, SameSite, Secure under https."""

from __future__ import annotations

import base64
import binascii
import json
from dataclasses import dataclass
from typing import Literal

from quart import Request, Response, current_app, g, request

SECURE_KEY = "NEZUKO_SECURE_COOKIES"


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
class Toast:
    """A sentence shown once, on the next page."""

    text: str
    kind: Literal["success", "info", "warning", "danger"] = "success"


def toast(response: Response, text: str, kind: Literal["success", "info", "warning", "danger"] = "success") -> None:
    """Show `text` once, on the page that this redirect leads to."""
    packed = json.dumps([text[:300], kind]).encode()
    write(response, "toast", base64.urlsafe_b64encode(packed).decode(), max_age=60)


def waiting_toast() -> Toast | None:
    """Return the toast that the last page left and forget it with this response."""
    raw = read("toast")
    if not raw:
        return None
    g.forget_toast = True
    try:
        text, kind = json.loads(base64.urlsafe_b64decode(raw))
    except (ValueError, binascii.Error):
        return None
    return Toast(str(text)[:300], kind if kind in ("success", "info", "warning", "danger") else "info")
