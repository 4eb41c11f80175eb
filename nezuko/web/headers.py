"""What every response says about how a browser may use it."""

from __future__ import annotations

from quart import Response, current_app

from nezuko import correlation
from nezuko.web.cookies import SECURE_KEY

CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
REQUEST_ID = "X-Request-ID"

# "same-origin" and not "no-referrer": under the latter browsers send "Origin: null" with the site's own forms.
_FIXED = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}


TELEGRAM_WEB = "https://web.telegram.org"
"""Where Telegram's app runs in a browser: it shows Mini Apps in frames."""


def let_telegram_frame(response: Response) -> None:
    """Allow a page to be shown within Telegram's app."""
    policy = CONTENT_SECURITY_POLICY.replace("frame-ancestors 'none'", f"frame-ancestors {TELEGRAM_WEB}")
    response.headers["Content-Security-Policy"] = policy


def add(response: Response) -> None:
    """Add the security headers, the request's id, and `no-store` where nothing else is said about caching."""
    framed = TELEGRAM_WEB in response.headers.get("Content-Security-Policy", "")
    for name, value in _FIXED.items():
        if not (framed and name == "X-Frame-Options"):  # which can't name who may
            response.headers.setdefault(name, value)
    if current_app.config[SECURE_KEY]:
        response.headers.setdefault("Strict-Transport-Security", "max-age=31536000")
    response.headers.setdefault("Cache-Control", "no-store")
    response.headers[REQUEST_ID] = correlation.current()
