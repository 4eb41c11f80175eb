"""Whom Telegram vouches for: what he may be on the dashboard, if anything, and his session."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from nezuko.accounts.accounts import Accounts, Caller, SignedIn
from nezuko.accounts.models import Role
from nezuko.group_admins.scopes import Scopes
from nezuko.i18n.pages import mark

NOT_FOR_YOU = mark(
    "The dashboard is for owners of this installation and for admins of the groups that it guards. "
    "As far as Telegram says, you are neither."
)


@dataclass(frozen=True, slots=True)
class Vouched:
    """Somebody as Telegram vouches for him. `proof` is what it sent: it counts once."""

    telegram_id: int
    name: str
    proof: str


class Admission:
    """Service: decides who comes in by way of Telegram, be it by a bot's link, the login widget or OpenID Connect."""

    def __init__(self, accounts: Accounts, scopes: Scopes, owner_ids: Iterable[int]) -> None:
        """`owner_ids`: Telegram ids of those whom the configuration makes owners."""
        self._accounts = accounts
        self._scopes = scopes
        self._owners = frozenset(owner_ids)

    async def role_for(self, telegram_id: int) -> Role | None:
        """Return what a person may be on the dashboard at least; None if he has no business there."""
        if telegram_id in self._owners:
            return Role.OWNER
        role = await self._accounts.role_of(telegram_id)
        if role is not None and role is not Role.GROUP:
            return role
        return Role.GROUP if await self._scopes.administered(telegram_id) else None

    async def is_owner(self, telegram_id: int) -> bool:
        """Whether somebody owns this installation: by the configuration, or by an account that works."""
        return telegram_id in self._owners or await self._accounts.role_of(telegram_id) is Role.OWNER

    async def admit(self, person: Vouched, caller: Caller, old_secret: str, *, how: str) -> SignedIn:
        """Begin a session for somebody for whom Telegram vouches.

        Args:
            person: who he is; each proof lets in once.
            caller: whence he signs in.
            old_secret: of a session that this browser still has.
            how: "widget" or "oidc".

        Raises:
            InvalidInput: he has no business here, is switched off, or this proof has been used.
        """
        role = await self.role_for(person.telegram_id)
        if role is None:
            raise self._accounts.failed("refused", NOT_FOR_YOU, caller, how)
        account = await self._accounts.account_for(person.telegram_id, role, person.name)
        if not await self._accounts.use_proof(account, hashlib.sha256(person.proof.encode()).hexdigest()):
            sentence = mark("This sign-in has been used already. Begin again.")
            raise self._accounts.failed("used", sentence, caller, how, account)
        return await self._accounts.admit(account, caller, old_secret, how=how)
