"""Who may sign in: let somebody in, change what he may do, switch him off, remove him. There is always an owner left."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass

from nezuko.accounts.accounts import Accounts
from nezuko.accounts.models import CONSOLE, Account, Role, WebSession
from nezuko.audit.log import Audit
from nezuko.errors import InvalidInput, NotFound
from nezuko.i18n.pages import mark
from nezuko.ids import new_id

LAST_OWNER = mark("This is the last owner who can sign in. Make somebody else an owner first.")
BY_CONFIGURATION = mark("He is an owner by telegram.owner_ids in the configuration. Take his number out there first.")
OFFERED = (Role.OWNER, Role.ADMIN, Role.VIEWER)
"""What an owner can make somebody; admins of groups come by themselves, through Telegram."""


@dataclass(frozen=True, slots=True)
class Listed:
    """An account as the list shows it. `groups` counts the groups of a group admin; `sessions` those that haven't ended."""

    account: Account
    sessions: int
    groups: int
    by_configuration: bool

    @property
    def name(self) -> str:
        """What to call him."""
        return self.account.name or f"Telegram {self.account.telegram_id}"

    @property
    def is_console(self) -> bool:
        """Whether this is the account that the command line signs in to."""
        return bool(self.account.telegram_id == CONSOLE)


class Admins:
    """Service: the accounts as an owner manages them. Every change is audited and in force at once."""

    def __init__(self, accounts: Accounts, audit: Audit, owner_ids: Sequence[int] = ()) -> None:
        """`owner_ids`: Telegram ids of those whom the configuration makes owners."""
        self._accounts = accounts
        self._audit = audit
        self._owner_ids = frozenset(owner_ids)

    async def listed(self) -> list[Listed]:
        """Return all accounts, owners first, then by name; three queries."""
        sessions = await WebSession.counts(int(time.time()))
        groups = await Account.group_counts()
        rows = await Account.all()
        rows.sort(key=lambda row: (-Role(row.role).rank, row.name.lower(), row.telegram_id))
        return [
            Listed(row, sessions.get(row.id, 0), groups.get(row.id, 0), row.telegram_id in self._owner_ids)
            for row in rows
        ]

    async def get(self, account_id: int) -> Account:
        """Return an account. Raises NotFound."""
        account = await Account.get_or_none(id=account_id)
        if account is None:
            raise NotFound("There is no such account. It may have been removed.")
        return account

    async def invite(self, telegram_id: int, name: str, role: Role) -> Account:
        """Let somebody in who signs in by /dashboard.

        Raises:
            InvalidInput: he has an account already, or this can't be made.
        """
        if role not in OFFERED:
            raise InvalidInput("Choose owner, admin or viewer.")
        found = await Account.get_or_none(telegram_id=telegram_id)
        if found is not None and found.role != Role.GROUP:
            raise InvalidInput(
                "{name} has an account already. Change his role in the list.", name=found.name or telegram_id
            )
        if found is not None:
            await self.set_role(found.id, role)
            return found
        account = await Account.create(
            id=new_id(), telegram_id=telegram_id, name=name[:140], role=role.value, created_at=int(time.time())
        )
        self._audit.record(
            "account.add", "account", account.id, None, {"name": name, "telegram_id": telegram_id, "role": role.value}
        )
        return account

    async def set_role(self, account_id: int, role: Role) -> Account:
        """Change what somebody may do; what he has open begins anew. Raises NotFound, InvalidInput."""
        account = await self.get(account_id)
        if role not in OFFERED:
            raise InvalidInput("Choose owner, admin or viewer.")
        if account.role == role:
            return account
        if role is not Role.OWNER:
            await self._keep_an_owner(account)
        old = account.role
        account.role = role.value
        await account.save(update_fields=["role"])
        await self._accounts.unsettle(account.id)
        self._audit.record(
            "account.role", "account", account.id, {"role": old}, {"role": role.value, **_named(account)}
        )
        return account

    async def switch(self, account_id: int, *, active: bool) -> Account:
        """Switch an account off (its sessions end) or on again. Raises NotFound, InvalidInput."""
        account = await self.get(account_id)
        if account.is_active == active:
            return account
        if not active:
            await self._keep_an_owner(account)
        account.is_active = active
        await account.save(update_fields=["is_active"])
        if not active:
            await self._accounts.unsettle(account.id, end=True)
        self._audit.record(
            "account.switch", "account", account.id, {"active": not active}, {"active": active, **_named(account)}
        )
        return account

    async def remove(self, account_id: int) -> Account:
        """Remove an account with its sessions and links. Raises NotFound, InvalidInput."""
        account = await self.get(account_id)
        await self._keep_an_owner(account)
        await self._accounts.unsettle(account.id, end=True)
        await account.delete()
        self._audit.record("account.remove", "account", account.id, {**_named(account), "role": account.role}, None)
        return account

    async def _keep_an_owner(self, account: Account) -> None:
        """Refuse to take from the installation its last owner, or one who would be owner again at his next link."""
        if account.role != Role.OWNER or not account.is_active:
            return
        if account.telegram_id in self._owner_ids:
            raise InvalidInput(BY_CONFIGURATION)
        if not await Account.other_owners(account.id):
            raise InvalidInput(LAST_OWNER)


def _named(account: Account) -> dict[str, object]:
    return {"name": account.name, "telegram_id": account.telegram_id}
