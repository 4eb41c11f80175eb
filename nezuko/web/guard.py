"""Every route asks for sign-in unless its view is marked `@public`."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from quart import Response, current_app, g, request, url_for
from werkzeug.exceptions import Unauthorized

from nezuko.errors import Forbidden
from nezuko.web import cookies
from nezuko.web.paths import safe_path, see_other
from nezuko.web.service import service

View = TypeVar("View", bound=Callable[..., Any])

SESSION_COOKIE = "session"
NEXT_COOKIE = "next"
_PUBLIC = "__nezuko_public__"
_ROLES = {"viewer": 0, "admin": 1, "owner": 2}


@dataclass(frozen=True, slots=True)
class Identity:
    """Who is signed in. `session` names the session (never the secret), `csrf` is what his forms must carry."""

    account_id: int
    name: str
    role: str
    session: str
    csrf: str


class Missing(StrEnum):
    """Why there is no identity: none was shown, or what was shown has ended."""

    NONE = "missing"
    EXPIRED = "expired"


class Guard:
    """Turns the secret of the session cookie into an identity, by way of whoever keeps the sessions."""

    def __init__(self, identify: Callable[[str], Awaitable[Identity | None]]) -> None:
        """`identify`: secret -> identity, or None if that session has ended or never was."""
        self._identify = identify

    async def identify(self, secret: str) -> Identity | Missing:
        """Return who shows this secret, or why nobody does."""
        if not secret:
            return Missing.NONE
        return await self._identify(secret) or Missing.EXPIRED


def public(view: View) -> View:
    """Mark a view that needs no sign-in."""
    setattr(view, _PUBLIC, True)
    return view


def is_public(endpoint: str | None) -> bool:
    """Tell whether a route's view is marked `@public`."""
    return bool(getattr(current_app.view_functions.get(endpoint or ""), _PUBLIC, False))


def identity() -> Identity | None:
    """Return who is signed in on this request, if anybody."""
    found: object = g.get("identity")
    return found if isinstance(found, Identity) else None


def signed_in() -> Identity:
    """Return who is signed in; for views behind the guard."""
    found = identity()
    if found is None:
        raise Unauthorized("Sign in first.")
    return found


def require_role(role: str) -> None:
    """Refuse whoever has less than `role` (viewer < admin < owner).

    Raises:
        Forbidden: he has less.
    """
    if _ROLES[signed_in().role] < _ROLES[role]:
        raise Forbidden(f"Only {'an owner' if role == 'owner' else f'{role}s'} may do this. Ask one of them.")


async def check() -> Response | None:
    """Before each request: find out who asks; turn away who must sign in first.

    Public views don't know who asks: a picture costs no query, and the sign-in form works the same for everybody.
    """
    if is_public(request.endpoint):
        return None
    found = await look()
    g.identity = found
    if isinstance(found, Identity) or request.endpoint is None:  # an unknown address is answered by the error page
        return None
    return _turn_away(found)


async def look() -> Identity | Missing:
    """Return who shows the session cookie of this request, or why nobody does."""
    return await service(Guard).identify(cookies.read(SESSION_COOKIE))


def _turn_away(why: Missing) -> Response:
    sentence = "Your sign-in has ended. Sign in again." if why is Missing.EXPIRED else "Sign in first."
    page = url_for("accounts.sign_in", reason=why.value) if "accounts.sign_in" in current_app.view_functions else "/"
    if _wants_a_page() and page != "/":
        response = see_other(page)
        cookies.write(response, NEXT_COOKIE, safe_path(request.full_path.rstrip("?")), max_age=600, same_site="Lax")
        return response
    response = Response(sentence, 401, content_type="text/plain; charset=utf-8")
    response.headers["WWW-Authenticate"] = f'Session error="{why.value}"'
    if "HX-Request" in request.headers:
        response.headers["HX-Redirect"] = page
    return response


def _wants_a_page() -> bool:
    return (
        request.method == "GET"
        and "HX-Request" not in request.headers
        and request.accept_mimetypes.best_match(["text/html", "text/event-stream", "application/json"]) == "text/html"
    )
