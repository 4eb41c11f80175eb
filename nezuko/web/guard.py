"""Every route asks for sign-in unless its view is marked `@public`."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from quart import Response, current_app, g, request, url_for
from werkzeug.exceptions import Unauthorized

from nezuko import actor
from nezuko.errors import Forbidden, NotFound
from nezuko.web import cookies
from nezuko.web.limits import Allowances, Rate
from nezuko.web.network import client_address
from nezuko.web.paths import safe_path, see_other
from nezuko.web.permissions import Permission
from nezuko.web.service import service

View = TypeVar("View", bound=Callable[..., Any])

SESSION_COOKIE = "session"
NEXT_COOKIE = "next"
_PUBLIC = "__nezuko_public__"
_PROGRAMS = "__nezuko_for_programs__"


@dataclass(frozen=True, slots=True)
class Identity:
    """Who is signed in. `session` names the session or token (never the secret), `csrf` is what his forms must carry.

    `by_token`: a program that showed an API token, not a browser; his permissions are then those of the token, and no form is asked for a
    token of its own.

    `groups` are the (bot_id, chat_id) that he may see and change; None means all of them. Whatever a page shows or does about a group
    asks `sees`; `permissions` alone say nothing about which groups.
    """

    account_id: int
    name: str
    role: str
    session: str
    csrf: str
    telegram_id: int | None = None
    permissions: frozenset[str] = frozenset()
    groups: frozenset[tuple[int, int]] | None = frozenset()
    by_token: bool = False

    def may(self, permission: str) -> bool:
        """Tell whether he has this permission (for the groups that he sees)."""
        return permission in self.permissions

    def sees(self, bot_id: int, chat_id: int) -> bool:
        """Tell whether this group, as guarded by this bot, is his business."""
        return self.groups is None or (bot_id, chat_id) in self.groups

    def sees_chat(self, chat_id: int) -> bool:
        """Tell whether this group is his business, whichever bot guards it."""
        return self.groups is None or any(own == chat_id for _, own in self.groups)

    @property
    def chats(self) -> frozenset[int] | None:
        """The ids of his groups, whichever bot guards them; None means all."""
        return None if self.groups is None else frozenset(chat_id for _, chat_id in self.groups)

    @property
    def role_title(self) -> str:
        """His role as people read it, one of the accounts' `Role.label`; a page shows it translated."""
        return "Group admin" if self.role == "group" else self.role.capitalize()


class Missing(StrEnum):
    """Why there is no identity: none was shown, or what was shown has ended."""

    NONE = "missing"
    EXPIRED = "expired"
    UNKNOWN = "unknown"
    """A token that was never given out, or was revoked."""


class SignInNeeded(Unauthorized):
    """A program must show who it is; `why` tells it what was wrong."""

    def __init__(self, why: Missing) -> None:
        super().__init__(_SENTENCES[why])
        self.why = why


_SENTENCES = {
    Missing.NONE: "Show a token: the header is “Authorization: Bearer nzk_…”. Tokens are made on the page Settings.",
    Missing.EXPIRED: "What was shown has expired. Make a new token on the page Settings, or sign in again.",
    Missing.UNKNOWN: "This token isn't known: it was revoked, or it isn't complete.",
}
FAILED_CALLS = Rate("sign-in", 20, 60)
"""Calls without a good token that one address may make."""


class Guard:
    """Turns secrets into identities, by way of whoever keeps the sessions and the tokens."""

    def __init__(
        self,
        identify: Callable[[str], Awaitable[Identity | None]],
        identify_token: Callable[[str], Awaitable[Identity | Missing]] | None = None,
    ) -> None:
        """Make it.

        Args:
            identify: secret of a session -> identity, or None if that session has ended or never was.
            identify_token: secret of an API token -> identity, or why it is none; None: there are no tokens.
        """
        self._identify = identify
        self._identify_token = identify_token

    async def identify(self, secret: str) -> Identity | Missing:
        """Return who shows this secret, or why nobody does."""
        if not secret:
            return Missing.NONE
        return await self._identify(secret) or Missing.EXPIRED

    async def identify_token(self, secret: str) -> Identity | Missing:
        """Return who shows this API token, or why nobody does."""
        return Missing.UNKNOWN if self._identify_token is None else await self._identify_token(secret)


def public(view: View) -> View:
    """Mark a view that needs no sign-in."""
    setattr(view, _PUBLIC, True)
    return view


def is_public(endpoint: str | None) -> bool:
    """Tell whether a route's view is marked `@public`."""
    return bool(getattr(current_app.view_functions.get(endpoint or ""), _PUBLIC, False))


def for_programs(view: View) -> View:
    """Mark a view that programs call: an API token is as good as a session, and nobody is sent to a page to sign in."""
    setattr(view, _PROGRAMS, True)
    return view


def is_for_programs(endpoint: str | None) -> bool:
    """Tell whether a route's view is marked `@for_programs`."""
    return bool(getattr(current_app.view_functions.get(endpoint or ""), _PROGRAMS, False))


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


def require(permission: Permission, *, bot_id: int | None = None, chat_id: int | None = None) -> Identity:
    """Return who is signed in if he has this permission and, where a group is named, if that group is his business.

    Args:
        permission: what the page shows or does.
        bot_id: the bot that guards the group; None where any will do.
        chat_id: the group that it is about; None for what is about no single group.

    Raises:
        Forbidden: he hasn't the permission.
        NotFound: the group isn't his business: it mustn't be told apart from one that doesn't exist.
    """
    who = signed_in()
    if not who.may(permission):
        raise Forbidden("Your role doesn't allow this. Ask an owner of this installation.")
    if chat_id is not None and not (who.sees_chat(chat_id) if bot_id is None else who.sees(bot_id, chat_id)):
        raise NotFound("There is no such group here.")
    return who


def may(permission: str) -> bool:
    """Tell whether whoever is signed in has this permission; nobody has any. For templates."""
    who = identity()
    return who is not None and who.may(permission)


async def check() -> Response | None:
    """Before each request: find out who asks; turn away who must sign in first.

    Public views don't know who asks: a picture costs no query, and the sign-in form works the same for everybody.
    """
    if is_public(request.endpoint):
        return None
    programs = is_for_programs(request.endpoint)
    found = await (_look_at_token() if programs and "Authorization" in request.headers else look())
    g.identity = found
    address = client_address(request)
    if isinstance(found, Identity):
        agent, via = request.headers.get("User-Agent", "")[:200], "api" if programs else "web"
        actor.begin(actor.Actor(found.name, found.account_id, found.telegram_id, address, agent, via))
    if isinstance(found, Identity) or request.endpoint is None:  # an unknown address is answered by the error page
        return None
    if programs:
        service(Allowances).take(FAILED_CALLS, address)
        raise SignInNeeded(found)
    return _turn_away(found)


async def _look_at_token() -> Identity | Missing:
    scheme, _, secret = request.headers["Authorization"].partition(" ")
    if scheme.lower() != "bearer" or not secret.strip():
        return Missing.NONE
    return await service(Guard).identify_token(secret.strip())


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
