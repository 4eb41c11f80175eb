"""API tokens: what programs show instead of signing in. Each may do some of what its account may do, until a day."""

from __future__ import annotations

import hashlib
import secrets
import time
from collections.abc import Collection
from dataclasses import dataclass, replace

from prometheus_client import Counter

from nezuko.accounts.accounts import Accounts, identity_of, token_session
from nezuko.accounts.models import Account, ApiToken, Role
from nezuko.accounts.permissions import ROLE_PERMISSIONS
from nezuko.audit.log import Audit
from nezuko.errors import InvalidInput, NotFound
from nezuko.ids import new_id
from nezuko.web.guard import Identity, Missing
from nezuko.web.permissions import Permission

SHOWN_TOKENS = Counter(
    "nezuko_api_tokens_shown_total", "API tokens that were shown: ok, expired, unknown.", ["outcome"]
)

BEGIN = "nzk_"
"""How every token begins, so that those who look for leaked secrets recognise one."""
PREFIX_LENGTH = 10
LONGEST_NAME = 60
LONGEST_DAYS = 365
MOST = 20
"""Tokens that an account may have."""
DAY = 86_400
TOUCH_SECONDS = 60
"""A token's last use is written at most once a minute."""


@dataclass(frozen=True, slots=True)
class Made:
    """A new token; `secret` is shown once and kept nowhere."""

    row: ApiToken
    secret: str


class Tokens:
    """Service: the API tokens of all accounts. Changes are audited and in force at once."""

    def __init__(self, accounts: Accounts, audit: Audit) -> None:
        self._accounts = accounts
        self._audit = audit
        accounts.identify_token = self.identify

    async def identify(self, secret: str) -> Identity | Missing:
        """Return who shows this token and what it may do: what it was made for, as far as the account may still do that."""
        row = await ApiToken.found(_hash(secret)) if secret.startswith(BEGIN) else None
        if row is None:
            SHOWN_TOKENS.labels("unknown").inc()
            return Missing.UNKNOWN
        now = int(time.time())
        if row.expires_at <= now:
            SHOWN_TOKENS.labels("expired").inc()
            return Missing.EXPIRED
        SHOWN_TOKENS.labels("ok").inc()
        if row.last_used is None or now - row.last_used >= TOUCH_SECONDS:
            await ApiToken.touch(row.id, now)
        who = await identity_of(row.account, token_session(row.id))
        return replace(who, permissions=who.permissions & set(row.scopes.split()), by_token=True)

    async def of(self, account_id: int) -> list[ApiToken]:
        """Return an account's tokens, the newest first."""
        return await ApiToken.of_account(account_id)

    async def make(self, account: Account, name: str, scopes: Collection[str], days: int) -> Made:
        """Make a token.

        Args:
            account: who answers for what is done with it.
            name: what it is for.
            scopes: names of permissions that the account has.
            days: after how many it expires.

        Raises:
            InvalidInput: it can't be made like that; the sentence says what to change.
        """
        name = " ".join(name.split())[:LONGEST_NAME]
        allowed = ROLE_PERMISSIONS[Role(account.role)]
        chosen = [permission.value for permission in Permission if permission.value in scopes]
        if not name:
            raise InvalidInput("Give the token a name that says what it is for.")
        if not chosen or len(chosen) < len(set(scopes)):
            raise InvalidInput("Choose at least one thing that the token may do.")
        if not allowed.issuperset(chosen):
            raise InvalidInput("A token can't do more than its account.")
        if not 1 <= days <= LONGEST_DAYS:
            raise InvalidInput("A token lives for 1 to {days} days.", days=LONGEST_DAYS)
        if len(await ApiToken.of_account(account.id)) >= MOST:
            raise InvalidInput("There are {count} tokens already. Revoke one that isn't needed any more.", count=MOST)
        return await self._make(account, name, chosen, days)

    async def _make(self, account: Account, name: str, scopes: list[str], days: int) -> Made:
        now, secret = int(time.time()), BEGIN + secrets.token_urlsafe(32)
        row = await ApiToken.create(
            id=new_id(),
            account_id=account.id,
            name=name,
            prefix=secret[:PREFIX_LENGTH],
            token_hash=_hash(secret),
            scopes=" ".join(scopes),
            created_at=now,
            expires_at=now + days * DAY,
        )
        new = {"name": name, "scopes": scopes, "days": days, "account": account.name or account.telegram_id}
        self._audit.record("token.make", "token", row.id, None, new)
        return Made(row, secret)

    async def revoke(self, token_id: int, account_id: int | None = None) -> ApiToken:
        """End a token at once; with `account_id` only one of that account. Raises NotFound."""
        row = await ApiToken.get_or_none(id=token_id)
        if row is None or account_id not in (None, row.account_id):
            raise NotFound("There is no such token. It may have been revoked already.")
        await row.delete()
        self._accounts.tell_end(token_session(row.id))
        self._audit.record("token.revoke", "token", row.id, {"name": row.name, "scopes": row.scopes.split()}, None)
        return row


def _hash(secret: str) -> str:
    # 256 random bits: a slow hash would add nothing.
    return hashlib.sha256(secret.encode()).hexdigest()
