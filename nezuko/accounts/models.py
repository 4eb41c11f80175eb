"""Accounts, sign-in links and sessions. Secrets are kept as hashes only."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from tortoise import fields
from tortoise.expressions import Q
from tortoise.functions import Count
from tortoise.transactions import in_transaction

from nezuko.i18n.pages import mark
from nezuko.ids import new_id
from nezuko.storage.models import Row

CONSOLE = 0
"""The `telegram_id` of the account that the command line makes: whoever can run commands on the machine owns the installation."""


class Role(StrEnum):
    """What an account may do (see `nezuko.accounts.permissions`)."""

    OWNER = "owner"
    ADMIN = "admin"
    VIEWER = "viewer"
    GROUP = "group"
    """An admin of groups on Telegram: he sees and changes these and nothing else."""

    @property
    def rank(self) -> int:
        """0 for the least, 3 for the owner."""
        return (Role.GROUP, Role.VIEWER, Role.ADMIN, Role.OWNER).index(self)

    @property
    def label(self) -> str:
        """What people read; a page shows it translated."""
        return _LABELS[self]


_LABELS = {
    Role.OWNER: mark("Owner"),
    Role.ADMIN: mark("Admin"),
    Role.VIEWER: mark("Viewer"),
    Role.GROUP: mark("Group admin"),
}


class Account(Row):
    """Somebody who may sign in."""

    id = fields.BigIntField(primary_key=True, generated=False)
    telegram_id = fields.BigIntField(unique=True)
    name = fields.CharField(max_length=140, default="")
    role = fields.CharField(max_length=8, default=Role.VIEWER.value)
    is_active = fields.BooleanField(default=True)
    created_at = fields.BigIntField()
    last_login = fields.BigIntField(null=True)

    class Meta:
        """Table name."""

        table = "accounts"

    @property
    def title(self) -> str:
        """The role in words."""
        return Role(self.role).label

    @classmethod
    async def of_telegram(cls, telegram_id: int) -> Account:
        """The account of a person on Telegram (or `CONSOLE`); it must exist."""
        return await cls.get(telegram_id=telegram_id)

    @classmethod
    async def other_owners(cls, account_id: int) -> int:
        """How many owners besides this account may sign in."""
        return await cls.filter(role=Role.OWNER.value, is_active=True).exclude(id=account_id).count()

    @classmethod
    async def group_counts(cls) -> dict[int, int]:
        """How many groups each group admin's account has."""
        rows = await GroupGrant.all().annotate(count=Count("id")).group_by("account_id").values("account_id", "count")
        return {row["account_id"]: row["count"] for row in rows}

    @classmethod
    async def group_admins_signed_in(cls, now: int) -> list[Account]:
        """Accounts of the role "group" that have a session or an API token which hasn't ended."""
        using = Q(sessions__expires_at__gt=now) | Q(tokens__expires_at__gt=now)
        return await cls.filter(using, role=Role.GROUP.value, is_active=True).distinct()


class GroupGrant(Row):
    """A group that an account of the role "group" may see and change, because its person is admin there on Telegram."""

    id = fields.BigIntField(primary_key=True, generated=False)
    account: fields.ForeignKeyRelation[Account] = fields.ForeignKeyField(
        "models.Account", related_name="grants", on_delete=fields.CASCADE
    )
    bot_id = fields.BigIntField()
    chat_id = fields.BigIntField()
    checked_at = fields.BigIntField()
    """When Telegram last said so."""

    account_id: int

    class Meta:
        """Table name and keys."""

        table = "group_grants"
        unique_together = (("account", "bot_id", "chat_id"),)

    @property
    def group(self) -> tuple[int, int]:
        """The bot and the group."""
        return self.bot_id, self.chat_id

    @classmethod
    async def of(cls, account_id: int) -> list[GroupGrant]:
        """An account's grants."""
        return await cls.filter(account_id=account_id)

    @classmethod
    async def find(cls, telegram_id: int, bot_id: int, chat_id: int) -> GroupGrant | None:
        """The grant of a person for a group, with its account."""
        return await cls.get_or_none(
            account__telegram_id=telegram_id, account__role=Role.GROUP.value, bot_id=bot_id, chat_id=chat_id
        ).select_related("account")

    @classmethod
    async def set_groups(
        cls, account_id: int, groups: Iterable[tuple[int, int]], now: int, unsure: Iterable[tuple[int, int]] = ()
    ) -> None:
        """Let the account have these groups, as of now, and keep those of `unsure` as they are; all others go."""
        kept = set(unsure)
        async with in_transaction():
            for grant in await cls.filter(account_id=account_id):
                if grant.group not in kept:
                    await grant.delete()
            await cls.bulk_create(
                [
                    cls(id=new_id(), account_id=account_id, bot_id=bot_id, chat_id=chat_id, checked_at=now)
                    for bot_id, chat_id in groups
                ]
            )


class Password(Row):
    """An account's e-mail address and the hash of its password (argon2id, with its parameters and salt)."""

    account: fields.OneToOneRelation[Account] = fields.OneToOneField(
        "models.Account", related_name="password", on_delete=fields.CASCADE, primary_key=True
    )
    email = fields.CharField(max_length=254, unique=True)
    hash = fields.CharField(max_length=200)
    changed_at = fields.BigIntField()
    failures = fields.IntField(default=0)
    """Tries since the last one that was right."""
    locked_until = fields.BigIntField(default=0)

    account_id: int

    class Meta:
        """Table name."""

        table = "passwords"

    @classmethod
    async def of_email(cls, email: str) -> Password | None:
        """The row of an address in lower case, with its account."""
        return await cls.get_or_none(email=email).select_related("account")


class SignInLink(Row):
    """A link that signs its account in, once, before it expires."""

    token_hash = fields.CharField(max_length=64, primary_key=True)
    account: fields.ForeignKeyRelation[Account] = fields.ForeignKeyField(
        "models.Account", related_name="links", on_delete=fields.CASCADE
    )
    created_at = fields.BigIntField()
    expires_at = fields.BigIntField(db_index=True)
    used_at = fields.BigIntField(null=True)

    account_id: int

    class Meta:
        """Table name."""

        table = "sign_in_links"

    @classmethod
    async def claim(cls, token_hash: str, now: int) -> bool:
        """Use the link up: True for exactly one caller."""
        return await cls.filter(token_hash=token_hash, used_at=None, expires_at__gt=now).update(used_at=now) == 1


class WebSession(Row):
    """A browser that is signed in."""

    id_hash = fields.CharField(max_length=64, primary_key=True)
    account: fields.ForeignKeyRelation[Account] = fields.ForeignKeyField(
        "models.Account", related_name="sessions", on_delete=fields.CASCADE
    )
    created_at = fields.BigIntField()
    last_seen = fields.BigIntField()
    expires_at = fields.BigIntField(db_index=True)
    ip = fields.CharField(max_length=45, default="")
    user_agent = fields.CharField(max_length=200, default="")

    account_id: int

    class Meta:
        """Table name."""

        table = "web_sessions"

    @classmethod
    async def living(cls, id_hash: str, now: int) -> WebSession | None:
        """The session with its account, if it hasn't ended and the account may still sign in."""
        return await cls.get_or_none(id_hash=id_hash, expires_at__gt=now, account__is_active=True).select_related(
            "account"
        )

    @classmethod
    async def of_account(cls, account_id: int, now: int) -> list[WebSession]:
        """An account's sessions that haven't ended, the latest used first."""
        return await cls.filter(account_id=account_id, expires_at__gt=now).order_by("-last_seen")

    @classmethod
    async def rename(cls, session: WebSession, id_hash: str) -> bool:
        """Let a session go on under another name; False if it has ended meanwhile."""
        async with in_transaction():
            if not await cls.filter(id_hash=session.id_hash).delete():
                return False
            await cls.create(
                id_hash=id_hash,
                account_id=session.account_id,
                created_at=session.created_at,
                last_seen=session.last_seen,
                expires_at=session.expires_at,
                ip=session.ip,
                user_agent=session.user_agent,
            )
        return True

    @classmethod
    async def touch(cls, id_hash: str, now: int, expires_at: int) -> None:
        """Note a use; never shortens the session's life."""
        await cls.filter(id_hash=id_hash, last_seen__lt=now).update(last_seen=now, expires_at=expires_at)

    @classmethod
    async def counts(cls, now: int) -> dict[int, int]:
        """How many sessions that haven't ended each account has."""
        living = cls.filter(expires_at__gt=now)
        rows = await living.annotate(count=Count("id_hash")).group_by("account_id").values("account_id", "count")
        return {row["account_id"]: row["count"] for row in rows}

    @classmethod
    async def count_living(cls, now: int) -> int:
        """How many sessions haven't ended."""
        return await cls.filter(expires_at__gt=now).count()


class ApiToken(Row):
    """What a program shows instead of signing in. The secret itself isn't kept, only its hash and how it begins."""

    id = fields.BigIntField(primary_key=True, generated=False)
    account: fields.ForeignKeyRelation[Account] = fields.ForeignKeyField(
        "models.Account", related_name="tokens", on_delete=fields.CASCADE
    )
    name = fields.CharField(max_length=60)
    prefix = fields.CharField(max_length=12)
    """How the secret begins, so that people can tell tokens apart."""
    token_hash = fields.CharField(max_length=64, unique=True)
    scopes = fields.CharField(max_length=255)
    """Names of permissions, separated by blanks. The account's role may allow less by now."""
    created_at = fields.BigIntField()
    expires_at = fields.BigIntField(db_index=True)
    last_used = fields.BigIntField(null=True)

    account_id: int

    class Meta:
        """Table name."""

        table = "api_tokens"

    @classmethod
    async def found(cls, token_hash: str) -> ApiToken | None:
        """The token with its account, expired or not, if the account may still sign in."""
        return await cls.get_or_none(token_hash=token_hash, account__is_active=True).select_related("account")

    @classmethod
    async def of_account(cls, account_id: int) -> list[ApiToken]:
        """An account's tokens, the newest first, also those that have expired."""
        return await cls.filter(account_id=account_id).order_by("-id")

    @classmethod
    async def touch(cls, token_id: int, now: int) -> None:
        """Note a use."""
        await cls.filter(id=token_id).update(last_used=now)
