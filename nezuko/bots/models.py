"""The bots that this installation runs."""

from __future__ import annotations

import time

from tortoise import fields

from nezuko.storage.fields import SealedField
from nezuko.storage.models import Row


class Bot(Row):
    """A bot; its id is the one Telegram gave it. Deleting a bot keeps its groups: `deleted_at` is set, the token wiped."""

    id = fields.BigIntField(primary_key=True, generated=False)
    username = fields.CharField(max_length=64, default="")
    name = fields.CharField(max_length=128, default="")
    token = SealedField(null=True)
    """Sealed by the vault; key rotation finds it by its field type."""
    active = fields.BooleanField(default=True)
    problem = fields.TextField(default="")
    """What keeps it from working, as a sentence; empty if nothing does."""
    added_at = fields.BigIntField()
    deleted_at = fields.BigIntField(null=True)

    class Meta:
        """Table name."""

        table = "bots"

    @property
    def label(self) -> str:
        """`@username`, or the name, or the id."""
        return f"@{self.username}" if self.username else self.name or str(self.id)

    @property
    def wanted(self) -> bool:
        """Whether it should be connected."""
        return self.active and self.deleted_at is None and self.token is not None

    @classmethod
    async def running(cls) -> list[Bot]:
        """Bots that should be connected."""
        return await cls.filter(active=True, deleted_at=None, token__not_isnull=True).order_by("added_at")

    @classmethod
    async def remove(cls, bot_id: int) -> bool:
        """Wipe a bot's token and switch it off; its groups stay. False if there is no such bot."""
        gone = {"token": None, "active": False, "deleted_at": int(time.time())}
        return bool(await cls.filter(id=bot_id, deleted_at=None).update(**gone))


class BotPicture(Row):
    """A bot's profile picture as it was last seen; in a table of its own, since bots are read often and pictures seldom."""

    bot_id = fields.BigIntField(primary_key=True, generated=False)
    photo_id = fields.BigIntField()
    """Telegram's id of it: another one for each picture."""
    jpeg = fields.BinaryField()

    class Meta:
        """Table name."""

        table = "bot_pictures"

    @classmethod
    async def ids(cls) -> dict[int, int]:
        """Which bots have a picture: bot_id -> photo_id."""
        return {int(bot_id): int(photo) for bot_id, photo in await cls.all().values_list("bot_id", "photo_id")}
