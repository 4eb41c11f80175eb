"""E-mail and password, for those who want them: argon2id, slow on purpose, guessed at only so often."""

from __future__ import annotations

import asyncio
import re
import secrets
import time

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from tortoise.exceptions import IntegrityError

from nezuko.accounts.accounts import Accounts, Caller, SignedIn
from nezuko.accounts.models import Password
from nezuko.audit.log import Audit
from nezuko.errors import InvalidInput
from nezuko.i18n.pages import mark

SHORTEST, LONGEST = 12, 200
FREE_TRIES = 5
LOCK_SECONDS, LONGEST_LOCK = 60, 3600
AT_ONCE = 2
"""Hashes worked out at the same time: each takes 64 MiB and a processor for some 50 ms."""

WRONG = mark("E-mail address or password is wrong.")
LIMITED = mark("Too many wrong passwords. Try again later, or ask your bot for a link.")
_EMAIL = re.compile(r"[^@\s]{1,64}@[^@\s]{1,185}\.[^@\s.]{2,}")


class Passwords:
    """Service: who can sign in with a password, and their passwords."""

    def __init__(self, accounts: Accounts, audit: Audit, *, enabled: bool) -> None:
        """`enabled`: whether the configuration allows passwords at all."""
        self.enabled = enabled
        self._accounts = accounts
        self._audit = audit
        self._hasher = PasswordHasher()
        self._room = asyncio.Semaphore(AT_ONCE)
        self._decoy = ""

    async def of(self, account_id: int) -> Password | None:
        """Return an account's password row, None if it has no password or passwords are switched off."""
        return await Password.get_or_none(account_id=account_id) if self.enabled else None

    async def sign_in(self, email: str, password: str, caller: Caller, old_secret: str = "") -> SignedIn:
        """Begin a session for who knows the password. It takes as long for an address that nobody has.

        Raises:
            InvalidInput: wrong, too often wrong, or the account is switched off.
        """
        now = int(time.time())
        row = await Password.of_email(_plain(email))
        if row is None:
            await self._fits(await self._decoy_hash(), password)
            raise self._accounts.failed("wrong", WRONG, caller, "password")
        if not await self._may_try(row, now):
            raise self._accounts.failed("limited", LIMITED, caller, "password", row.account)
        if not await self._fits(row.hash, password):
            raise self._accounts.failed("wrong", WRONG, caller, "password", row.account)
        await Password.filter(account_id=row.account_id).update(failures=0, locked_until=0)
        if self._hasher.check_needs_rehash(row.hash):
            await Password.filter(account_id=row.account_id).update(hash=await self._hash(password))
        return await self._accounts.admit(row.account, caller, old_secret, how="password")

    async def set(self, account_id: int, email: str, new: str, current: str = "") -> None:
        """Give an account an e-mail address and a password; whoever has one must know it.

        Raises:
            InvalidInput: the address or the password can't be used, or `current` is wrong.
        """
        email = _plain(email)
        if not _EMAIL.fullmatch(email):
            raise InvalidInput("That isn't an e-mail address.")
        if not SHORTEST <= len(new) <= LONGEST:
            raise InvalidInput(
                "A password has {shortest} to {longest} characters. A few words in a row are good ones.",
                shortest=SHORTEST,
                longest=LONGEST,
            )
        if new.lower() == email:
            raise InvalidInput("A password that is the e-mail address is the first one that anybody tries.")
        old = await self._confirmed(account_id, current)
        row = Password(
            account_id=account_id, email=email, hash=await self._hash(new), changed_at=int(time.time()), failures=0
        )
        try:
            await row.save(force_create=old is None, force_update=old is not None)
        except IntegrityError:
            raise InvalidInput("Another account has this e-mail address.") from None
        before = None if old is None else {"email": old.email, "password": "set"}
        self._audit.record("account.password", "account", account_id, before, {"email": email, "password": "changed"})

    async def remove(self, account_id: int, current: str) -> None:
        """Take an account's password away. Raises InvalidInput if `current` is wrong."""
        old = await self._confirmed(account_id, current)
        if old is not None:
            await old.delete()
            self._audit.record("account.password", "account", account_id, {"email": old.email}, None)

    async def _confirmed(self, account_id: int, current: str) -> Password | None:
        old = await Password.get_or_none(account_id=account_id)
        if old is not None:
            if not await self._may_try(old, int(time.time())):
                raise InvalidInput(LIMITED)
            if not await self._fits(old.hash, current):
                raise InvalidInput("The current password is wrong.")
            await Password.filter(account_id=account_id).update(failures=0, locked_until=0)
        return old

    @staticmethod
    async def _may_try(row: Password, now: int) -> bool:
        """Count a try before it is made, so that many at once count as many; False if the account is locked for a while."""
        while row.locked_until <= now:
            failures, pause = row.failures + 1, 0
            if failures >= FREE_TRIES:
                pause = min(LONGEST_LOCK, LOCK_SECONDS * 2 ** min(failures - FREE_TRIES, 10))
            seen = Password.filter(account_id=row.account_id, failures=row.failures, locked_until=row.locked_until)
            if await seen.update(failures=failures, locked_until=now + pause if pause else 0):
                return True
            # Another try came in between.
            row = await Password.get(account_id=row.account_id)
        return False

    async def _fits(self, kept: str, password: str) -> bool:
        def verify() -> bool:
            try:
                return self._hasher.verify(kept, password[: LONGEST + 1])
            except (VerificationError, InvalidHashError):
                return False

        async with self._room:
            return await asyncio.to_thread(verify)

    async def _hash(self, password: str) -> str:
        async with self._room:
            return await asyncio.to_thread(self._hasher.hash, password)

    async def _decoy_hash(self) -> str:
        self._decoy = self._decoy or await self._hash(secrets.token_urlsafe(16))
        return self._decoy


def _plain(email: str) -> str:
    return email.strip().lower()[:254]
