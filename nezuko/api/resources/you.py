"""Who calls, where he is signed in, and his tokens."""

from __future__ import annotations

from pydantic import BaseModel, Field

from nezuko.accounts.accounts import Accounts, token_session
from nezuko.accounts.devices import device
from nezuko.accounts.models import ApiToken, WebSession
from nezuko.accounts.tokens import Tokens
from nezuko.api.fields import Moment, OwnId, Page
from nezuko.api.operations import Call, Input, Nothing, Operations
from nezuko.api.problems import CallError
from nezuko.errors import NotFound
from nezuko.events.overview import Overview
from nezuko.web.guard import Identity
from nezuko.web.service import service

you = Operations("You", "Who calls, where he is signed in, and his tokens.")


class Place(BaseModel):
    """A group that a group admin may see and change."""

    bot_id: int
    group_id: int
    title: str


class Token(BaseModel):
    """An API token. The secret itself isn't kept."""

    id: str
    name: str
    prefix: str = Field(description="How the secret begins.")
    scopes: list[str] = Field(description="Permissions that it was made for; the account may have fewer by now.")
    created_at: Moment
    expires_at: Moment
    last_used: Moment | None
    current: bool = Field(description="Whether this call showed it.")


class You(BaseModel):
    """Who calls."""

    account_id: str
    name: str
    role: str
    telegram_id: int | None
    permissions: list[str] = Field(description="What this call's token or session may do.")
    groups: list[Place] | None = Field(description="The groups that he may see and change; null: all of them.")
    by_token: bool


class Session(BaseModel):
    """A browser that is signed in."""

    id: str
    device: str
    ip: str
    created_at: Moment
    last_seen: Moment
    expires_at: Moment
    current: bool


class SessionRef(Input):
    """A session."""

    session: str = Field(pattern="^[0-9a-f]{64}$", description="`id` of the session.")


class TokenRef(Input):
    """A token."""

    token_id: OwnId


def _at_a_browser(who: Identity) -> None:
    if who.by_token:
        raise CallError("forbidden", "Only a browser that is signed in may do this: a token must not grow by itself.")


@you.get("/me", "Who calls")
async def me(call: Call[Nothing, Nothing, Nothing]) -> You:
    """And what he may do with what was shown."""
    who, title = call.who, service(Overview).chat_title
    places = None
    if who.groups is not None:
        places = [
            Place(bot_id=bot_id, group_id=chat_id, title=title(chat_id)) for bot_id, chat_id in sorted(who.groups)
        ]
    return You(
        account_id=str(who.account_id),
        name=who.name,
        role=who.role,
        telegram_id=who.telegram_id,
        permissions=sorted(who.permissions),
        groups=places,
        by_token=who.by_token,
    )


@you.get("/me/sessions", "Where you are signed in")
async def list_sessions(call: Call[Nothing, Nothing, Nothing]) -> Page[Session]:
    """Only for a browser that is signed in, not for tokens."""
    _at_a_browser(call.who)
    rows = await service(Accounts).sessions(call.who.account_id)
    return Page(items=[_session(row, call.who) for row in rows], next=None)


def _session(row: WebSession, who: Identity) -> Session:
    return Session(
        id=row.id_hash,
        device=device(row.user_agent),
        ip=row.ip,
        created_at=row.created_at,
        last_seen=row.last_seen,
        expires_at=row.expires_at,
        current=row.id_hash == who.session,
    )


@you.delete("/me/sessions/{session}", "Sign a browser out")
async def end_session(call: Call[SessionRef, Nothing, Nothing]) -> None:
    """One of your own. Only for a browser that is signed in, not for tokens."""
    _at_a_browser(call.who)
    own = {row.id_hash for row in await service(Accounts).sessions(call.who.account_id)}
    if call.path.session not in own:
        raise NotFound("That session has ended already.")
    await service(Accounts).revoke(call.path.session, by_hand=True)


@you.get("/me/tokens", "Your API tokens")
async def list_tokens(call: Call[Nothing, Nothing, Nothing]) -> Page[Token]:
    """Only for a browser that is signed in, not for tokens."""
    _at_a_browser(call.who)
    return Page(items=[_token(row, call.who) for row in await service(Tokens).of(call.who.account_id)], next=None)


@you.get("/me/token", "The token that was shown")
async def this_token(call: Call[Nothing, Nothing, Nothing]) -> Token:
    """How long it is good for, among other things."""
    for row in await service(Tokens).of(call.who.account_id):
        if token_session(row.id) == call.who.session:
            return _token(row, call.who)
    raise NotFound("This call didn't show a token.")


def _token(row: ApiToken, who: Identity) -> Token:
    return Token(
        id=str(row.id),
        name=row.name,
        prefix=row.prefix,
        scopes=row.scopes.split(),
        created_at=row.created_at,
        expires_at=row.expires_at,
        last_used=row.last_used,
        current=token_session(row.id) == who.session,
    )


@you.delete("/me/tokens/{token_id}", "Revoke a token")
async def revoke_token(call: Call[TokenRef, Nothing, Nothing]) -> None:
    """One of your own. A token can revoke itself and no other."""
    number = int(call.path.token_id)
    if call.who.by_token and token_session(number) != call.who.session:
        _at_a_browser(call.who)
    await service(Tokens).revoke(number, call.who.account_id)
