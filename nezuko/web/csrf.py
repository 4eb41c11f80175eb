"""Each form carries a token that a foreign site can't know.

Signed in, the token belongs to the session. Before that (the sign-in form) it must equal a cookie that only this site can have set.
"""

from __future__ import annotations

import hmac
import secrets

from markupsafe import Markup
from quart import Response, g, request

from nezuko.errors import Forbidden
from nezuko.web import cookies
from nezuko.web.guard import identity

FIELD = "csrf_token"
HEADER = "X-CSRF-Token"
COOKIE = "csrf"
_SAFE = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})


class ForeignForm(Forbidden):
    """A form came without the right token."""


def token() -> str:
    """Return the token for a form on the page being made."""
    who = identity()
    if who:
        return who.csrf
    if "csrf" not in g:
        g.csrf = cookies.read(COOKIE) or secrets.token_urlsafe(24)
    chosen: str = g.csrf
    return chosen


def field() -> Markup:
    """Return the hidden input that each form needs."""
    return Markup('<input type="hidden" name="{}" value="{}">').format(FIELD, token())


async def check() -> None:
    """Before each request that changes something: refuse it without the token.

    Raises:
        ForeignForm: the token is missing or another's, or the browser says that a foreign site sent the form.
    """
    if request.method in _SAFE or request.endpoint is None:  # where there is no route, nothing is changed
        return
    who = identity()
    if who is not None and who.by_token:  # a browser never sends that header by itself
        return
    expected = who.csrf if who else cookies.read(COOKIE)
    given = request.headers.get(HEADER) or str((await request.form).get(FIELD, ""))
    foreign = request.headers.get("Sec-Fetch-Site", "same-origin") not in ("same-origin", "none")
    if foreign or not expected or not hmac.compare_digest(expected.encode(), given.encode()):
        raise ForeignForm(
            "This form is too old or came from another site. Load the page again and repeat what you did."
        )


def remember(response: Response) -> None:
    """After each request: set the cookie if a form of this page relies on it."""
    if "csrf" in g and not cookies.read(COOKIE):
        cookies.write(response, COOKIE, g.csrf)
