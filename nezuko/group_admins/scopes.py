"""Which protected groups somebody is admin of on Telegram: asked at sign-in, again while he is signed in, believed for an hour."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable

from loguru import logger

from nezuko.accounts.accounts import Accounts
from nezuko.accounts.models import Account, GroupGrant
from nezuko.audit.log import Audit
from nezuko.enforcement.service import Enforcement
from nezuko.groups.directory import Groups, Protection
from nezuko.telegram.errors import TelegramError
from nezuko.telegram.types import ParticipantChanged

CHECK_SECONDS = 180.0
GRACE_SECONDS = 3600
"""For how long a grant outlives Telegram's silence: unknown is no "no", but no "yes" for ever either."""
AT_ONCE = 3
"""Look-ups at the same time."""

Group = tuple[int, int]


class Scopes:
    """Service: the groups of group admins."""

    def __init__(self, enforcement: Enforcement, groups: Groups, accounts: Accounts, audit: Audit) -> None:
        self._enforcement = enforcement
        self._groups = groups
        self._accounts = accounts
        self._audit = audit

    async def administered(self, telegram_id: int) -> frozenset[Group]:
        """Return the (bot_id, chat_id) of the groups known here that this person is owner or admin of, as Telegram says now.

        Only whom memory believes to be no admin isn't asked about again; a group that can't be asked about isn't among them.
        """
        limit = asyncio.Semaphore(AT_ONCE)
        answers = await asyncio.gather(
            *(
                self._is_admin(group, telegram_id, limit)
                for group in self._groups.all()
                if self._worth(group, telegram_id)
            )
        )
        return frozenset(group for group, admin in answers if admin)

    def _worth(self, group: Protection, telegram_id: int) -> bool:
        gate = self._enforcement.gate(group.bot_id)
        if gate is None:
            return False
        fact = gate.memberships.believed(group.chat_id, telegram_id)
        return fact is None or fact.standing.is_admin

    async def _is_admin(
        self, group: Protection, telegram_id: int, limit: asyncio.Semaphore
    ) -> tuple[Group, bool | None]:
        """Ask Telegram; None if it doesn't say."""
        key = (group.bot_id, group.chat_id)
        gate = self._enforcement.gate(group.bot_id)
        if gate is None:
            return key, None
        try:
            async with limit:
                standing, _ = await gate.memberships.standing(
                    group.chat_id, telegram_id, gate.gateway.standing, fresh=True
                )
        except TelegramError as error:
            logger.bind(bot=group.bot_id, chat=group.chat_id).info("an admin could not be checked: {}", error)
            return key, None
        return key, standing.is_admin

    async def recheck(self) -> None:
        """Ask about everybody who is signed in as a group admin: what he has lost is gone at once, what he has won is there."""
        for account in await Account.group_admins_signed_in(int(time.time())):
            await self._recheck(account)

    async def _recheck(self, account: Account) -> None:
        grants = {grant.group: grant for grant in await GroupGrant.of(account.id)}
        limit = asyncio.Semaphore(AT_ONCE)
        known = [group for group in self._groups.all() if self._believed_admin(group, account) or _key(group) in grants]
        answers = dict(await asyncio.gather(*(self._is_admin(group, account.telegram_id, limit) for group in known)))
        horizon = time.time() - GRACE_SECONDS
        kept = {group for group, grant in grants.items() if answers.get(group) is None and grant.checked_at > horizon}
        confirmed = {group for group, admin in answers.items() if admin}
        await self._accounts.set_groups(account, confirmed, unsure=kept)

    def _believed_admin(self, group: Protection, account: Account) -> bool:
        gate = self._enforcement.gate(group.bot_id)
        fact = gate.memberships.believed(group.chat_id, account.telegram_id) if gate else None
        return fact is not None and fact.standing.is_admin

    def participant(self, update: ParticipantChanged) -> Awaitable[None] | None:
        """Somebody was demoted or has left: if he has an account for that group, it is over now, not in three minutes."""
        if update.before.is_admin and not update.after.is_admin and not update.user.is_bot:
            return self._demoted(update)
        return None

    async def _demoted(self, update: ParticipantChanged) -> None:
        grant = await GroupGrant.find(update.user.id, update.bot_id, update.chat_id)
        if grant is None:
            return
        left = {other.group for other in await GroupGrant.of(grant.account_id)} - {grant.group}
        await self._accounts.set_groups(grant.account, left)
        self._audit.record(
            "account.group_lost",
            "account",
            grant.account_id,
            {"group": self._title(grant.group)},
            None,
            chat=grant.group,
        )

    def _title(self, group: Group) -> str:
        known = self._groups.known(*group)
        return known.title if known else str(group[1])


def _key(group: Protection) -> Group:
    return group.bot_id, group.chat_id
